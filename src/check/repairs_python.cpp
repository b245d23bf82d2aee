// SPDX-License-Identifier: MIT
// Edits of Python. Quotes stay, and no name that something else uses goes away.
#include <algorithm>

#include "base/text.h"
#include "check/repairs.h"
#include "syntax/tree.h"

namespace check {
namespace {

using base::Splice;
using syntax::Cursor;
using syntax::Node;

// The outermost node of exactly that span.
Node node_at(const syntax::Tree& tree, base::Span span) {
  for (Cursor at(tree.root()); at; at.next()) {
    if (at.node().span() == span) return at.node();
    if (!at.node().span().covers(span)) at.skip();
  }
  return {};
}

// The assignment whose left side is that name, or that is the node itself.
Node assignment_of(const Node& node) {
  if (node.is("assignment")) return node;
  const Node above = node.parent();
  return above.is("assignment") && above.field("left").span() == node.span() ? above : Node();
}

// A plain literal: one pair of quotes, no prefix, no escapes.
Splices replace_text(const Step& step, std::string_view bytes) {
  const std::string_view written = base::slice(bytes, step.at);
  const bool is_quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'') &&
                         written.back() == written[0];
  if (!is_quoted) return std::nullopt;
  const std::string_view content = written.substr(1, written.size() - 2);
  const auto is_plain = [](std::string_view text) {
    return text.find_first_of("\"'\\\n\r") == std::string_view::npos;
  };
  if (!is_plain(content) || !is_plain(step.text)) return std::nullopt;
  return std::vector<Splice>{{{step.at.begin + 1, step.at.end - 1}, std::string(step.text)}};
}

Splices separate_texts(const Node& node) {
  if (!node.is("concatenated_string")) return std::nullopt;
  std::vector<Splice> splices;
  for (std::uint32_t i = 0; i + 1 < node.size(); ++i) {
    if (!node.child(i).is("string")) continue;
    const std::uint32_t end = node.child(i).span().end;
    splices.push_back({{end, end}, ","});
  }
  return splices;
}

Splices make_list(const Node& node) {
  const Node assignment = assignment_of(node);
  const Node value = assignment ? assignment.field("right") : node;
  const bool has_brackets = (value.is("tuple") && value.text().starts_with('(')) || value.is("set");
  if (!has_brackets) return std::nullopt;
  const base::Span span = value.span();
  return std::vector<Splice>{{{span.begin, span.begin + 1}, "["}, {{span.end - 1, span.end}, "]"}};
}

bool is_used_elsewhere(const syntax::Tree& tree, const Node& name) {
  for (Cursor at(tree.root()); at; at.next()) {
    const Node node = at.node();
    const bool is_same = node.is("identifier") && node.text() == name.text();
    if (is_same && !(node.span() == name.span())) return true;
  }
  return false;
}

// Constants only: a call might do something.
bool is_harmless(const Node& value) {
  static constexpr std::string_view kConstants[] = {"string",
                                                    "string_start",
                                                    "string_content",
                                                    "string_end",
                                                    "integer",
                                                    "float",
                                                    "true",
                                                    "false",
                                                    "none",
                                                    "list",
                                                    "tuple",
                                                    "set",
                                                    "dictionary",
                                                    "pair",
                                                    "comment",
                                                    "escape_sequence",
                                                    "concatenated_string"};
  for (Cursor at(value); at; at.next()) {
    const auto is_kind = [&](std::string_view kind) { return at.node().is(kind); };
    if (std::none_of(std::begin(kConstants), std::end(kConstants), is_kind)) return false;
  }
  return true;
}

// A statement of the module's own, alone on its lines but for a comment behind it.
Splices delete_statement(const syntax::Tree& tree, const Node& node, std::string_view bytes) {
  const Node assignment = assignment_of(node);
  const Node statement = assignment.parent();
  const bool is_at_top = statement.is("expression_statement") && statement.parent().is("module");
  if (!is_at_top || !is_harmless(assignment.field("right"))) return std::nullopt;
  if (is_used_elsewhere(tree, assignment.field("left"))) return std::nullopt;
  const base::Span span = statement.span();
  const bool begins_line = span.begin == 0 || bytes[span.begin - 1] == '\n';
  const std::size_t end = std::min(bytes.find('\n', span.end), bytes.size());
  const std::string_view rest =
      base::trim(base::slice(bytes, {span.end, static_cast<std::uint32_t>(end)}));
  if (!begins_line || !(rest.empty() || rest.starts_with('#'))) return std::nullopt;
  const auto after = static_cast<std::uint32_t>(std::min(end + 1, bytes.size()));
  return std::vector<Splice>{{{span.begin, after}, ""}};
}

}  // namespace

Splices edit_python(const Step& step, facts::Document& document) {
  using rule::EditKind;
  const EditKind kind = step.recipe.kind;
  if (kind == EditKind::ReplaceText) return replace_text(step, document.bytes());
  const syntax::Tree& tree = document.code();
  const Node node = node_at(tree, step.at);
  if (!node || tree.root().has_error()) return std::nullopt;
  if (kind == EditKind::SeparateTexts) return separate_texts(node);
  if (kind == EditKind::MakeList) return make_list(node);
  return delete_statement(tree, node, document.bytes());
}

}  // namespace check
