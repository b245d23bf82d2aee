// SPDX-License-Identifier: MIT
// The DocTypes of the workspace by name alone, for who wants to know of a few and not to read all.
// A name is looked up where Frappe looks, in `MODULE/doctype/x/x.json` (frappe/modules/utils.py,
// get_module_path); only a name that is not there makes every file be read.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "facts/registry.h"

namespace facts {

class OwnDoctypes {
 public:
  explicit OwnDoctypes(Library& library);

  [[nodiscard]] bool has(std::string_view name);
  // Of all that there are, those in fixtures too.
  [[nodiscard]] const std::set<std::string>& names();

 private:
  Library& library_;
  std::multimap<std::string_view, base::FileId> by_stem_;  // "x" of x/x.json
  std::optional<std::set<std::string>> names_;
};

}  // namespace facts
