// SPDX-License-Identifier: MIT
// A configuration as nginx would load it: one main file, or a fragment for some http{} that is not
// in sight, with every include put in its place. Rows and derivations read this, never a tree.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "facts/nginx/nginx.h"
#include "facts/registry.h"
#include "syntax/nginx.h"

namespace facts {

struct NginxNode {
  const syntax::NginxDirective* written = nullptr;
  base::FileId file = base::kNoFile;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;        // one past the last node inside
  std::string_view context;     // where it stands: "main", "http", "http/server", "http/server/if"
  bool is_hole = false;         // unknown directives may stand here: a template's, an absent file's
  bool is_conditional = false;  // a template decides whether its block has it
  bool is_template = false;     // its file was read as a template

  [[nodiscard]] std::string_view name() const { return written->name(); }
  [[nodiscard]] std::span<const syntax::NginxWord> args() const {
    return written->words.subspan(1);
  }
  // The text of the first argument; empty when there is none.
  [[nodiscard]] std::string_view arg() const { return args().empty() ? "" : args()[0].text; }
  // True when some argument is a template's secret.
  [[nodiscard]] bool is_opaque() const;
  // The directive, of a block only its head.
  [[nodiscard]] base::Place place() const { return {file, written->head}; }
};

class NginxConfig {
 public:
  base::FileId main = base::kNoFile;
  bool is_fragment = false;
  std::vector<NginxNode> nodes;     // nodes[0] stands for the file; a block precedes its content
  std::vector<base::FileId> files;  // all that were loaded, in order, main first

  [[nodiscard]] const NginxNode& operator[](std::uint32_t i) const { return nodes[i]; }
  // Indices of the directives directly inside a block, in load order.
  [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t block) const;
  // The same, only those of one name.
  [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t block,
                                                    std::string_view name) const;
  // The last hole directly inside a block, or 0.
  [[nodiscard]] std::uint32_t hole(std::uint32_t block) const { return holes_[block]; }
  // The first directive of that name directly inside a block, or null.
  [[nodiscard]] const NginxNode* child(std::uint32_t block, std::string_view name) const;
  // Settles ends and look-ups; to be called once, when `nodes` is complete.
  void settle();

 private:
  // First and last of the directives of one name in one block.
  struct Run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  [[nodiscard]] std::uint32_t first(std::uint32_t block, std::string_view name) const;

  std::unordered_map<std::string_view, std::uint32_t> names_;
  std::unordered_map<std::uint64_t, Run> runs_;  // by block and name
  std::vector<std::uint32_t> next_;              // the next one of the same run; 0: none
  std::vector<std::uint32_t> holes_;
};

}  // namespace facts
