// SPDX-License-Identifier: MIT
#include "base/glob.h"

#include <array>

#include "catch.h"

using base::glob_match;

TEST_CASE("a path pattern matches as .gitignore users expect", "[base]") {
  struct Case {
    std::string_view pattern, path;
    bool matches;
  };
  const auto cases = std::to_array<Case>({
      {"*.py", "a/b/hooks.py", true},                   // no slash: the last segment, anywhere
      {"hooks.py", "a/hooks.py", true},                 //
      {"hooks.py", "a/my_hooks.py", false},             //
      {"a/*.py", "a/b/c.py", false},                    // '*' stays inside a segment
      {"a/?.py", "a/b.py", true},                       //
      {"a/?.py", "a//.py", false},                      //
      {"a/**/c.py", "a/c.py", true},                    // '**' spans none, one or many
      {"a/**/c.py", "a/x/y/c.py", true},                //
      {"a/**/c.py", "b/x/c.py", false},                 //
      {"**/b/**/d", "a/b/c/b/x/d", true},               //
      {"node_modules", "a/node_modules/x/y.js", true},  // a folder holds what is below it
      {"/docs/", "docs/a.md", true},                    // a leading slash anchors
      {"/docs", "a/docs/b.md", false},                  //
      {"./a/b", "a/b/c", true},                         //
      {"[a-c]*.txt", "beta.txt", true},                 //
      {"[!a-c]*.txt", "beta.txt", false},               //
      {"[]x].txt", "].txt", true},                      // ']' in first place is itself
      {"[ab.txt", "[ab.txt", true},                     // an unclosed class is itself
      {"*a*b*c", "xxaxxbxxcxxc", true},                 //
      {"", "a", false},                                 //
  });
  for (const Case& c : cases) {
    CAPTURE(c.pattern, c.path);
    CHECK(glob_match(c.pattern, c.path) == c.matches);
  }
}
