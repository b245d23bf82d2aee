// SPDX-License-Identifier: MIT
#include "facts/python/python_signature.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

constexpr std::string_view kOpening = "\ndef ";

// The end of the text literal that begins at `at`; npos when it does not end.
std::size_t end_of_literal(std::string_view source, std::size_t at) {
  const std::string_view mark = source.substr(at, 3);
  const bool is_long = mark == R"(""")" || mark == "'''";
  const std::string_view quote = source.substr(at, is_long ? 3 : 1);
  for (std::size_t i = at + quote.size(); i < source.size(); ++i) {
    if (source[i] == '\\') {
      ++i;
    } else if (source.substr(i).starts_with(quote)) {
      return i + quote.size();
    } else if (source[i] == '\n' && !is_long) {
      break;
    }
  }
  return std::string_view::npos;
}

// Behind what begins at `at`, if that is a text literal or a comment; else `at`.
std::size_t skip_opaque(std::string_view source, std::size_t at) {
  if (source[at] == '"' || source[at] == '\'') return end_of_literal(source, at);
  return source[at] == '#' ? source.find('\n', at) : at;
}

// Without comments and blanks before the parameter.
std::string_view trimmed(std::string_view part) {
  part = base::trim(part);
  while (part.starts_with('#')) {
    const std::size_t end = part.find('\n');
    part = end == std::string_view::npos ? std::string_view() : base::trim(part.substr(end));
  }
  return part;
}

// One parameter as it is written, and whether a '=' stands in it outside of brackets.
struct Part {
  std::string_view text;
  bool has_default = false;
};

// The parts of `(a, b: dict[str, int] = {}, *, c)`, `at` being behind the bracket. False when the
// list does not end.
bool split_parts(std::string_view source, std::size_t at, std::vector<Part>& parts) {
  int depth = 0;
  Part part;
  std::size_t begin = at;
  const auto finish = [&](std::size_t end) {
    part.text = trimmed(source.substr(begin, end - begin));
    if (!part.text.empty()) parts.push_back(part);
    part = {};
    begin = end + 1;
  };
  while (at < source.size()) {
    const std::size_t behind = skip_opaque(source, at);
    if (behind == std::string_view::npos) return false;
    if (behind != at) {
      at = behind;
      continue;
    }
    const char c = source[at];
    if (c == ')' && depth == 0) {
      finish(at);
      return true;
    }
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (c == '=' && depth == 0) part.has_default = true;
    if (c == ',' && depth == 0) finish(at);
    ++at;
  }
  return false;
}

std::string_view name_of(std::string_view part) {
  return base::trim(part.substr(0, part.find_first_of(":= \t\r\n#")));
}

void add_parameter(PythonSignature& signature, const Part& part, bool& is_by_name) {
  std::string_view text = part.text;
  Parameter parameter = {.filled = is_by_name ? Filled::ByName : Filled::Either};
  if (text == "/") {
    for (Parameter& earlier : signature.parameters) earlier.filled = Filled::ByPosition;
    return;
  }
  if (text == "*") {
    is_by_name = true;
    return;
  }
  if (text.starts_with("**")) {
    text.remove_prefix(2);
    parameter.filled = Filled::RestOfNames;
  } else if (text.starts_with('*')) {
    text.remove_prefix(1);
    parameter.filled = Filled::RestOfPositions;
    is_by_name = true;
  }
  parameter.name = name_of(text);
  parameter.has_default = part.has_default;
  signature.parameters.push_back(parameter);
}

// A decorator, one that goes on, the end of one, or a remark between them.
bool is_of_decorator(std::string_view line) {
  return !base::trim(line).empty() && std::string_view("@)#\t ").find(line.front()) != line.npos;
}

}  // namespace

const Parameter* PythonSignature::named(std::string_view name) const {
  const auto takes = [&](const Parameter& parameter) {
    const bool is_nameable =
        parameter.filled == Filled::Either || parameter.filled == Filled::ByName;
    return parameter.filled == Filled::RestOfNames || (is_nameable && parameter.name == name);
  };
  const auto found = std::find_if(parameters.begin(), parameters.end(), takes);
  return found == parameters.end() ? nullptr : &*found;
}

std::size_t PythonSignature::positions() const {
  return static_cast<std::size_t>(
      std::count_if(parameters.begin(), parameters.end(), [](const Parameter& parameter) {
        return parameter.filled == Filled::ByPosition || parameter.filled == Filled::Either;
      }));
}

bool PythonSignature::has(Filled filled) const {
  return std::any_of(parameters.begin(), parameters.end(),
                     [&](const Parameter& parameter) { return parameter.filled == filled; });
}

std::optional<PythonSignature> python_signature(std::string_view source, std::size_t offset) {
  if (offset < kOpening.size() - 1 || offset >= source.size()) return std::nullopt;
  const std::size_t line = offset - (kOpening.size() - 1);
  const std::string_view before = source.substr(0, line);
  const bool is_first_line = before.empty() || before == "\xEF\xBB\xBF";
  const bool is_at_margin = (is_first_line || before.ends_with('\n')) &&
                            source.substr(line).starts_with(kOpening.substr(1));
  const std::size_t bracket = source.find('(', offset);
  if (!is_at_margin || bracket == std::string_view::npos) return std::nullopt;
  const std::string_view head = source.substr(line, bracket + 1 - line);  // "def name("
  std::size_t others = source.find(head);
  if (others == line) others = source.find(head, line + 1);
  if (others != std::string_view::npos) return std::nullopt;
  std::vector<Part> parts;
  if (!split_parts(source, bracket + 1, parts)) return std::nullopt;
  PythonSignature signature;
  signature.is_decorated = !python_decorators(source, offset).empty();
  bool is_by_name = false;
  for (const Part& part : parts) add_parameter(signature, part, is_by_name);
  return signature;
}

std::string_view python_decorators(std::string_view source, std::size_t offset) {
  const std::size_t end = source.rfind('\n', offset) + 1;  // npos + 1 is 0
  std::size_t first = end;
  for (std::size_t at = end; at > 0;) {
    const std::size_t begin = source.substr(0, at - 1).rfind('\n') + 1;
    const std::string_view line = source.substr(begin, at - 1 - begin);
    if (!is_of_decorator(line)) break;
    if (line.front() == '@') first = begin;
    at = begin;
  }
  return source.substr(first, end - first);
}

}  // namespace facts
