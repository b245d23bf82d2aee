// SPDX-License-Identifier: MIT
// Does a DocType hold data about a person? Answers by fieldnames that mean one thing only
// (date_of_birth, iban, diagnosis); a name or an e-mail address alone is everywhere.
#pragma once

#include <string_view>

namespace facts {

struct DoctypeJson;

[[nodiscard]] bool is_personal_field(std::string_view fieldname, std::string_view fieldtype);
[[nodiscard]] bool is_personal(const DoctypeJson& doctype);

}  // namespace facts
