// SPDX-License-Identifier: MIT
// Line by line, as configparser and systemd read. The trap is indentation: to configparser an
// indented line continues the value above it, also when it looks like `key = value`, and a blank
// line does not end the value.
#include "syntax/ini.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace syntax {
namespace {

constexpr std::string_view kBlank = " \t\r\f\v";

base::Span trimmed(std::string_view bytes, base::Span span) {
  const auto is_blank = [](char c) {
    return c == '\n' || kBlank.find(c) != std::string_view::npos;
  };
  while (span.begin < span.end && is_blank(bytes[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(bytes[span.end - 1])) --span.end;
  return span;
}

// Goes through `bytes` line by line; spans are without the line's ending.
class LineReader {
 public:
  explicit LineReader(std::string_view bytes) : bytes_(bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }
  [[nodiscard]] std::optional<base::Span> next() {
    if (at_ >= bytes_.size()) return std::nullopt;
    const std::size_t newline = std::min(bytes_.find('\n', at_), bytes_.size());
    base::Span line = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(newline)};
    at_ = newline + 1;
    if (!line.empty() && bytes_[line.end - 1] == '\r') --line.end;
    return line;
  }
  void jump(std::size_t at) { at_ = at; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

class IniReader {
 public:
  IniReader(std::string_view bytes, IniDialect dialect) : bytes_(bytes), dialect_(dialect) {}

  IniTree read() {
    LineReader lines(bytes_);
    while (const std::optional<base::Span> line = lines.next()) read_line(*line);
    return std::move(tree_);
  }

 private:
  void read_line(base::Span line);
  void read_section(base::Span line);
  void read_entry(base::Span line);
  void extend_value(base::Span line);
  [[nodiscard]] bool continues(base::Span line, base::Span content) const;
  [[nodiscard]] base::Span without_comment(base::Span line);

  std::string_view bytes_;
  IniDialect dialect_;
  IniTree tree_;
  std::string_view section_;
  base::Span section_span_;
  std::uint32_t indent_ = 0;     // of the last entry
  bool has_open_value_ = false;  // an indented line, or the line after a backslash, extends it
};

bool IniReader::continues(base::Span line, base::Span content) const {
  if (!has_open_value_) return false;
  return dialect_ == IniDialect::Systemd || content.begin - line.begin > indent_;
}

void IniReader::read_line(base::Span line) {
  const base::Span content = trimmed(bytes_, line);
  if (content.empty()) {
    if (dialect_ == IniDialect::Systemd) has_open_value_ = false;
    return;
  }
  const char first = bytes_[content.begin];
  if (first == '#' || first == ';') {
    tree_.comments.push_back(content);
    return;
  }
  if (continues(line, content)) return extend_value(content);
  indent_ = content.begin - line.begin;
  has_open_value_ = false;
  if (first == '[') return read_section(content);
  read_entry(content);
}

void IniReader::read_section(base::Span line) {
  const std::size_t closing = base::slice(bytes_, line).rfind(']');
  if (closing == std::string_view::npos || closing < 2) {
    tree_.problems.push_back({line, "a section name without its closing bracket"});
    return;
  }
  section_span_ = {line.begin, line.begin + static_cast<std::uint32_t>(closing) + 1};
  section_ = base::slice(bytes_, {section_span_.begin + 1, section_span_.end - 1});
  tree_.sections.push_back({.section = section_, .section_span = section_span_});
  (void)without_comment({section_span_.end, line.end});
}

// `line` up to a comment that stands behind a blank, which becomes a comment of the tree.
base::Span IniReader::without_comment(base::Span line) {
  if (dialect_ != IniDialect::Supervisor) return trimmed(bytes_, line);
  for (std::uint32_t i = line.begin; i < line.end; ++i) {
    const bool is_sign = bytes_[i] == ';' || bytes_[i] == '#';
    const bool is_behind_blank = i > 0 && kBlank.find(bytes_[i - 1]) != std::string_view::npos;
    if (!is_sign || !is_behind_blank) continue;
    tree_.comments.push_back({i, line.end});
    return trimmed(bytes_, {line.begin, i});
  }
  return trimmed(bytes_, line);
}

void IniReader::read_entry(base::Span line) {
  const base::Span code = without_comment(line);
  const std::string_view text = base::slice(bytes_, code);
  const std::size_t sign = text.find_first_of(dialect_ == IniDialect::Systemd ? "=" : "=:");
  if (sign == std::string_view::npos || sign == 0) {
    tree_.problems.push_back({code, "expected '=' behind a key"});
    return;
  }
  const auto at = code.begin + static_cast<std::uint32_t>(sign);
  const base::Span key = trimmed(bytes_, {code.begin, at});
  base::Span value = trimmed(bytes_, {at + 1, code.end});
  if (value.empty()) value = {at + 1, at + 1};
  tree_.entries.push_back({.section = section_,
                           .key = base::slice(bytes_, key),
                           .value = bytes_.substr(value.begin, value.size()),
                           .section_span = section_span_,
                           .key_span = key,
                           .value_span = value});
  has_open_value_ = dialect_ != IniDialect::Systemd || text.ends_with('\\');
}

void IniReader::extend_value(base::Span line) {
  const base::Span code = without_comment(line);
  if (code.empty()) return;
  IniEntry& entry = tree_.entries.back();
  if (entry.value_span.empty()) entry.value_span.begin = code.begin;
  entry.value_span.end = code.end;
  entry.value = base::slice(bytes_, entry.value_span);
  if (dialect_ == IniDialect::Systemd) has_open_value_ = entry.value.ends_with('\\');
}

class EnvReader {
 public:
  explicit EnvReader(std::string_view bytes) : bytes_(bytes), lines_(bytes) {}

  IniTree read() {
    while (const std::optional<base::Span> line = lines_.next()) read_line(*line);
    return std::move(tree_);
  }

 private:
  void read_line(base::Span line);
  [[nodiscard]] base::Span read_value(base::Span line);
  [[nodiscard]] base::Span read_quoted(base::Span rest);

  std::string_view bytes_;
  LineReader lines_;
  IniTree tree_;
};

void EnvReader::read_line(base::Span line) {
  base::Span code = trimmed(bytes_, line);
  if (code.empty()) return;
  if (bytes_[code.begin] == '#') {
    tree_.comments.push_back(code);
    return;
  }
  if (base::slice(bytes_, code).starts_with("export ")) {
    code = trimmed(bytes_, {code.begin + 7, code.end});
  }
  const std::size_t sign = base::slice(bytes_, code).find('=');
  const bool is_alone = sign == std::string_view::npos;
  const std::uint32_t at = is_alone ? code.end : code.begin + static_cast<std::uint32_t>(sign);
  const base::Span key = trimmed(bytes_, {code.begin, at});
  if (key.empty() || base::slice(bytes_, key).find_first_of(" \t\"'") != std::string_view::npos) {
    tree_.problems.push_back({code, "expected KEY=VALUE"});
    return;
  }
  IniEntry entry = {.key = base::slice(bytes_, key), .key_span = key, .value_span = {at, at}};
  if (!is_alone) {
    entry.value_span = read_value({at + 1, line.end});
    entry.value = bytes_.substr(entry.value_span.begin, entry.value_span.size());
  }
  tree_.entries.push_back(entry);
}

// The value in `rest`, the line behind the sign, without quotes and without a comment.
base::Span EnvReader::read_value(base::Span rest) {
  const base::Span value = trimmed(bytes_, rest);
  if (value.empty()) return {rest.begin, rest.begin};
  if (bytes_[value.begin] == '"' || bytes_[value.begin] == '\'') return read_quoted(value);
  const std::string_view text = base::slice(bytes_, rest);
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] != '#' || kBlank.find(text[i - 1]) == std::string_view::npos) continue;
    const auto at = rest.begin + static_cast<std::uint32_t>(i);
    tree_.comments.push_back({at, rest.end});
    const base::Span before = trimmed(bytes_, {rest.begin, at});
    return before.empty() ? base::Span{rest.begin, rest.begin} : before;
  }
  return value;
}

// A quoted value may go on over lines; without its closing quote it ends with its line.
base::Span EnvReader::read_quoted(base::Span rest) {
  const char quote = bytes_[rest.begin];
  std::size_t end = rest.begin + 1;
  while (end < bytes_.size() && bytes_[end] != quote) {
    end += quote == '"' && bytes_[end] == '\\' ? 2 : 1;
  }
  if (end >= bytes_.size()) {
    tree_.problems.push_back({rest, "a value without its closing quote"});
    return {rest.begin + 1, rest.end};
  }
  lines_.jump(std::min(bytes_.find('\n', end), bytes_.size()) + 1);
  return {rest.begin + 1, static_cast<std::uint32_t>(end)};
}

}  // namespace

IniTree parse_ini(std::string_view bytes, IniDialect dialect) {
  return IniReader(bytes, dialect).read();
}

IniTree parse_env(std::string_view bytes) {
  return EnvReader(bytes).read();
}

}  // namespace syntax
