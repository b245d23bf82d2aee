// SPDX-License-Identifier: MIT
#include "facts/nginx/origin_pattern.h"

#include "catch.h"

TEST_CASE("a pattern for origins is anchored, closed and escaped", "[facts]") {
  for (const char* pattern :
       {R"(^https://a\.example$)", R"(^https?:\/\/a\.example\/)",
        R"(^https://(www\.)?a\.example(:\d+)?$)", R"(^https://.*\.a\.example$)",
        R"(^https?://localhost(:[0-9]+)?$)", R"(^https://[^.]+\.a\.example/)",
        R"(^https://a\.example$|^https://b\.example$)", ""}) {
    INFO(pattern);
    CHECK(facts::origin_pattern_flaw(pattern, false).empty());
  }
  const auto flaw = [](std::string_view pattern) {
    return facts::origin_pattern_flaw(pattern, false);
  };
  CHECK(flaw(R"(https://a\.example$)") == "is not anchored at its start");
  CHECK(flaw(R"(^https://a\.example$|b\.example$)") == "is not anchored at its start");
  CHECK(flaw(R"(^https://a.example$)") == "has a dot that stands for any character");
  CHECK(flaw(R"(^https://a\.example)") == "does not say where the host ends");
}

TEST_CASE("what stands before the host in a referer is a path as well", "[facts]") {
  const std::string_view pattern = R"(^https://.*\.a\.example/)";
  CHECK(facts::origin_pattern_flaw(pattern, true) == "lets anything stand before the host");
  CHECK(facts::origin_pattern_flaw(R"(^https://[^/]+\.a\.example/)", true).empty());
}
