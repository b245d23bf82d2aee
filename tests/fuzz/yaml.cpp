// SPDX-License-Identifier: MIT
// Any bytes give YAML trees that hold together, and the first one is what parse_yaml gives.
#include <cstdint>

#include "data_tree_holds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<syntax::DataTree> trees = syntax::parse_yaml_all(bytes);
  fuzz::demand(!trees.empty());
  for (const syntax::DataTree& tree : trees) fuzz::demand_tree(tree, bytes);
  fuzz::demand(syntax::parse_yaml(bytes).print() == trees.front().print());
  return 0;
}
