// SPDX-License-Identifier: MIT
#include "base/keywords.h"

#include "catch.h"

namespace {

std::string printed(const std::vector<std::string>& words, std::string_view bytes) {
  std::string text;
  for (const base::Keywords::Hit& hit : base::Keywords(words).find(bytes)) {
    text += words[hit.word] + "@" + std::to_string(hit.begin) + "-" + std::to_string(hit.end) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("every occurrence of every word is found in one pass", "[base]") {
  CHECK(printed({"he", "she", "hers"}, "ushers") == "she@1-4 he@2-4 hers@2-6 ");
  CHECK(printed({"aa"}, "aaaa") == "aa@0-2 aa@1-3 aa@2-4 ");
  CHECK(printed({"token"}, "nothing here").empty());
  CHECK(printed({}, "anything").empty());
  CHECK(printed({"ab"}, "").empty());
}

TEST_CASE("the case of letters makes no difference", "[base]") {
  CHECK(printed({"PassW"}, "dbpassword PASSWORD") == "PassW@2-7 PassW@11-16 ");
}

TEST_CASE("bytes of no word end every word", "[base]") {
  CHECK(printed({"a-b", "b_c"},
                "a-\xFF"
                "b a-b_c") == "a-b@5-8 b_c@7-10 ");
}
