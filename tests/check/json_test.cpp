// SPDX-License-Identifier: MIT
#include "check/json.h"

#include "check/sample_session.h"

using sample::lines;
using sample::rule_text;

namespace {

std::vector<std::string> search(const std::string& question, const std::string& json) {
  const std::string text = R"("json": )" + question;
  return lines(*sample::run(
      {{"f.json", json}},
      {{"x/one.json", rule_text("FLB001", text, "At '{pointer}' stands '{value}'.")}}));
}

}  // namespace

TEST_CASE("a pointer pattern names members and items", "[check]") {
  const std::string json = R"({"a": [{"b": 1}, {"b": "x"}]})";
  CHECK(search(R"({"kinds": ["json"], "pointer": "/a/*/b"})", json).size() == 2);
  CHECK(search(R"({"kinds": ["json"], "pointer": "/a/*/b", "where": {"value": "x"}})", json) ==
        std::vector<std::string>{"f.json:23-26 FLB001 At '/a/1/b' stands 'x'."});
  CHECK(search(R"({"kinds": ["yaml"], "pointer": "/a/*/b"})", json).empty());
}

TEST_CASE("a json question with more than a pointer needs a table", "[check]") {
  const std::string text =
      R"("json": {"kinds": ["json"], "pointer": "/a", "where": {"value": {"re": "x"}}})";
  CHECK(sample::mistake({{"x/one.json", rule_text("FLB001", text, "'{value}' here.")}})
            .find("more needs a table") != std::string::npos);
}
