// SPDX-License-Identifier: MIT
#include "facts/doctype/personal_data.h"

#include <algorithm>
#include <array>

#include "facts/doctype/doctype_json.h"
#include "facts/doctype/field_types.h"

namespace facts {

bool is_personal_field(std::string_view fieldname, std::string_view fieldtype) {
  static constexpr auto kNames = std::to_array<std::string_view>({"bank_account_no",
                                                                  "bank_account_number",
                                                                  "birth_date",
                                                                  "blood_group",
                                                                  "civil_id",
                                                                  "date_of_birth",
                                                                  "diagnosis",
                                                                  "dob",
                                                                  "iban",
                                                                  "medical_history",
                                                                  "mobile_no",
                                                                  "mobile_number",
                                                                  "national_id",
                                                                  "passport_no",
                                                                  "passport_number",
                                                                  "patient",
                                                                  "personal_email",
                                                                  "phone_number",
                                                                  "salary",
                                                                  "social_security_number",
                                                                  "ssn"});
  if (field_kind(fieldtype) != FieldKind::Stored) return false;
  return fieldtype == "Password" ||
         std::find(kNames.begin(), kNames.end(), fieldname) != kNames.end();
}

bool is_personal(const DoctypeJson& doctype) {
  return std::any_of(doctype.fields.begin(), doctype.fields.end(), [](const auto& entry) {
    return is_personal_field(entry.first, entry.second["fieldtype"].text());
  });
}

}  // namespace facts
