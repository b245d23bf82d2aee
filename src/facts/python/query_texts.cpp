// SPDX-License-Identifier: MIT
#include "facts/python/query_texts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "base/text.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/python/python_file.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

constexpr int kFirstRefusing = 16;

// A function that takes field lists, and the position of that list.
struct Lister {
  std::string_view path;
  std::size_t fields;
};
constexpr std::array<Lister, 6> kListers = {{{"frappe.get_all", 1},
                                             {"frappe.get_list", 1},
                                             {"frappe.db.get_all", 1},
                                             {"frappe.db.get_list", 1},
                                             {"frappe.db.get_value", 2},
                                             {"frappe.db.get_values", 2}}};

const Lister* find_lister(std::string_view path) {
  const auto* found = std::find_if(kListers.begin(), kListers.end(),
                                   [&](const Lister& lister) { return lister.path == path; });
  return found == kListers.end() ? nullptr : found;
}

// "16 and 17": the majors of the app that refuse functions in text.
std::string refusing(const std::vector<int>& majors) {
  std::string words;
  for (const int major : majors) {
    if (major < kFirstRefusing) continue;
    words += (words.empty() ? "" : " and ") + std::to_string(major);
  }
  return words;
}

class Reader {
 public:
  Reader(Document& document, const Values& values, Facts& facts)
      : document_(document),
        values_(values),
        facts_(facts),
        refused_in_(refusing(document.workspace().majors)) {}

  void read(Node call) {
    const Lister* lister = find_lister(values_.scopes().path(call.field("function")));
    if (lister == nullptr) return;
    const bool is_value = lister->fields == 2;
    each(Values::argument(call, lister->fields, is_value ? "fieldname" : "fields"), *lister,
         "fields");
    for (const std::string_view part : {"order_by", "group_by"}) {
      each(Values::argument(call, kNoPosition, part), *lister, part);
    }
  }

 private:
  static constexpr std::size_t kNoPosition = 99;

  void each(Node argument, const Lister& lister, std::string_view part) {
    if (!argument) return;
    for (const Said& said : values_.texts(argument)) add(said, lister, part);
  }

  void add(const Said& said, const Lister& lister, std::string_view part) {
    const std::string function = sql_function(said.text);
    if (function.empty()) return;
    QueryText row;
    row.file = document_.file().id;
    row.span = said.at.span();
    row.callee = lister.path;
    row.part = part;
    row.text = said.text;
    row.function = facts_.pool.keep(function);
    row.key = facts_.pool.keep(std::string(part) + ":" + std::string(said.text));
    if (!refused_in_.empty()) row.refused_in = facts_.pool.keep(refused_in_);
    facts_.add(row);
  }

  Document& document_;
  const Values& values_;
  Facts& facts_;
  std::string refused_in_;
};

}  // namespace

const Table QueryText::kTable = {
    .name = "query_text",
    .doc = "A SQL function in the text of a field that a list function is handed.",
    .columns = {column<&QueryText::callee>("callee", "The list function."),
                column<&QueryText::part>("part", "fields, order_by or group_by."),
                column<&QueryText::text>("text", "The field as it is written."),
                column<&QueryText::function>("function", "The SQL function, in upper case."),
                column<&QueryText::refused_in>("refused_in", "Majors of the app that refuse it.")}};

std::string sql_function(std::string_view field) {
  field = base::trim(field);
  std::size_t end = 0;
  while (end < field.size() &&
         (field[end] == '_' || std::isalnum(static_cast<unsigned char>(field[end])) != 0)) {
    ++end;
  }
  const std::size_t bracket = field.find_first_not_of(' ', end);
  const bool is_call =
      base::is_identifier(field.substr(0, end)) && bracket != field.npos && field[bracket] == '(';
  std::string name = is_call ? base::to_lower(field.substr(0, end)) : std::string();
  for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return name;
}

bool holds_no_function_text(std::string_view bytes) {
  const auto is_word = [](char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
  };
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] != '"' && bytes[at] != '\'') continue;
    std::size_t end = bytes.find_first_not_of(" \t\r\n", at + 1);
    const std::size_t begin = end;
    while (end < bytes.size() && is_word(bytes[end])) ++end;
    const std::size_t bracket = bytes.find_first_not_of(' ', end);
    if (end > begin && bracket < bytes.size() && bytes[bracket] == '(') return false;
  }
  return true;
}

void extract_query_texts(Document& document, Facts& facts) {
  const Node root = document.code().root();
  if (!root) return;
  const PythonFile file(document, facts.pool);
  Reader reader(document, file.values, facts);
  for (Cursor at(root); at; at.next()) {
    if (at.node().is("call")) reader.read(at.node());
  }
}

}  // namespace facts
