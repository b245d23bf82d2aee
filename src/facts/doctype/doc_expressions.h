// SPDX-License-Identifier: MIT
// Fields of `doc` that an expression or a template reads: `eval:doc.custom_x`, and in Jinja
// `{{ doc.custom_x }}`, `{% if doc.get("custom_x") %}`.
#pragma once

#include <string_view>
#include <vector>

namespace facts {

// Names behind `doc.` in an expression; calls and quoted texts are left out.
[[nodiscard]] std::vector<std::string_view> doc_fields(std::string_view expression);
// The same inside the {{ }} and {% %} of a template; nothing when the template rebinds `doc`.
[[nodiscard]] std::vector<std::string_view> template_doc_fields(std::string_view html);

}  // namespace facts
