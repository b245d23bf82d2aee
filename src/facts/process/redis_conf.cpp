// SPDX-License-Identifier: MIT
// redis.conf: a directive and its arguments on each line, the last of a name wins.
#include <array>
#include <string>

#include "base/text.h"
#include "facts/process/bench_settings.h"
#include "facts/process/command_line.h"
#include "facts/process/process_reader.h"

namespace facts {
namespace {

struct Line {
  std::string name;  // lower case
  std::vector<syntax::ShellWord> arguments;
  base::Span span;  // of the first argument; of the name when there is none
};

std::optional<Line> read_line(std::string_view bytes, std::string_view text, base::Pool& pool) {
  if (text.empty() || text.starts_with('#')) return std::nullopt;
  syntax::ShellTree tree = syntax::parse_words(text);
  if (tree.commands.empty()) return std::nullopt;
  Line line;
  line.arguments = std::move(tree.commands[0].words);
  pool.absorb(std::move(tree.pool));
  const auto start = static_cast<std::uint32_t>(text.data() - bytes.data());
  const syntax::ShellWord& place = line.arguments[line.arguments.size() > 1 ? 1 : 0];
  line.span = {start + place.span.begin, start + place.span.end};
  line.name = base::to_lower(line.arguments[0].text);
  line.arguments.erase(line.arguments.begin());
  return line;
}

bool is_everywhere(std::string_view address) {
  if (address.starts_with('-')) address.remove_prefix(1);
  return address == "0.0.0.0" || address == "*" || address == "::" || address == "::*";
}

std::string_view role_of(std::string_view name) {
  for (const std::string_view role : {"cache", "queue", "socketio"}) {
    if (base::contains(name, role)) return role;
  }
  return {};
}

struct Door {
  bool is_everywhere = false;
  bool has_bind = false;
  bool has_password = false;
  bool is_unprotected = false;  // protected-mode no
  bool is_protected = false;    // protected-mode yes
};

void take(RedisServer& row, Door& door, const Line& line, const Document& document, Facts& facts) {
  const base::Place at = document.place(line.span);
  const std::string_view value = line.arguments.empty() ? "" : line.arguments[0].text;
  if (line.name == "bind") {
    row.bind.value.clear();
    row.bind.at = at;
    door.has_bind = true;
    door.is_everywhere = false;
    for (const syntax::ShellWord& address : line.arguments) {
      row.bind.value.push_back(facts.pool.keep(address.text));
      door.is_everywhere = door.is_everywhere || is_everywhere(address.text);
    }
  }
  if (line.name == "requirepass" || line.name == "aclfile" || line.name == "user") {
    door.has_password = true;
  }
  if (line.name == "protected-mode") {
    door.is_unprotected = value == "no";
    door.is_protected = value == "yes";
  }
  if (line.name == "maxmemory" && value != "0") row.max_memory = {facts.pool.keep(value), at};
  if (line.name == "maxmemory-policy") row.policy = {facts.pool.keep(value), at};
  if (line.name == "port") row.port = {whole_number(value), at};
}

void read_redis(Library& library, Document& document, Facts& facts) {
  const std::string& path = document.file().path;
  RedisServer row;
  Door door;
  bool includes = false;
  row.file = document.file().id;
  row.config = facts.pool.keep(base_name(path));
  row.key = row.config;
  const std::string_view role = role_of(row.config);
  row.role = role;
  std::string_view bytes = document.bytes();
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (const std::string_view raw : base::split_lines(bytes)) {
    const std::optional<Line> line = read_line(document.bytes(), base::trim(raw), facts.pool);
    if (!line) continue;
    includes = includes || line->name == "include";
    take(row, door, *line, document, facts);
  }
  row.is_open = !door.has_password && !door.is_protected && !includes &&
                (door.is_everywhere || (!door.has_bind && door.is_unprotected));
  const std::string place = "config/" + std::string(row.config);
  row.is_generated = path == place || path.ends_with("/" + place);
  if (row.is_generated && role.data() != nullptr) {
    const std::string_view folder =
        std::string_view(path).substr(0, path.size() - std::min(path.size(), place.size() + 1));
    const BenchSettings settings = bench_settings(library, folder);
    const auto port = settings.redis_ports.find(role);
    if (port != settings.redis_ports.end()) row.url_port = port->second;
    row.is_lost = row.url_port && row.port.value && *row.url_port != *row.port.value;
  }
  facts.add(std::move(row));
}

}  // namespace

void derive_redis(Library& library, Facts& facts) {
  for (const project::File& file : library.workspace().files) {
    const std::string_view name = base_name(file.path);
    if (!name.starts_with("redis") || !name.ends_with(".conf")) continue;
    Document* document = library.open(file.id);
    if (document == nullptr || library.workspace().is_truncated(file.id)) continue;
    if (is_template(document->bytes())) {
      add_unchecked(*document, "redis_server", "a template", facts);
      continue;
    }
    read_redis(library, *document, facts);
  }
}

}  // namespace facts
