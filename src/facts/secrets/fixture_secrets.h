// SPDX-License-Identifier: MIT
// Password fields in exported documents. Frappe masks them when it exports a fixture (a row of
// asterisks), so a value in clear was written by hand, and every site that installs the app gets
// the same one. Which fields are passwords: rules/_tables/password_fields.json for Frappe's own
// DocTypes, and the DocTypes in the tree.
#pragma once

namespace facts {

class Facts;
class Library;

void derive_fixture_secrets(Library& library, Facts& facts);

}  // namespace facts
