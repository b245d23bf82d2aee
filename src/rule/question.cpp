// SPDX-License-Identifier: MIT
// Predicates are a conjunction of `column: predicate`. A predicate is a literal or an object with
// one test word; `not` turns one round. Nothing nests further: what needs more is a missing column.
#include "rule/question.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace rule {
namespace {

using syntax::DataKind;
using syntax::Value;

const std::map<std::string_view, Test>& tests() {
  static const std::map<std::string_view, Test> words = {
      {"any", Test::Any},     {"none", Test::None},     {"all", Test::All},
      {"re", Test::Matches},  {"starts", Test::Starts}, {"ends", Test::Ends},
      {"under", Test::Under}, {"lt", Test::Less},       {"le", Test::AtMost},
      {"gt", Test::More},     {"ge", Test::AtLeast},    {"missing", Test::Missing},
      {"is", Test::Is}};
  return words;
}

bool takes_list(Test test) {
  return test == Test::Any || test == Test::None || test == Test::All;
}

Literal read_literal(Reader& reader, Value value) {
  if (value.is_string()) return std::string(value.text());
  if (value.kind() == DataKind::Bool) return value.truthy();
  if (value.kind() == DataKind::Int) return value.integer().value_or(0);
  reader.fail(value.span(), "expected a text, a whole number, true or false");
  return false;
}

std::vector<Literal> read_literals(Reader& reader, Value value, Test test) {
  if (!takes_list(test)) return {read_literal(reader, value)};
  if (!value.is_array()) reader.fail(value.span(), "expected a list");
  std::vector<Literal> literals;
  for (Value item = value.first(); item; item = item.next()) {
    literals.push_back(read_literal(reader, item));
  }
  return literals;
}

std::string test_words() {
  std::string words;
  for (const auto& [word, test] : tests()) words += (words.empty() ? "" : ", ") + std::string(word);
  return words + ", not";
}

// { "any": [...] } or { "not": { ... } } or a literal.
void read_test(Reader& reader, Value value, Predicate& predicate) {
  if (!value.is_object()) {
    predicate.literals = {read_literal(reader, value)};
    return;
  }
  const Value only = value.first();
  if (!only || only.next()) return reader.fail(value.span(), "expected exactly one test");
  if (only.key() == "not" && !predicate.is_negated) {
    predicate.is_negated = true;
    return read_test(reader, only, predicate);
  }
  const auto found = tests().find(only.key());
  if (found == tests().end()) {
    return reader.fail(only.key_span(),
                       "unknown test '" + std::string(only.key()) + "'; tests are " + test_words());
  }
  predicate.test = found->second;
  predicate.literals = read_literals(reader, only, predicate.test);
}

std::vector<Predicate> read_conjunction(Reader& reader, Value where, bool may_look_up);

Predicate read_lookup(Reader& reader, Value value) {
  Predicate predicate{.test = Test::Lookup, .at = reader.position(value.key_span())};
  reader.only_keys(value, {"over", "where"});
  predicate.lookup.push_back({.wanted = value.key() == "exists",
                              .over = reader.text(value, "over", true),
                              .where = read_conjunction(reader, value["where"], false)});
  return predicate;
}

std::vector<Predicate> read_conjunction(Reader& reader, Value where, bool may_look_up) {
  std::vector<Predicate> all;
  for (Value value = where.first(); value; value = value.next()) {
    const bool is_lookup = value.key() == "exists" || value.key() == "missing";
    if (is_lookup && value.is_object()) {
      if (!may_look_up) reader.fail(value.key_span(), "a look-up cannot hold a look-up");
      all.push_back(read_lookup(reader, value));
      continue;
    }
    Predicate predicate{.column = std::string(value.key()),
                        .at = reader.position(value.key_span())};
    read_test(reader, value, predicate);
    all.push_back(std::move(predicate));
  }
  return all;
}

RowsQuestion read_rows(Reader& reader, Value rows) {
  reader.only_keys(rows, {"over", "where", "unless", "at", "also", "also_label", "keywords"});
  return {.over = reader.text(rows, "over", true),
          .where = read_conjunction(reader, rows["where"], true),
          .unless = read_conjunction(reader, rows["unless"], true),
          .at = reader.text(rows, "at"),
          .also = reader.text(rows, "also"),
          .also_label = reader.text(rows, "also_label"),
          .keywords = reader.texts(rows, "keywords")};
}

double read_number(Reader& reader, Value value) {
  if (!value) return 0;
  if (value.kind() != DataKind::Int && value.kind() != DataKind::Float) {
    reader.fail(value.span(), "expected a number");
    return 0;
  }
  return std::strtod(std::string(value.text()).c_str(), nullptr);
}

// The longest run of plain characters in a regular expression, lower case: a sound keyword, because
// every match holds it. Alternations and optional parts give none.
std::string derive_keyword(std::string_view pattern) {
  if (pattern.find('|') != std::string_view::npos) return {};
  std::string best;
  std::string run;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const bool is_plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
    const char next = i + 1 < pattern.size() ? pattern[i + 1] : ' ';
    const bool is_repeated = next == '?' || next == '*' || next == '{' || next == '+';
    if (is_plain && !is_repeated) {
      run.push_back(c);
      if (run.size() > best.size()) best = run;
      continue;
    }
    run.clear();
    if (c == '[' || c == '(' || c == '\\' || c == '{') break;
  }
  return best.size() >= 3 ? base::to_lower(best) : std::string();
}

TextPattern read_pattern(Reader& reader, Value value) {
  TextPattern pattern{.name = reader.text(value, "name"),
                      .label = reader.text(value, "label"),
                      .pattern = reader.text(value, "pattern", true),
                      .group = static_cast<int>(reader.integer(value, "group").value_or(0)),
                      .keywords = reader.texts(value, "keywords"),
                      .allow = reader.texts(value, "allow"),
                      .min_entropy = read_number(reader, value["min_entropy"]),
                      .validate = reader.text(value, "validate")};
  if (pattern.keywords.empty()) {
    if (std::string keyword = derive_keyword(pattern.pattern); !keyword.empty()) {
      pattern.keywords.push_back(std::move(keyword));
    }
  }
  for (std::string& keyword : pattern.keywords) keyword = base::to_lower(keyword);
  return pattern;
}

TextQuestion read_text(Reader& reader, Value text) {
  TextQuestion question{.kinds = reader.texts(text, "kinds"),
                        .paths = reader.texts(text, "paths"),
                        .not_paths = reader.texts(text, "not_paths"),
                        .only_in_git = reader.flag(text, "only_in_git")};
  if (!text["patterns"]) {
    reader.only_keys(text, {"name", "label", "pattern", "group", "keywords", "allow", "min_entropy",
                            "validate", "kinds", "paths", "not_paths", "only_in_git"});
    question.patterns.push_back(read_pattern(reader, text));
    return question;
  }
  reader.only_keys(text, {"patterns", "kinds", "paths", "not_paths", "only_in_git"});
  for (Value value = text["patterns"].first(); value; value = value.next()) {
    reader.only_keys(value, {"name", "label", "pattern", "group", "keywords", "allow",
                             "min_entropy", "validate"});
    question.patterns.push_back(read_pattern(reader, value));
    if (question.patterns.back().name.empty()) reader.fail(value.span(), "'name' is missing");
  }
  return question;
}

JsonQuestion read_json(Reader& reader, Value json) {
  reader.only_keys(json, {"kinds", "pointer", "where"});
  return {.kinds = reader.texts(json, "kinds", true),
          .pointer = reader.text(json, "pointer", true),
          .where = read_conjunction(reader, json["where"], false)};
}

EditRecipe read_recipe(Reader& reader, Value edit, std::initializer_list<std::string_view> keys) {
  reader.only_keys(edit, keys);
  const std::string word = reader.text(edit, "do", true);
  const std::optional<EditKind> kind = edit_kind_from(word);
  if (!kind) reader.fail(edit["do"].span(), "unknown edit '" + word + "'");
  return {.kind = kind.value_or(EditKind::Replace),
          .at = reader.text(edit, "at"),
          .text = reader.text(edit, "text"),
          .keys = reader.texts(edit, "keys")};
}

}  // namespace

Question read_question(Reader& reader, Value rule) {
  std::vector<Value> questions;
  for (Value member = rule.first(); member; member = member.next()) {
    const std::string_view key = member.key();
    const bool is_question =
        key == "rows" || key == "text" || key == "json" || key == "query" || key == "native";
    if (is_question) questions.push_back(member);
  }
  if (questions.size() != 1) {
    reader.fail(rule.span(), "expected exactly one of 'rows', 'text', 'json', 'query', 'native'");
    return NativeQuestion();
  }
  const Value question = questions[0];
  if (question.key() == "rows") return read_rows(reader, question);
  if (question.key() == "text") return read_text(reader, question);
  if (question.key() == "json") return read_json(reader, question);
  if (question.key() == "query") return QueryQuestion{.pattern = reader.text(rule, "query")};
  return NativeQuestion{.name = reader.text(rule, "native"), .needs = reader.texts(rule, "needs")};
}

void read_edit(Reader& reader, Value rule, Rule& out) {
  const Value edit = rule["edit"];
  if (!edit) return;
  out.edit_where = read_conjunction(reader, edit["where"], false);
  const Value all = edit["all"];
  if (!all) {
    out.edits = {read_recipe(reader, edit, {"do", "at", "text", "keys", "where"})};
  } else {
    reader.only_keys(edit, {"all", "where"});
    for (Value one = all.first(); one; one = one.next()) {
      out.edits.push_back(read_recipe(reader, one, {"do", "at", "text", "keys"}));
    }
  }
  const bool has_columns = std::holds_alternative<RowsQuestion>(out.question);
  for (const EditRecipe& recipe : out.edits) {
    const bool needs_columns = !recipe.at.empty() || !out.edit_where.empty();
    if (needs_columns && !has_columns) reader.fail(edit.span(), "only 'rows' have columns");
  }
}

}  // namespace rule
