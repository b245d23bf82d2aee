// SPDX-License-Identifier: MIT
// Any bytes give a Python tree that holds together, every string literal decodes or says no, and
// what does not compile is told with a place.
#include <cstdint>

#include "code_holds.h"
#include "syntax/python_check.h"
#include "syntax/python_plain.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  base::Pool pool;
  fuzz::demand_code(syntax::parse_python(bytes), bytes, [&](syntax::Node node) {
    const syntax::PythonText text = syntax::python_text(node, pool);
    fuzz::demand(text.ok ? text.value.data() != nullptr : text.value.empty());
  });
  const syntax::Tree tree = syntax::parse_python(bytes);
  if (!tree) return 0;
  const syntax::PythonCheck check = syntax::check_python(tree);
  if (check.fault) {
    fuzz::demand(check.fault->span.begin <= check.fault->span.end);
    fuzz::demand(check.fault->span.end <= bytes.size());
    fuzz::demand(!check.fault->what.empty() && check.news.empty());
  }
  if (syntax::is_plain_python(bytes)) fuzz::demand(check.news.empty());
  return 0;
}
