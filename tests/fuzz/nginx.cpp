// SPDX-License-Identifier: MIT
// Any bytes are a tree whose directives, words and comments lie inside the file and inside each
// other, and whose print does not depend on when it was read.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "facts/nginx/nginx_context.h"
#include "syntax/nginx.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check(const syntax::NginxTree& tree, std::string_view bytes) {
  const base::Span whole{0, static_cast<std::uint32_t>(bytes.size())};
  demand(!tree.directives.empty() && tree.directives[0].words.size() == 1);
  for (std::size_t i = 1; i < tree.directives.size(); ++i) {
    const syntax::NginxDirective& directive = tree.directives[i];
    const syntax::NginxDirective& parent = tree.directives[directive.parent];
    demand(directive.parent < i && parent.has_block && !directive.words.empty());
    demand(whole.covers(directive.span) && directive.span.covers(directive.head));
    demand(directive.parent == 0 || parent.span.covers(directive.span));
    for (const syntax::NginxWord& word : directive.words) {
      demand(directive.head.covers(word.span) && word.text.data() != nullptr);
    }
  }
  for (const base::Span comment : tree.comments) demand(whole.covers(comment));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const syntax::NginxTree tree = syntax::parse_nginx(bytes);
  check(tree, bytes);
  demand(tree.print() == syntax::parse_nginx(bytes).print());
  static_cast<void>(facts::nginx_context(tree));
  return 0;
}
