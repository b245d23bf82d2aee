// SPDX-License-Identifier: MIT
#include "facts/container/compose.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "facts/container/interpolation.h"
#include "facts/container/trial.h"
#include "facts/process/command_line.h"
#include "facts/process/process_reader.h"
#include "facts/registry.h"

namespace facts {

const Table ComposeService::kTable = {
    .name = "compose_service",
    .doc = "A service of a Compose file.",
    .columns = {
        column<&ComposeService::name>("name", "The service."),
        column<&ComposeService::config>("config", "Name of the file."),
        column<&ComposeService::kind>("kind", "frappe, database, redis or other."),
        column<&ComposeService::role>("role", "What it runs, as in the table process."),
        column<&ComposeService::image>("image", "Its image, with variables replaced."),
        column<&ComposeService::tag>("tag", "Tag of the image; empty: none; missing: not known."),
        column<&ComposeService::other_tag>("other_tag",
                                           "Tag of the same image in another service."),
        column<&ComposeService::is_repeat>("is_repeat", "A service above runs the same image."),
        column<&ComposeService::open_ports>("open_ports", "Ports published to every machine."),
        column<&ComposeService::is_restarted>("is_restarted", "It is started again."),
        column<&ComposeService::keeps_data>("keeps_data", "Its data lies in a volume."),
        column<&ComposeService::stop_wait>("stop_wait", "Seconds until it is killed."),
        column<&ComposeService::is_whole>("is_whole", "All that is said of it is in sight."),
        column<&ComposeService::is_trial>("is_trial",
                                          "Of a devcontainer, a test or a demonstration.")}};

namespace {

using syntax::Value;

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_base(std::string_view name) {
  return name == "compose.yaml" || name == "compose.yml" || name == "docker-compose.yml" ||
         name == "docker-compose.yaml";
}

bool is_compose(std::string_view name) {
  return base::contains(name, "compose") || name == "pwd.yml";
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') + 1);
}

// One Compose file and the override that lies beside it.
class Project {
 public:
  Project(Library& library, Document& document) : document_(document) {
    const project::Workspace& workspace = library.workspace();
    const std::string folder(folder_of(document.file().path));
    if (const project::File* file = workspace.find(folder + ".env")) read_env(library, *file);
    const std::string_view name = base_name(document.file().path);
    is_whole_ = is_base(name) && document.data().is_whole();
    is_whole_ = is_whole_ && !document.data().root()["include"];
    for (const project::File& file : workspace.files) {
      const std::string_view other = base_name(file.path);
      const bool is_near = file.path.starts_with(folder) && is_compose(other) && other != name;
      if (!is_near || file.kind != project::Kind::Yaml || is_trial_path(file.path)) continue;
      if (base::contains(other, ".override.") && folder_of(file.path) == folder) {
        override_ = library.open(file.id);
      } else {
        is_whole_ = false;
      }
    }
  }

  void read(Facts& facts);

 private:
  void read_env(Library& library, const project::File& file);
  [[nodiscard]] Value overridden(Value service, std::string_view key) const;
  [[nodiscard]] std::string command_of(Value service) const;
  [[nodiscard]] std::optional<std::string> text(Value value) const {
    return interpolated(value.text(), variables_);
  }
  void read_service(Value service, Facts& facts);
  void read_image(ComposeService& row, Value service, Facts& facts);
  void read_ports(ComposeService& row, Value service, Facts& facts);
  void read_command(ComposeService& row, Value service, Facts& facts);
  void read_care(ComposeService& row, Value service);
  void add_process(const ComposeService& row, Value service, Facts& facts);

  Document& document_;
  Document* override_ = nullptr;
  Variables variables_;
  bool is_whole_ = false;
};

void Project::read_env(Library& library, const project::File& file) {
  Document* env = library.open(file.id);
  if (env == nullptr) return;
  for (const syntax::IniEntry& entry : env->ini().entries) {
    if (entry.value.data() != nullptr) variables_[std::string(entry.key)] = entry.value;
  }
}

// What the override says of `key`, or else the service itself.
Value Project::overridden(Value service, std::string_view key) const {
  if (override_ != nullptr) {
    const Value other = override_->data().root()["services"][service.key()][key];
    if (other) return other;
  }
  return service[key];
}

// entrypoint and command, quoted so that they split into the same words again.
std::string Project::command_of(Value service) const {
  std::string line;
  for (const std::string_view key : {"entrypoint", "command"}) {
    const Value value = overridden(service, key);
    if (value.is_string())
      line += ' ' + text(value).value_or(
                        "$"
                        "UNKNOWN");
    for (Value item = value.first(); item; item = item.next()) {
      const std::string word = text(item).value_or("$UNKNOWN");
      line += " '" + base::replace_all(word, "'", "'\\''") + "'";
    }
  }
  return line;
}

void Project::read_image(ComposeService& row, Value service, Facts& facts) {
  const Value value = overridden(service, "image");
  const std::optional<std::string> image = value ? text(value) : std::nullopt;
  if (!image || image->empty()) return;
  const std::string_view kept = facts.pool.keep(*image);
  row.image = {kept, value.is_alias() ? row.place() : document_.place(value.span())};
  const std::string_view name = kept.substr(0, kept.find('@'));
  const std::size_t colon = name.find(':', name.rfind('/') == name.npos ? 0 : name.rfind('/'));
  const std::string_view repository = name.substr(0, colon);
  row.tag = colon == name.npos ? std::string_view("") : name.substr(colon + 1);
  if (kept.size() != name.size()) row.tag = {};  // pinned by its digest
  static constexpr std::array<std::string_view, 5> kDatabases = {"mariadb", "mysql", "postgres",
                                                                 "postgresql", "percona"};
  static constexpr std::array<std::string_view, 5> kRedis = {"redis", "valkey", "keydb",
                                                             "dragonfly", "redis-stack-server"};
  if (is_one_of(base_name(repository), kDatabases)) row.kind = "database";
  if (is_one_of(base_name(repository), kRedis)) row.kind = "redis";
  if (repository.starts_with("frappe/")) row.kind = "frappe";
}

void Project::read_ports(ComposeService& row, Value service, Facts& facts) {
  const Value ports = service["ports"];
  for (Value port = ports.first(); port; port = port.next()) {
    const Value published = port.is_object() ? port["published"] : port;
    const std::optional<std::string> written = text(published);
    if (!written || written->empty()) continue;
    if (port.is_object() && port["host_ip"]) continue;
    const std::vector<std::string_view> parts = base::split(*written, ':');
    const bool is_bound = !port.is_object() && parts.size() >= 3;  // an address in front
    const bool is_random = !port.is_object() && parts.size() == 1;
    if (is_random || (is_bound && parts[0] != "0.0.0.0")) continue;
    if (row.open_ports.value.empty()) row.open_ports.at = document_.place(port.span());
    row.open_ports.value.push_back(facts.pool.keep(*written));
  }
}

void Project::read_command(ComposeService& row, Value service, Facts& facts) {
  const std::string line = command_of(service);
  if (line.empty()) {
    const bool runs_web = row.kind == "frappe" && !base::contains(row.image.value, "frappe/bench");
    row.role = runs_web ? "web" : row.kind == "redis" ? "redis" : "unknown";
    if (row.kind == "database") row.role = "other";
    return;
  }
  row.role = started_by(line, false, facts.pool).role;
  const Value command = overridden(service, "command");
  if ((row.role == "other" || row.role == "unknown") && command.is_array()) {
    // A script that ends in exec "$@" runs what its command says.
    std::string tail;
    for (Value item = command.first(); item; item = item.next()) {
      if (tail.empty() && item.text().ends_with(".sh")) continue;
      tail += " '" + base::replace_all(text(item).value_or("$UNKNOWN"), "'", "'\\''") + "'";
    }
    const Started started = started_by(tail, false, facts.pool);
    if (started.role != "other") row.role = started.role;
  }
  if (row.kind == "redis") row.role = "redis";
  if (row.role != "other" && row.role != "unknown" && row.kind == "other") row.kind = "frappe";
}

std::optional<std::int64_t> seconds(std::string_view text) {
  if (text.ends_with('s')) return whole_number(text.substr(0, text.size() - 1));
  if (!text.ends_with('m')) return std::nullopt;
  const std::optional<std::int64_t> minutes = whole_number(text.substr(0, text.size() - 1));
  return minutes ? std::optional(*minutes * 60) : std::nullopt;
}

void Project::read_care(ComposeService& row, Value service) {
  const Value restart = overridden(service, "restart");
  const std::optional<std::string> policy = text(restart);
  const bool is_never = policy && (*policy == "no" || *policy == "false" || policy->empty());
  row.is_restarted = (restart && !is_never) || overridden(service, "deploy")["restart_policy"];
  const auto holds = [](Value holder) { return static_cast<bool>(holder["volumes"].first()); };
  row.keeps_data = holds(service) || service["tmpfs"] || service["volumes_from"];
  if (override_ != nullptr) {
    row.keeps_data = row.keeps_data || holds(override_->data().root()["services"][service.key()]);
  }
  const Value grace = overridden(service, "stop_grace_period");
  if (grace) row.stop_wait = seconds(grace.text());
  row.is_whole = is_whole_ && !service["extends"] && !service["profiles"];
}

void Project::add_process(const ComposeService& row, Value service, Facts& facts) {
  Process process;
  process.file = row.file;
  process.span = row.span;
  process.key = row.key;
  process.manager = "compose";
  process.name = row.name;
  process.config = row.config;
  const std::string line = command_of(service);
  if (!line.empty()) facts::read_command(process, base::trim(line), row.place(), false, facts);
  process.role = row.is_whole ? row.role : "unknown";
  const Value copies = overridden(service, "deploy")["replicas"];
  process.copies.value = copies ? copies.integer() : std::optional<std::int64_t>(1);
  process.is_in_sites = true;
  process.is_public = false;
  facts.add(std::move(process));
}

void Project::read_service(Value service, Facts& facts) {
  ComposeService row;
  row.file = document_.file().id;
  row.span = service.key_span();
  row.name = facts.pool.keep(service.key());
  row.config = facts.pool.keep(base_name(document_.file().path));
  row.key = row.name;
  row.kind = "other";
  row.is_trial = is_trial_path(document_.file().path);
  read_image(row, service, facts);
  read_command(row, service, facts);
  read_ports(row, service, facts);
  read_care(row, service);
  if (!row.is_trial) add_process(row, service, facts);
  facts.add(std::move(row));
}

std::string_view repository_of(const ComposeService& row) {
  return row.image.value.substr(0, row.image.value.size() - row.tag.size());
}

// Sets a service beside those above it that run the same image.
void compare(const std::vector<ComposeService>& rows, std::size_t first, std::size_t i,
             ComposeService& row) {
  bool has_reference = false;
  for (std::size_t j = first; j < i && row.kind == "frappe"; ++j) {
    const ComposeService& above = rows[j];
    if (above.kind != "frappe" || above.image.value.empty() || row.image.value.empty()) continue;
    row.is_repeat = row.is_repeat || above.image.value == row.image.value;
    const bool are_tagged = above.tag.data() != nullptr && row.tag.data() != nullptr;
    if (!are_tagged || has_reference || repository_of(above) != repository_of(row)) continue;
    has_reference = true;
    if (above.tag != row.tag) row.other_tag = {above.tag, above.image.at};
  }
}

void Project::read(Facts& facts) {
  const Value services = document_.data().root()["services"];
  const std::size_t first = facts.rows<ComposeService>().size();
  for (Value service = services.first(); service; service = service.next()) {
    if (service.is_object()) read_service(service, facts);
  }
  std::vector<ComposeService>& rows = facts.rows<ComposeService>();
  for (std::size_t i = first; i < rows.size(); ++i) compare(rows, first, i, rows[i]);
}

}  // namespace

void read_compose(Library& library, Facts& facts) {
  for (const project::File& file : library.workspace().files) {
    if (file.kind != project::Kind::Yaml || !is_compose(base_name(file.path))) continue;
    if (base::contains(base_name(file.path), ".override.")) continue;
    Document* document = library.open(file.id);
    if (document == nullptr || is_template(document->bytes())) continue;
    if (document->data().root()["services"].is_object()) Project(library, *document).read(facts);
  }
}

}  // namespace facts
