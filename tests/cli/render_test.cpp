// SPDX-License-Identifier: MIT
#include "cli/render.h"

#include <set>

#include "catch.h"

TEST_CASE("every format renders, and no two alike", "[cli]") {
  const cli::Arguments arguments;
  std::set<std::string> reports;
  std::set<std::string> checklists;
  for (int format = 0; format <= static_cast<int>(cli::Format::Html); ++format) {
    const cli::Output output{.format = static_cast<cli::Format>(format), .file = "f"};
    reports.insert(cli::render(arguments, output, {}));
    checklists.insert(cli::render_checklist(arguments, output, {}, {}));
  }
  CHECK(reports.size() == 9);  // nothing is held, so sarif-all is sarif
  CHECK_FALSE(checklists.empty());
}
