// SPDX-License-Identifier: MIT
#include "facts/config/config_break.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "facts/config/config_rows.h"

namespace facts {
namespace {

constexpr std::size_t kReach = 8;

// The line that a break at the end of the text belongs to is the last one with anything on it.
base::Span visible(std::string_view bytes, base::Span span) {
  if (span.begin < bytes.size()) return span;
  const std::size_t last = bytes.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return {0, 0};
  return {static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(last + 1)};
}

std::string_view in_words(syntax::Value root) {
  return root.is_array() ? "a list stands where an object must" : "it holds no object";
}

}  // namespace

bool is_config_template(Document& document) {
  const syntax::DataTree& tree = document.data();
  if (tree.is_whole()) return false;
  const std::size_t at =
      std::min<std::size_t>(tree.problems().front().span.begin, document.bytes().size());
  const std::size_t begin = at - std::min(at, kReach);
  const std::string_view there = document.bytes().substr(begin, 2 * kReach);
  for (const std::string_view opening : {"{{", "{%", "${", "<%", "$("}) {
    if (base::contains(there, opening)) return true;
  }
  return false;
}

void add_config_break(const ConfigFile& config, Document& document, Facts& facts) {
  const syntax::DataTree& tree = document.data();
  ConfigBreak row;
  row.file = config.file.id;
  row.key = config.role;
  row.config = config.name;
  row.role = config.role;
  if (tree.is_whole()) {
    row.span = {tree.root().span().begin, tree.root().span().begin + 1};
    row.what = in_words(tree.root());
  } else if (base::trim(document.bytes()).empty()) {
    row.what = "it is empty";
  } else {
    const syntax::Problem& problem = tree.problems().front();
    row.span = visible(document.bytes(), problem.span);
    row.what = facts.pool.keep(base::replace_all(problem.what, "'}'", "a closing brace"));
  }
  facts.add(row);
}

}  // namespace facts
