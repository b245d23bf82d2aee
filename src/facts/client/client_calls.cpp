// SPDX-License-Identifier: MIT
// A script is read as text, string by string: Vue, TypeScript and templates need no tree for this,
// and a string counts only where its surroundings say that it is called.
#include "facts/client/client_calls.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "facts/document.h"
#include "facts/facts.h"

namespace facts {
namespace {

// A line longer than any person writes: bundled or minified code.
constexpr std::size_t kLongestLine = 2000;
constexpr std::size_t kMinSegments = 3;

bool is_word(char c) {
  return c == '_' || c == '$' || std::isalnum(static_cast<unsigned char>(c));
}

bool ends_with_word(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  const std::string_view before = text.substr(0, text.size() - word.size());
  return before.empty() || !is_word(before.back());
}

std::string_view trim_right(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

// What the string behind `before` is handed to; empty: nothing that calls it.
std::string_view handed_to(std::string_view before) {
  before = trim_right(before);
  if (before.ends_with('(')) {
    before.remove_suffix(1);
    return ends_with_word(before, "call") || ends_with_word(before, "xcall") ? "call" : "";
  }
  if (!before.ends_with(':')) return {};
  before = trim_right(before.substr(0, before.size() - 1));
  const bool is_quoted = before.ends_with('"') || before.ends_with('\'');
  if (is_quoted) before.remove_suffix(1);
  static constexpr std::array<std::string_view, 3> kKeys = {"method", "query", "url"};
  const auto* found = std::find_if(kKeys.begin(), kKeys.end(), [&](std::string_view key) {
    return ends_with_word(before, key);
  });
  return found == kKeys.end() ? std::string_view() : *found;
}

bool is_dotted(std::string_view text) {
  const std::vector<std::string_view> segments = base::split(text, '.');
  return segments.size() >= kMinSegments &&
         std::all_of(segments.begin(), segments.end(),
                     [](std::string_view segment) { return base::is_identifier(segment); });
}

bool has_long_line(std::string_view bytes) {
  const std::vector<std::string_view> lines = base::split_lines(bytes);
  return std::any_of(lines.begin(), lines.end(),
                     [](std::string_view line) { return line.size() > kLongestLine; });
}

bool is_script(const project::File& file) {
  if (file.kind != project::Kind::Text) return true;
  static constexpr std::array<std::string_view, 4> kEndings = {".vue", ".ts", ".tsx", ".jsx"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return file.path.ends_with(ending); });
}

bool is_built(std::string_view path) {
  static constexpr std::array<std::string_view, 4> kBuilt = {"node_modules/", "/dist/", ".min.js",
                                                             "/public/build/"};
  return std::any_of(kBuilt.begin(), kBuilt.end(),
                     [&](std::string_view part) { return base::contains(path, part); });
}

// Walks the strings of a script, comments left out.
class Strings {
 public:
  explicit Strings(std::string_view bytes) : bytes_(bytes) {}

  // The next string: its span without quotes; an empty span at the end.
  base::Span next() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      const std::string_view rest = bytes_.substr(at_);
      if (rest.starts_with("//") && !is_link()) {
        at_ = std::min(bytes_.find('\n', at_), bytes_.size());
      } else if (rest.starts_with("/*") || rest.starts_with("<!--")) {
        skip_past(c == '/' ? "*/" : "-->");
      } else if (c == '"' || c == '\'' || c == '`') {
        return literal(c);
      } else {
        ++at_;
      }
    }
    return {};
  }

 private:
  // https://… outside of a string, as in templates.
  [[nodiscard]] bool is_link() const { return at_ > 0 && bytes_[at_ - 1] == ':'; }

  void skip_past(std::string_view end) {
    const std::size_t found = bytes_.find(end, at_ + 2);
    at_ = found == std::string_view::npos ? bytes_.size() : found + end.size();
  }

  // An apostrophe in prose begins no string: one that does not end on its line is passed over.
  base::Span literal(char quote) {
    const std::size_t begin = ++at_;
    for (std::size_t i = begin; i < bytes_.size(); ++i) {
      if (bytes_[i] == '\\') {
        ++i;
      } else if (bytes_[i] == quote) {
        at_ = i + 1;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
      } else if (bytes_[i] == '\n' && quote != '`') {
        break;
      }
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)};
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

const Table ClientCall::kTable = {
    .name = "client_call",
    .doc = "A dotted path that a script of the browser calls.",
    .columns = {column<&ClientCall::path>("path", "The path as it is written."),
                column<&ClientCall::through>("through", "call, method, query or url.")}};

void extract_client_calls(Document& document, Facts& facts) {
  const std::string_view bytes = document.bytes();
  const bool counts = is_script(document.file()) && !is_built(document.file().path);
  if (!counts || has_long_line(bytes)) return;
  Strings strings(bytes);
  for (base::Span span = strings.next(); span.end > 0; span = strings.next()) {
    const std::string_view text = base::slice(bytes, span);
    if (!is_dotted(text)) continue;
    const std::string_view through = handed_to(bytes.substr(0, span.begin - 1));
    const std::size_t behind = bytes.find_first_not_of(" \t\r\n", span.end + 1);
    const bool goes_on = behind != std::string_view::npos && bytes[behind] == '+';
    if (through.empty() || goes_on) continue;
    ClientCall row;
    row.file = document.file().id;
    row.span = span;
    row.key = text;
    row.path = text;
    row.through = through;
    facts.add(row);
  }
}

}  // namespace facts
