// SPDX-License-Identifier: MIT
// Any bytes give a Python tree that holds together, and every string literal decodes or says no.
#include <cstdint>

#include "code_holds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  base::Pool pool;
  fuzz::demand_code(syntax::parse_python(bytes), bytes, [&](syntax::Node node) {
    const syntax::PythonText text = syntax::python_text(node, pool);
    fuzz::demand(text.ok ? text.value.data() != nullptr : text.value.empty());
  });
  return 0;
}
