// SPDX-License-Identifier: MIT
// Any bytes give a JSON tree that holds together; keys and strings read again from their spans give
// the same text; lenient reading agrees with strict reading wherever that finds nothing wrong; and
// what nlohmann_json accepts is accepted and is the same document.
#include <cstdint>
#include <nlohmann/json.hpp>

#include "data_tree_holds.h"

namespace {

using fuzz::demand;

void demand_rereads(const syntax::DataTree& tree, std::string_view bytes) {
  std::vector<syntax::Value> todo = {tree.root()};
  while (!todo.empty()) {
    const syntax::Value value = todo.back();
    todo.pop_back();
    for (syntax::Value child = value.first(); child; child = child.next()) todo.push_back(child);
    const bool is_member = !value.key_span().empty();
    if (is_member) {
      const syntax::DataTree key = syntax::parse_json(base::slice(bytes, value.key_span()));
      demand(key.root().text() == value.key());
    }
    if (!value.is_string()) continue;
    demand(syntax::parse_json(base::slice(bytes, value.span())).root().text() == value.text());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const syntax::DataTree strict = syntax::parse_json(bytes);
  const syntax::DataTree lenient = syntax::parse_json_lenient(bytes);
  fuzz::demand_tree(strict, bytes);
  fuzz::demand_tree(lenient, bytes);
  demand_rereads(strict, bytes);
  if (strict.is_whole()) demand(lenient.is_whole() && strict.print() == lenient.print());

  // The library skips a byte order mark and takes a NUL byte for the end of the text.
  const bool is_beside_the_point =
      bytes.starts_with("\xEF\xBB\xBF") || bytes.find('\0') != std::string_view::npos;
  const auto library = nlohmann::json::parse(bytes, nullptr, false);
  if (is_beside_the_point || library.is_discarded()) return 0;
  const bool is_too_deep = !strict.is_whole() && strict.problems()[0].what.starts_with("nested");
  demand(strict.is_whole() || is_too_deep);
  if (!is_too_deep) demand(nlohmann::json::parse(strict.print(), nullptr, false) == library);
  return 0;
}
