// SPDX-License-Identifier: MIT
#include "check/rows.h"

#include "check/sample_session.h"

using sample::lines;
using sample::rule_text;

TEST_CASE("unless cancels what where selects", "[check]") {
  const std::string rows =
      R"("rows": {"over": "file", "where": {"kind": "text"}, "unless": {"name": "b.txt"}})";
  const auto session =
      sample::run({{"a.txt", ""}, {"b.txt", ""}}, {{"x/one.json", rule_text("FLB001", rows)}});
  CHECK(lines(*session) == std::vector<std::string>{"a.txt:0-0 FLB001 'a.txt' is wrong."});
}

TEST_CASE("words that name no column do not bind", "[check]") {
  const std::string rows = R"("rows": {"over": "file"})";
  CHECK(sample::mistake({{"x/one.json", rule_text("FLB001", rows, "'{pth}'.")}}) ==
        "x/one.json: table 'file' has no column 'pth'");
  CHECK(sample::mistake({{"x/one.json", rule_text("FLB001", R"("rows": {"over": "files"})")}}) ==
        "x/one.json: no table 'files'");
}
