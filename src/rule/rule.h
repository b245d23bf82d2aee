// SPDX-License-Identifier: MIT
// A rule as data: identity, words and question. The words live in rules/<family>/<name>.json, and
// so does the question unless it cannot be asked there (`native`).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/line_index.h"
#include "rule/recipe.h"

namespace rule {

enum class Severity : std::uint8_t { Info, Low, Medium, High, Critical };
enum class Confidence : std::uint8_t { Possible, Likely, Certain };
enum class Profile : std::uint8_t { Dev, Production, Healthcare };
enum class Status : std::uint8_t { Stable, Preview };

[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::string_view to_string(Confidence confidence);
[[nodiscard]] std::string_view to_string(Profile profile);
[[nodiscard]] std::string_view to_string(Status status);
[[nodiscard]] std::optional<Severity> severity_from(std::string_view word);
[[nodiscard]] std::optional<Confidence> confidence_from(std::string_view word);
[[nodiscard]] std::optional<Profile> profile_from(std::string_view word);

// A word, number or flag as a rule file writes it.
using Literal = std::variant<std::string, std::int64_t, bool>;

struct Predicate;

// `exists` / `missing`: is there a row over `over` that satisfies `where`? Texts of the form
// "{column}" stand for the outer row's cell.
struct Lookup {
  bool wanted = true;  // false: `missing`
  std::string over;
  std::vector<Predicate> where;
};

enum class Test : std::uint8_t {
  Is,       // equal to the literal (a list column: contains it)
  Any,      // text: one of; list: has one of
  None,     // text: none of; list: has none of
  All,      // list: has all of
  Matches,  // regular expression somewhere in the text (or in an item)
  Starts,
  Ends,
  Under,  // equal, or below it by dotted segments
  Less,
  AtMost,
  More,
  AtLeast,
  Missing,  // literal true: no value; false: some value
  Lookup,
};

struct Predicate {
  std::string column;  // empty for Lookup
  Test test = Test::Is;
  bool is_negated = false;        // written under "not"
  std::vector<Literal> literals;  // one, except for Any, None and All
  std::vector<Lookup> lookup;     // exactly one for Lookup
  base::Position at;              // in the rule file
};

// Rows of one table.
struct RowsQuestion {
  std::string over;
  std::vector<Predicate> where;   // all must hold
  std::vector<Predicate> unless;  // all of these together cancel
  std::string at;                 // column whose place is reported; empty: the row's
  std::string also;               // column whose place is related; empty: none
  std::string also_label;         // words for the related place
  // One occurs in every file that holds a row in question; empty: nothing is known of the text.
  std::vector<std::string> keywords;
};

// One regular expression of a text question.
struct TextPattern {
  std::string name;     // part of the finding's key; empty when the rule has one pattern only
  std::string label;    // "GitHub token": fills {label}
  std::string pattern;  // RE2
  int group = 0;        // what is reported
  std::vector<std::string> keywords;  // lower case; one must occur in the file
  std::vector<std::string> allow;     // regular expressions on the reported text that cancel
  double min_entropy = 0;             // bits per character of the reported text
  std::string validate;               // name of a validator in check/validators
};

// Regular expressions over bytes. Placeholders: {label}, {prefix} (the recognised public prefix),
// {length} (bytes), {match} (never for secrets).
struct TextQuestion {
  std::vector<TextPattern> patterns;
  std::vector<std::string> kinds;      // project::Kind words; empty: all text
  std::vector<std::string> paths;      // globs; empty: all
  std::vector<std::string> not_paths;  // globs that cancel
  bool only_in_git = false;            // only files that a push would publish, where git is known
};

// A JSON pointer pattern ("/fields/*/options") on documents of a kind that has no table yet.
struct JsonQuestion {
  std::vector<std::string> kinds;
  std::string pointer;
  std::vector<Predicate> where;  // columns: "value", "key"
};

// A raw tree-sitter query over Python; the capture @at is reported.
struct QueryQuestion {
  std::string pattern;
};

// A function in check/native/<name>.cpp.
struct NativeQuestion {
  std::string name;
  std::vector<std::string> needs;  // tables
};

using Question =
    std::variant<RowsQuestion, TextQuestion, JsonQuestion, QueryQuestion, NativeQuestion>;

struct Rule {
  std::string code;                    // "FLN001"
  std::string slug;                    // "tls-protocol-weak"
  std::string family;                  // "nginx": the folder
  std::vector<std::string> aliases;    // former codes and slugs
  std::string title;                   // one sentence without its period
  std::array<Severity, 3> severity{};  // by Profile
  Confidence confidence = Confidence::Likely;
  Status status = Status::Stable;
  std::vector<std::string> items;  // checklist items, or the word "extra"
  std::vector<std::string> tags;   // sorted; always holds the family
  std::optional<int> cwe;
  std::string since;
  std::vector<std::string> why;   // sentences
  std::string fix;                // what to do, one or more sentences
  std::vector<std::string> refs;  // https links
  std::string message;            // "… '{column}' …."
  int frappe_min = 0;             // majors it is true for; 0 and 999: no limit
  int frappe_max = 999;
  std::array<bool, 3> profiles = {true, true, true};
  bool needs_host = false;  // only with --host
  bool is_secret = false;   // what it points at is masked in every output
  Question question;
  std::vector<EditRecipe> edits;      // what --fix does, all of it or nothing; empty: nothing
  std::vector<Predicate> edit_where;  // and only for rows of which this is true
  std::string path;                   // of the rule file

  // "nginx/tls-protocol-weak"
  [[nodiscard]] std::string name() const { return family + "/" + slug; }
  // Names inside {} in the message and the fix, in order of appearance in the message, each once.
  [[nodiscard]] std::vector<std::string> placeholders() const;
};

}  // namespace rule
