// SPDX-License-Identifier: MIT
#include "check/local.h"

#include <algorithm>

#include "base/text.h"

namespace check {

base::Result<bool> check_placeholders(const rule::Rule& rule,
                                      const std::vector<std::string_view>& known) {
  for (const std::string& name : rule.placeholders()) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    return base::Error{
        .what = "no placeholder '{" + name + "}' here; there are " + base::join(known, ", "),
        .path = rule.path};
  }
  return true;
}

}  // namespace check
