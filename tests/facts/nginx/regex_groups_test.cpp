// SPDX-License-Identifier: MIT
#include "facts/nginx/regex_groups.h"

#include "catch.h"

namespace {

// "1:n./ name" for a group: which of line break, dot and slash it can hold.
std::string holds(std::string_view pattern, std::size_t group) {
  const std::vector<facts::RegexGroup> groups = facts::regex_groups(pattern);
  if (group >= groups.size()) return "none";
  std::string text;
  if (groups[group].can_hold('\n')) text += "n";
  if (groups[group].can_hold('.')) text += ".";
  if (groups[group].can_hold('/')) text += "/";
  if (groups[group].starts_with_slash) text += "^";
  return text;
}

}  // namespace

TEST_CASE("a group holds what its atoms can match", "[facts]") {
  CHECK(holds("^/(.*)$", 1) == "./");
  CHECK(holds("^/([^/]+)/", 1) == "n.");
  CHECK(holds("^/(a|b)/", 1).empty());
  CHECK(holds(R"(^/(\W*)$)", 1) == "n./");
  CHECK(holds(R"(^/(\w+)$)", 1).empty());
  CHECK(holds(R"(^/([a-z0-9\-.]+)$)", 1) == ".");
  CHECK(holds(R"(^/([\s\S]*)$)", 1) == "n./");
  CHECK(holds(R"(^/([^\n/]*)$)", 1) == ".");
  CHECK(holds("^/([]/]x)", 1) == "/");
  CHECK(holds("x{2}(a{1,3})", 1).empty());
}

TEST_CASE("groups count by their opening, and the outer ones hold the inner", "[facts]") {
  CHECK(holds("((a)([^b]))", 1) == "n./");
  CHECK(holds("((a)([^b]))", 2).empty());
  CHECK(holds("(?:[^b])(a)", 1).empty());
  CHECK(holds("(?<name>[^b])", 1) == "n./");
  CHECK(facts::regex_groups("(?<name>a)").at(1).name == "name");
  CHECK(facts::regex_groups("(?P<name>a)").at(1).name == "name");
  CHECK(holds("((?!.)a)", 1).empty());
  CHECK(holds("(?i)(a)", 1).empty());
  CHECK(holds("a", 1) == "none");
}

TEST_CASE("a group starts with a slash when nothing else can come first", "[facts]") {
  CHECK(holds("^/x(/.*)$", 1) == "./^");
  CHECK(holds("^/x(/?.*)$", 1) == "./");
  CHECK(holds(R"(^\/x(\/.*)$)", 1) == "./^");
}

TEST_CASE("a broken pattern is read to its end", "[facts]") {
  for (const char* pattern : {"(", ")", "[", "[a-", "\\", "(?<", "(?", "{", "(?P<x"}) {
    INFO(pattern);
    CHECK_FALSE(facts::regex_groups(pattern).empty());
  }
}
