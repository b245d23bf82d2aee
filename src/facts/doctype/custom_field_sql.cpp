// SPDX-License-Identifier: MIT
#include "facts/doctype/custom_field_sql.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "facts/doctype/field_writer.h"

namespace facts {
namespace {

enum class Kind : std::uint8_t { Word, Backtick, Dot, Hole, Parameter, Other };

struct Token {
  Kind kind;
  std::string_view text;  // without backticks
  std::uint32_t offset;
};

bool is_word(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Names and marks; literals and comments are left out, `%(name)s` is one Parameter.
class Lexer {
 public:
  explicit Lexer(std::string_view sql) : sql_(sql) {}

  std::vector<Token> read() {
    while (at_ < sql_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = sql_[at_];
    if (is_word(c)) return word();
    if (c == '`') return quoted('`', Kind::Backtick);
    if (c == '\'' || c == '"') return quoted(c, Kind::Other);
    if (starts("--")) return skip_to("\n");
    if (starts("/*")) return skip_to("*/");
    if (starts("%(")) return parameter(")");
    if (c == ':' && at_ + 1 < sql_.size() && is_word(sql_[at_ + 1])) return parameter("");
    if (c == '{') return parameter("}");
    if (c == kSqlHole)
      add(Kind::Hole, at_, 1);
    else if (c == '.')
      add(Kind::Dot, at_, 1);
    else if (static_cast<unsigned char>(c) > ' ')
      add(Kind::Other, at_, 1);
    ++at_;
  }

  [[nodiscard]] bool starts(std::string_view mark) const {
    return sql_.substr(at_).starts_with(mark);
  }
  void add(Kind kind, std::size_t begin, std::size_t size) {
    tokens_.push_back({kind, sql_.substr(begin, size), static_cast<std::uint32_t>(begin)});
  }
  void word() {
    const std::size_t begin = at_;
    while (at_ < sql_.size() && is_word(sql_[at_])) ++at_;
    add(Kind::Word, begin, at_ - begin);
  }
  void quoted(char quote, Kind kind) {
    const std::size_t begin = ++at_;
    while (at_ < sql_.size() && sql_[at_] != quote) ++at_;
    add(kind, begin, at_ - begin);
    if (kind == Kind::Other) tokens_.back().text = "''";
    ++at_;
  }
  void skip_to(std::string_view mark) {
    const std::size_t end = sql_.find(mark, at_);
    at_ = end == std::string_view::npos ? sql_.size() : end + mark.size();
  }
  // Up to `mark`, or a word behind ':'. A brace is a hole: str.format fills it.
  void parameter(std::string_view mark) {
    const bool is_hole = sql_[at_] == '{';
    const std::size_t begin = at_++;
    if (mark.empty()) {
      while (at_ < sql_.size() && is_word(sql_[at_])) ++at_;
    } else {
      skip_to(mark);
    }
    if (mark == ")" && at_ < sql_.size() && sql_[at_] == 's') ++at_;
    add(is_hole ? Kind::Hole : Kind::Parameter, begin, 0);
  }

  std::string_view sql_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

bool is_keyword(std::string_view word) {
  static constexpr std::array<std::string_view, 44> kWords = {
      "and",      "as",     "asc",      "between", "by",    "case",   "cross",  "delete", "desc",
      "distinct", "else",   "end",      "from",    "full",  "group",  "having", "if",     "in",
      "inner",    "insert", "interval", "into",    "is",    "join",   "left",   "like",   "limit",
      "natural",  "not",    "null",     "on",      "or",    "order",  "outer",  "right",  "select",
      "set",      "then",   "union",    "update",  "using", "values", "when",   "where"};
  static_assert(std::is_sorted(kWords.begin(), kWords.end()));
  return std::binary_search(kWords.begin(), kWords.end(), std::string_view(base::to_lower(word)));
}

bool is_name(const Token& token) {
  return token.kind == Kind::Backtick || (token.kind == Kind::Word && !is_keyword(token.text));
}

bool is_table(const Token& token) {
  return is_name(token) && token.text.starts_with("tab") && token.text.size() > 3 &&
         token.text[3] >= 'A' && token.text[3] <= 'Z';
}

class Query {
 public:
  explicit Query(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::vector<SqlColumn> columns() {
    read_tables();
    read_aliases();
    std::vector<SqlColumn> all;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (!is_name(token) || !is_custom_name(token.text)) continue;
      const std::string_view doctype = owner(i);
      if (!doctype.empty()) all.push_back({doctype, token.text, token.offset});
    }
    return all;
  }

 private:
  [[nodiscard]] bool is(std::size_t i, Kind kind) const {
    return i < tokens_.size() && tokens_[i].kind == kind;
  }
  [[nodiscard]] bool is_word_at(std::size_t i, std::string_view word) const {
    return is(i, Kind::Word) && base::to_lower(tokens_[i].text) == word;
  }

  // `tabItem` i, `tabItem` as i. A table after a dot or before one is part of a column.
  void read_tables() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      has_hole_ = has_hole_ || tokens_[i].kind == Kind::Hole;
      if (!is_table(tokens_[i])) {
        // A derived table or a view could own any bare column.
        if (is_word_at(i, "from") || is_word_at(i, "join")) count_source(i + 1);
        continue;
      }
      const std::string_view doctype = tokens_[i].text.substr(3);
      doctypes_.insert(doctype);
      bind(tokens_[i].text, doctype);
      const std::size_t alias = is_word_at(i + 1, "as") ? i + 2 : i + 1;
      if (alias < tokens_.size() && is_name(tokens_[alias])) bind(tokens_[alias].text, doctype);
    }
  }

  void count_source(std::size_t i) {
    if (i < tokens_.size() && !is_table(tokens_[i])) has_other_source_ = true;
  }

  void bind(std::string_view name, std::string_view doctype) {
    const auto [at, is_new] = tables_.try_emplace(name, doctype);
    if (!is_new && at->second != doctype) at->second = {};  // one alias, two tables
  }

  // Names that the query itself gives to a column: `… as custom_x`, `sum(y) custom_x`.
  void read_aliases() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const Token& before = tokens_[i - 1];
      const bool follows_value = is_name(before) || before.text == ")" || before.text == "''";
      if (is_name(tokens_[i]) && (is_word_at(i - 1, "as") || follows_value)) {
        aliases_.insert(tokens_[i].text);
      }
    }
  }

  [[nodiscard]] std::string_view owner(std::size_t i) const {
    if (i + 1 < tokens_.size() && (is(i + 1, Kind::Dot) || tokens_[i + 1].text == "(")) return {};
    if (i >= 2 && is(i - 1, Kind::Dot)) {
      const auto found = tables_.find(tokens_[i - 2].text);
      return found == tables_.end() ? std::string_view() : found->second;
    }
    if (i >= 1 && is(i - 1, Kind::Hole)) return {};
    const bool is_certain = doctypes_.size() == 1 && !has_hole_ && !has_other_source_;
    if (!is_certain || aliases_.count(tokens_[i].text) > 0) return {};
    return *doctypes_.begin();
  }

  std::vector<Token> tokens_;
  std::set<std::string_view> doctypes_;
  std::map<std::string_view, std::string_view> tables_;  // name or alias: DocType
  std::set<std::string_view> aliases_;
  bool has_hole_ = false;
  bool has_other_source_ = false;
};

}  // namespace

std::vector<SqlColumn> custom_columns(std::string_view sql) {
  return Query(Lexer(sql).read()).columns();
}

}  // namespace facts
