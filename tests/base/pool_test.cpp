// SPDX-License-Identifier: MIT
#include "base/pool.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using base::Pool;

TEST_CASE("kept text outlives its source and never moves", "[base]") {
  Pool pool;
  std::vector<std::string_view> kept;
  for (int i = 0; i < 3000; ++i) kept.push_back(pool.keep("text " + std::to_string(i)));
  kept.push_back(pool.keep(std::string(10000, 'x')));  // larger than a block
  CHECK(kept[0] == "text 0");
  CHECK(kept[2999] == "text 2999");
  CHECK(kept[3000].size() == 10000);
  CHECK(pool.keep("").empty());
}

TEST_CASE("absorbing a pool keeps the views into both", "[base]") {
  Pool pool;
  const std::string_view mine = pool.keep("mine");
  std::string_view other_text;
  {
    Pool other;
    other_text = other.keep("theirs");
    pool.absorb(std::move(other));
  }
  const std::string_view later = pool.keep("later");
  CHECK(mine == "mine");
  CHECK(other_text == "theirs");
  CHECK(later == "later");
}

TEST_CASE("moving a pool keeps its views", "[base]") {
  Pool pool;
  const std::string_view kept = pool.keep("kept");
  const Pool moved = std::move(pool);
  CHECK(kept == "kept");
}
