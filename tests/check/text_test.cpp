// SPDX-License-Identifier: MIT
#include "check/text.h"

#include "base/placeholder.h"
#include "check/sample_session.h"

using sample::lines;
using sample::rule_text;
using Lines = std::vector<std::string>;

namespace {

Lines search(const std::string& question, const sample::Files& files) {
  return lines(*sample::run(
      files, {{"x/one.json", rule_text("FLB001", R"("text": )" + question, "A '{match}'.")}}));
}

}  // namespace

TEST_CASE("a text rule reports the group it names", "[check]") {
  CHECK(search(R"x({"pattern": "key=([a-z]+)", "group": 1})x", {{"f.txt", "a key=abc b key=de"}}) ==
        Lines{"f.txt:6-9 FLB001 A 'abc'.", "f.txt:16-18 FLB001 A 'de'."});
}

TEST_CASE("keywords gate without regard to case", "[check]") {
  CHECK(search(R"({"pattern": "(?i)abc", "keywords": ["abc"]})", {{"f.txt", "x ABC"}}).size() == 1);
  CHECK(search(R"({"pattern": "abc", "keywords": ["zzz"]})", {{"f.txt", "x abc"}}).empty());
}

TEST_CASE("kinds, paths and allowed texts limit a text rule", "[check]") {
  const sample::Files files = {{"a/f.txt", "abc1 abc2"}, {"b/f.py", "abc1"}};
  CHECK(search(R"({"pattern": "abc.", "kinds": ["python"]})", files) ==
        Lines{"b/f.py:0-4 FLB001 A 'abc1'."});
  CHECK(search(R"({"pattern": "abc.", "paths": ["a/**"], "allow": ["2$"]})", files) ==
        Lines{"a/f.txt:0-4 FLB001 A 'abc1'."});
  CHECK(search(R"({"pattern": "abc.", "not_paths": ["a", "*.py"]})", files).empty());
}

TEST_CASE("entropy is bits per byte", "[check]") {
  CHECK(base::entropy("aaaa") == Approx(0));
  CHECK(base::entropy("abcd") == Approx(2));
  CHECK(base::entropy("") == Approx(0));
  CHECK(search(R"({"pattern": "k[a-z]+", "min_entropy": 1.5})", {{"f.txt", "kkkkkk kabcde"}}) ==
        Lines{"f.txt:7-13 FLB001 A 'kabcde'."});
}

TEST_CASE("a text rule that cannot work is a mistake", "[check]") {
  const auto mistake = [](const std::string& question) {
    return sample::mistake(
        {{"x/one.json", rule_text("FLB001", R"("text": )" + question, "A '{match}'.")}});
  };
  CHECK(mistake(R"x({"pattern": "("})x").starts_with("x/one.json: bad regular expression"));
  CHECK(mistake(R"({"pattern": "abc", "group": 1})") == "x/one.json: the pattern has no group 1");
  CHECK(mistake(R"({"pattern": "abc", "validate": "none"})") == "x/one.json: no validator 'none'");
}
