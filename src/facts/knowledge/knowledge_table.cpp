// SPDX-License-Identifier: MIT
#include "facts/knowledge/knowledge_table.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "facts/knowledge/fieldtypes.h"

namespace facts {
namespace {

constexpr std::string_view kMagic = "#frappe-lint knowledge 1\n";

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

// "name:L!Customer"
KnownField decode(std::string_view item) {
  KnownField field;
  const std::size_t colon = item.find(':');
  field.name = item.substr(0, colon);
  if (colon == item.npos || colon + 1 >= item.size()) return field;
  field.type = fieldtype_of(item[colon + 1]);
  field.target = item.substr(colon + 2);
  field.is_required = field.target.starts_with('!');
  if (field.is_required) field.target.remove_prefix(1);
  return field;
}

// Position of the first line that comes before the one above it, or npos.
std::size_t first_disorder(std::string_view text) {
  std::string_view before;
  for (std::size_t at = kMagic.size(); at < text.size();) {
    const std::string_view line = line_at(text, at);
    if (line < before) return at;
    before = line;
    at += line.size() + 1;
  }
  return text.npos;
}

}  // namespace

std::optional<KnownField> find_field(std::string_view coded, std::string_view name) {
  const std::string wanted = std::string(name) + ":";
  for (std::size_t at = coded.find(wanted); at != coded.npos; at = coded.find(wanted, at + 1)) {
    if (at > 0 && coded[at - 1] != ';') continue;
    return decode(coded.substr(at, coded.find(';', at) - at));
  }
  return std::nullopt;
}

std::vector<KnownField> all_fields(std::string_view coded) {
  std::vector<KnownField> fields;
  for (const std::string_view item : base::split(coded, ';')) {
    if (!item.empty()) fields.push_back(decode(item));
  }
  return fields;
}

base::Result<KnowledgeTable> KnowledgeTable::open(std::string_view text) {
  if (!text.starts_with(kMagic)) {
    return base::Error{.what = "is no knowledge table; 'frappe-lint knowledge build' writes one"};
  }
  KnowledgeTable table;
  table.text_ = text;
  const std::vector<std::string_view> head = base::split(line_at(text, kMagic.size()), ' ');
  const bool is_head = head.size() >= 3 && head[0] == "#app" && !head[1].empty();
  if (is_head) {
    table.app_ = head[1];
    std::from_chars(head[2].data(), head[2].data() + head[2].size(), table.major_);
  }
  if (table.major_ <= 0) {
    return base::Error{.what = "the second line must read '#app NAME MAJOR'", .at = {.line = 2}};
  }
  if (const std::size_t at = first_disorder(text); at != text.npos) {
    const auto line = static_cast<std::uint32_t>(
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    return base::Error{.what = "lines are not sorted", .at = {.line = line}};
  }
  return table;
}

std::string_view KnowledgeTable::find(std::string_view prefix) const {
  std::size_t low = 0;
  std::size_t high = text_.size();
  while (low < high) {  // invariant: both stand at the start of a line or at the end
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t above = middle == 0 ? text_.npos : text_.rfind('\n', middle - 1);
    const std::size_t begin = above == text_.npos ? 0 : above + 1;
    const std::string_view line = line_at(text_, begin);
    if (line.substr(0, prefix.size()) < prefix) {
      low = std::min(begin + line.size() + 1, text_.size());
    } else {
      high = begin;
    }
  }
  const std::string_view line = line_at(text_, low);
  return line.starts_with(prefix) ? line : std::string_view();
}

std::string_view KnowledgeTable::rest_of(char kind, std::string_view name) const {
  std::string prefix = {kind, '\t'};
  prefix.append(name).push_back('\t');
  const std::string_view line = find(prefix);
  return line.empty() ? line : line.substr(prefix.size());
}

std::optional<KnownDocType> KnowledgeTable::find_doctype(std::string_view name) const {
  const std::string_view rest = rest_of('d', name);
  if (rest.empty()) return std::nullopt;
  const std::vector<std::string_view> parts = base::split(rest, '\t');
  if (parts.size() < 3) return std::nullopt;
  const auto has = [&](std::string_view flag) { return base::contains(parts[1], flag); };
  return KnownDocType{.name = {rest.data() - name.size() - 1, name.size()},
                      .app = app_,
                      .module = parts[0],
                      .is_table = has("table"),
                      .is_single = has("single"),
                      .is_submittable = has("submit"),
                      .is_tree = has("tree"),
                      .is_virtual = has("virtual"),
                      .coded_fields = parts[2]};
}

std::vector<std::string_view> KnowledgeTable::doctype_names() const {
  std::vector<std::string_view> names;
  const std::string_view first = find("d\t");
  for (const char* at = first.data(); at != nullptr;) {
    const std::string_view line = line_at(text_, static_cast<std::size_t>(at - text_.data()));
    if (!line.starts_with("d\t")) break;
    names.push_back(line.substr(2, line.find('\t', 2) - 2));
    const std::size_t next = static_cast<std::size_t>(at - text_.data()) + line.size() + 1;
    at = next < text_.size() ? text_.data() + next : nullptr;
  }
  return names;
}

std::string_view KnowledgeTable::added_fields(std::string_view doctype) const {
  return rest_of('c', doctype);
}

bool KnowledgeTable::has_document(std::string_view doctype, std::string_view name) const {
  const std::string line = "n\t" + std::string(doctype) + "\t" + std::string(name);
  return find(line) == line;
}

bool KnowledgeTable::has_module(std::string_view dotted) const {
  const std::string module = "f\t" + std::string(dotted);
  return !find(module + "\t").empty() || !find(module + ".").empty();
}

Answer KnowledgeTable::has_name(std::string_view module, std::string_view name) const {
  bool is_open = false;
  for (std::string_view one : base::split(rest_of('f', module), ' ')) {
    is_open = is_open || one == "?";
    if (one.ends_with('*')) one.remove_suffix(1);
    if (one == name) return Answer::Yes;
  }
  return is_open ? Answer::Unknown : Answer::No;
}

bool KnowledgeTable::is_whitelisted(std::string_view module, std::string_view name) const {
  const std::string starred = std::string(name) + "*";
  const std::vector<std::string_view> names = base::split(rest_of('f', module), ' ');
  return std::find(names.begin(), names.end(), starred) != names.end();
}

}  // namespace facts
