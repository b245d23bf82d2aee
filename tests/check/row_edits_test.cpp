// SPDX-License-Identifier: MIT
#include "check/row_edits.h"

#include "check/sample_session.h"

using sample::rule_text;

namespace {

// What the steps of an edit over the table `file` come to.
std::vector<std::string> edits(const std::string& edit, const sample::Files& files) {
  const auto session = sample::run(
      files, {{"x/one.json", rule_text("FLB001", R"("rows": {"over": "file"}, "edit": )" + edit)}});
  std::vector<std::string> all;
  for (const rule::Finding& finding : session->result().findings) {
    for (const rule::Edit& each : finding.edits) all.push_back(each.text);
  }
  return all;
}

}  // namespace

TEST_CASE("columns fill the text of an edit as they are", "[check]") {
  CHECK(edits(R"({"do": "append-line", "text": "[{name}] {kind}"})", {{"d/a.txt", "x\n"}}) ==
        std::vector<std::string>{"[a.txt] text\n"});
}

TEST_CASE("an edit is only for the rows it is meant for, and none where a column is missing",
          "[check]") {
  const std::string append = R"("do": "append-line", "text": "{name}")";
  CHECK(edits("{" + append + R"(, "where": {"name": "b.txt"}})", {{"a.txt", ""}, {"b.txt", ""}}) ==
        std::vector<std::string>{"b.txt\n"});
  CHECK(edits(R"({"do": "append-line", "text": "{problem}"})", {{"a.txt", ""}}).empty());
  CHECK(edits(R"({"do": "append-line", "text": "x", "at": "problem"})", {{"a.txt", ""}}).empty());
}

TEST_CASE("an edit that names no column does not bind", "[check]") {
  const std::string rows = R"("rows": {"over": "file"}, "edit": )";
  CHECK(sample::mistake({{"x/one.json",
                          rule_text("FLB001", rows + R"({"do": "replace", "text": "{pth}"})")}}) ==
        "x/one.json: table 'file' has no column 'pth', which 'edit' names");
  CHECK(sample::mistake(
            {{"x/one.json", rule_text("FLB001", rows + R"({"do": "replace", "at": "pth"})")}}) ==
        "x/one.json: table 'file' has no column 'pth', which 'edit' names");
}
