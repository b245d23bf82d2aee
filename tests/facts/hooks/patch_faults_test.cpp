// SPDX-License-Identifier: MIT
#include "facts/hooks/patch_faults.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

std::string faults(const std::string& text) {
  std::string printed;
  for (const PatchFault& fault : patch_faults(text)) {
    CHECK(base::slice(text, fault.span) == fault.line);
    if (!printed.empty()) printed += " | ";
    printed += std::string(fault.kind) + " " + std::string(fault.line);
  }
  return printed;
}

}  // namespace

TEST_CASE("the form of patches.txt is judged as ConfigParser would", "[facts]") {
  const std::string both = "[pre_model_sync]\n[post_model_sync]\n";
  const auto [text, printed] = GENERATE_COPY(table<std::string, std::string>({
      {"", ""},
      {"a.b\na.b\n", ""},
      {both + "a.b\na.c\n", ""},
      {both + "a.b\n# a.b\na.b # again\n", ""},
      {both + "a.b\r\na.b\r\n", "twice a.b"},
      {"[pre_model_sync]\na.b\n[post_model_sync]\na.b\n", ""},
      {both + "[pre_model_sync]\n", "section_twice [pre_model_sync]"},
      {both + "a.b\n\ta.c\n", "indented a.c"},
      {both + "\ta.b\n\ta.c\n", ""},
      {"[pre_model_sync]\n", "lone_section [pre_model_sync]"},
      {"[post_model_sync]\na.b\n", "lone_section [post_model_sync]"},
      {"a.b\n" + both, "before_sections a.b"},
      {"# a.b\n" + both, ""},
      {both + "[post_sync]\na.b\n", "unknown_section [post_sync]"},
      {both + "[post_fixture_sync]\na.b\n[DEFAULT]\na.c\n", ""},
  }));
  INFO(text);
  CHECK(faults(text) == printed);
}

TEST_CASE("the first of two is shown, and the section that is missing", "[facts]") {
  const std::string text = "[pre_model_sync]\na.b\na.b\n";
  const std::vector<PatchFault> found = patch_faults(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].earlier.at.span.begin == 17);
  CHECK(found[0].section == "pre_model_sync");
  CHECK(found[1].other == "post_model_sync");
}

}  // namespace facts
