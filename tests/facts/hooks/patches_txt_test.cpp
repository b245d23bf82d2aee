// SPDX-License-Identifier: MIT
#include "facts/hooks/patches_txt.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

std::string lines_of(const std::string& text) {
  std::string printed;
  for (const PatchLine& line : read_patches(text)) {
    CHECK(base::slice(text, line.span) == line.text);
    if (!printed.empty()) printed += " | ";
    printed += std::string(line.section) + ":" + std::string(line.text);
  }
  return printed;
}

}  // namespace

TEST_CASE("patches.txt is read as Frappe's parser reads it", "[facts]") {
  const auto [text, printed] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"a.b\na.c\n", ":a.b | :a.c"},
      {"[pre_model_sync]\na.b\n\n[post_model_sync]\na.c\n",
       "pre_model_sync:a.b | post_model_sync:a.c"},
      {"# c\n; d\n[pre_model_sync]\n# a.x\n; a.y\na.b # 1\n", "pre_model_sync:a.b # 1"},
      {"[pre_model_sync] # all\r\na.b\r\n", "pre_model_sync:a.b"},
      {"[s]\nexecute:f(x=1)  # [x]\n", "s:execute:f(x=1)  # [x]"},
      {"[s]\n  a.b\n  a.c\n", "s:a.b | s:a.c"},
      {"[s]\na.b\n  a.c\n", "s:a.b"},
      {"[s]\n", ""},
      {"[s]\ra.b\ra.c\r", "s:a.b | s:a.c"},
      {"\xc2\xa0[s]\na.b\xc2\xa0\n", "s:a.b"},
      {"[s]\na.b\n\xc2\xa0 a.c\n", "s:a.b"},
      {"a.b\n[s]\na.c\n", ":a.b | :[s] | :a.c"},
      {"\xEF\xBB\xBF[s]\na.c\n", ":\xEF\xBB\xBF[s] | :a.c"},
      {"#a.b\n; a.c\n #a.d\n", ""},
      {"a.b\n; a.c\n #a.d\n", ":a.b | :; a.c | :#a.d"},
      {"[]\na.b\n", ":[] | :a.b"},
  }));
  INFO(text);
  CHECK(lines_of(text) == printed);
}

}  // namespace facts
