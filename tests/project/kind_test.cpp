// SPDX-License-Identifier: MIT
#include "project/kind.h"

#include <set>

#include "catch.h"

using project::Kind;
using project::Kinds;

TEST_CASE("every kind has a name of its own", "[project]") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Kind::Binary); ++i) {
    const std::string_view name = to_string(static_cast<Kind>(i));
    CHECK_FALSE(name.empty());
    CHECK(names.insert(name).second);
  }
}

TEST_CASE("the text kinds are all but binary", "[project]") {
  CHECK(Kinds::text().has(Kind::HooksPy));
  CHECK(Kinds::text().has(Kind::Text));
  CHECK_FALSE(Kinds::text().has(Kind::Binary));
  CHECK(Kinds().empty());
  Kinds kinds = {Kind::Json};
  kinds |= Kinds{Kind::Yaml};
  CHECK((kinds.has(Kind::Json) && kinds.has(Kind::Yaml) && !kinds.has(Kind::Toml)));
}
