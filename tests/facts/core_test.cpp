// SPDX-License-Identifier: MIT
#include "facts/core.h"

#include "catch.h"

TEST_CASE("a file row prints what is known of the file", "[facts]") {
  facts::FileFact row;
  row.key = row.path = "app/hooks.py";
  row.name = "hooks.py";
  row.kind = "hooks_py";
  row.git = "tracked";
  row.size = 3;
  CHECK(facts::print(facts::FileFact::kTable, row) ==
        R"({"table":"file","key":"app/hooks.py","path":"app/hooks.py","name":"hooks.py",)"
        R"("kind":"hooks_py","git":"tracked","size":3})");
}
