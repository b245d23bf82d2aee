// SPDX-License-Identifier: MIT
// Formats with a tree (Python, JavaScript, nginx) know their comments and statements. For the rest
// a comment is what follows the last comment sign before "frappe-lint:" on its line, and the next
// statement is the next line that says something.
#include "facts/comments.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "facts/core.h"
#include "facts/nginx/nginx.h"

namespace facts {
namespace {

using base::Span;
using project::Kind;
using syntax::Node;

constexpr std::string_view kMarker = "frappe-lint:";
constexpr std::array<std::string_view, 6> kOpeners = {"#", "//", "/*", "<!--", "{#", "--"};
constexpr std::size_t kReportHead = 1000;
constexpr std::array<std::string_view, 4> kReportMarks = {
    "\"driver\": {\n          \"name\": \"frappe-lint\"", "<testsuites name=\"frappe-lint\"",
    "<meta name=\"generator\" content=\"frappe-lint\">", "## frappe-lint: gate "};
constexpr std::array<std::string_view, 3> kClosers = {"*/", "-->", "#}"};

Span line_around(std::string_view bytes, std::uint32_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(bytes.find('\n', offset), bytes.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_blank(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return base::trim(text).empty();
}

bool is_comment_line(std::string_view line) {
  line = base::trim(line);
  return line.starts_with('#') || line.starts_with("//") || line.starts_with("<!--") ||
         line.starts_with("{#") || line.starts_with("--") || line.starts_with(';');
}

// First line after `offset` that holds more than blanks and comments; empty at the end.
Span next_line(std::string_view bytes, std::uint32_t offset) {
  for (Span line = line_around(bytes, offset); line.end < bytes.size();) {
    line = line_around(bytes, line.end + 1);
    const std::string_view text = base::slice(bytes, line);
    if (!is_blank(text) && !is_comment_line(text)) return line;
  }
  return {};
}

// Where the comment that holds the marker at `offset` begins, or the marker itself. Of two signs
// the one that ends last opened it, of `--` and `<!--` the longer one.
std::uint32_t comment_start(std::string_view bytes, std::uint32_t offset) {
  const Span line = line_around(bytes, offset);
  const std::string_view before = base::slice(bytes, {line.begin, offset});
  const std::size_t first = before.find_first_not_of(" \t");
  if (first != std::string_view::npos && before[first] == ';') {
    return line.begin + static_cast<std::uint32_t>(first);
  }
  std::size_t begin = before.size();
  std::size_t end = 0;
  for (const std::string_view opener : kOpeners) {
    const std::size_t at = before.rfind(opener);
    if (at == std::string_view::npos || at + opener.size() < end) continue;
    if (at + opener.size() == end && at > begin) continue;
    begin = at;
    end = at + opener.size();
  }
  return line.begin + static_cast<std::uint32_t>(begin);
}

// What stands behind the comment on its line.
std::string_view behind_comment(std::string_view bytes, std::uint32_t offset) {
  const std::string_view rest = base::slice(bytes, {offset, line_around(bytes, offset).end});
  for (const std::string_view closer : kClosers) {
    const std::size_t at = rest.find(closer);
    if (at != std::string_view::npos) return rest.substr(at + closer.size());
  }
  return {};
}

// The largest node that begins at `offset`, cut before its body: a decorated function covers its
// decorators and its head, a dictionary entry its key and value.
Span statement_at(Node root, std::uint32_t offset) {
  Node node(ts_node_named_descendant_for_byte_range(root.raw(), offset, offset + 1), root.bytes());
  while (node.parent() && node.parent().span().begin == offset && node.parent().parent()) {
    const std::string_view kind = node.parent().kind();
    if (kind == "block" || kind == "statement_block" || kind == "program") break;
    node = node.parent();
  }
  const Node definition = node.field("definition");
  const Node body = (definition ? definition : node).field("body");
  return body ? Span{node.span().begin, body.span().begin} : node.span();
}

// Head of the first directive behind `offset`.
Span directive_after(const syntax::NginxTree& tree, std::uint32_t offset) {
  const auto found = std::find_if(
      tree.directives.begin() + 1, tree.directives.end(),
      [&](const syntax::NginxDirective& directive) { return directive.head.begin >= offset; });
  return found == tree.directives.end() ? Span{} : found->head;
}

Span next_extent(Document& document, std::uint32_t offset) {
  const Kind kind = document.file().kind;
  const Span line = next_line(document.bytes(), offset);
  if (kind == Kind::NginxConf) return directive_after(document.nginx(), offset);
  const bool has_tree = kind == Kind::Python || kind == Kind::HooksPy || kind == Kind::Javascript;
  if (!has_tree || line.empty()) return line;
  const std::string_view text = base::slice(document.bytes(), line);
  const auto indent = static_cast<std::uint32_t>(text.find_first_not_of(" \t"));
  const Span statement = statement_at(document.code().root(), line.begin + indent);
  return {line.begin, std::max(line.end, statement.end)};
}

std::string_view comment_text(std::string_view bytes, std::uint32_t offset) {
  std::string_view text = base::slice(bytes, {offset, line_around(bytes, offset).end});
  for (const std::string_view closer : kClosers) {
    const std::size_t at = text.find(closer);
    if (at != std::string_view::npos) text = text.substr(0, at);
  }
  return base::trim(text);
}

// False for a marker inside a string or a word: only comments speak.
bool is_in_comment(Document& document, std::uint32_t start, std::uint32_t offset) {
  const Kind kind = document.file().kind;
  if (start == offset) return false;
  if (kind == Kind::NginxConf) {
    const auto& comments = document.nginx().comments;
    return std::any_of(comments.begin(), comments.end(), [&](Span span) {
      return span.covers({offset, offset + 1});
    });
  }
  if (kind == Kind::Python || kind == Kind::HooksPy || kind == Kind::Javascript) {
    const Node root = document.code().root();
    const Node node(ts_node_named_descendant_for_byte_range(root.raw(), offset, offset + 1),
                    root.bytes());
    return node.is("comment");
  }
  return kind != Kind::Json && kind != Kind::DoctypeJson && kind != Kind::FixtureJson &&
         kind != Kind::CustomizeJson && kind != Kind::StandardJson && kind != Kind::SiteConfig &&
         kind != Kind::CommonSiteConfig;
}

// True for a report of ours that somebody keeps in the tree: it tells how to suppress, and does
// not.
bool is_report(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kReportHead);
  return std::any_of(kReportMarks.begin(), kReportMarks.end(),
                     [&](std::string_view mark) { return base::contains(head, mark); });
}

}  // namespace

void extract_comments(Document& document, Facts& facts) {
  const std::string_view bytes = document.bytes();
  if (is_report(bytes)) return;
  for (std::size_t at = bytes.find(kMarker); at != std::string_view::npos;
       at = bytes.find(kMarker, at + kMarker.size())) {
    const auto offset = static_cast<std::uint32_t>(at);
    const std::uint32_t start = comment_start(bytes, offset);
    if (!is_in_comment(document, start, offset)) continue;
    const Span line = line_around(bytes, offset);
    const std::string_view text = comment_text(bytes, offset);
    const bool is_trailing = !is_blank(base::slice(bytes, {line.begin, start})) ||
                             !is_blank(behind_comment(bytes, offset));
    const auto end = offset + static_cast<std::uint32_t>(text.size());
    facts.add(Comment{{document.file().id, {start, end}, {}},
                      text,
                      is_trailing ? line : next_extent(document, line.end),
                      is_trailing});
  }
}

}  // namespace facts
