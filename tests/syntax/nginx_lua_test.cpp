// SPDX-License-Identifier: MIT
#include "syntax/nginx_lua.h"

#include "catch.h"

TEST_CASE("braces in strings, long brackets and comments do not close a Lua body", "[syntax]") {
  struct Case {
    std::string_view body;
    std::uint32_t end;
  };
  const Case cases[] = {
      {"}", 0},          {" a = {} }", 8},    {"'}' }", 4},    {"\"\\\"}\" }", 6},
      {"[[}]] }", 6},    {"[=[]]}]=] }", 10}, {"--}\n}", 4},   {"--[[}\n]] }", 9},
      {"--[=[}]=]}", 9}, {"a[1] }", 5},       {"'open\n}", 6}, {"no end", 6},
      {"'}", 2},         {"[[}", 3},          {"", 0},
  };
  for (const Case& one : cases) {
    INFO(one.body);
    CHECK(syntax::lua_body_end(one.body, 0) == one.end);
  }
}
