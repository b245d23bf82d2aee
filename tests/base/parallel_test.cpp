// SPDX-License-Identifier: MIT
#include "base/parallel.h"

#include <vector>

#include "catch.h"

TEST_CASE("every item is worked on once, however many jobs there are", "[base]") {
  for (const unsigned jobs : {1U, 2U, 7U, 200U}) {
    CAPTURE(jobs);
    std::vector<int> slots(100);
    base::parallel_for(slots.size(), jobs, [&](std::size_t i) { ++slots[i]; });
    CHECK(slots == std::vector<int>(100, 1));
  }
}

TEST_CASE("one job works in order", "[base]") {
  std::vector<std::size_t> order;
  base::parallel_for(4, 1, [&](std::size_t i) { order.push_back(i); });
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("there is always one job and no work in nothing", "[base]") {
  CHECK(base::default_jobs() >= 1);
  base::parallel_for(0, 4, [](std::size_t) { FAIL("called for no item"); });
}
