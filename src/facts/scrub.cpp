// SPDX-License-Identifier: MIT
#include "facts/scrub.h"

#include <algorithm>

#include "base/text.h"

namespace facts {

std::string scrub(std::string_view name) {
  std::string scrubbed = base::to_lower(name);
  std::replace(scrubbed.begin(), scrubbed.end(), ' ', '_');
  std::replace(scrubbed.begin(), scrubbed.end(), '-', '_');
  return scrubbed;
}

}  // namespace facts
