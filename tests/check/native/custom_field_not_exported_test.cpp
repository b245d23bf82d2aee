// SPDX-License-Identifier: MIT
#include "catch.h"
#include "check/native.h"
#include "facts/doctype/custom_fields.h"

namespace check {
namespace {

struct Recorder final : Findings {
  void add(base::Place, std::string_view key, const Values& values,
           std::vector<rule::Related> related) override {
    lines.push_back(std::string(key) + " " + values[0].second + " +" +
                    std::to_string(related.size()));
  }
  void examined(base::Place) override { ++seen; }

  std::vector<std::string> lines;
  int seen = 0;
};

}  // namespace

TEST_CASE("each gap that is more than a hint is a finding with nine places at most", "[check]") {
  facts::Facts facts;
  facts.add(facts::CustomFieldUse());
  facts::CustomFieldGap gap;
  gap.key = "Item.custom_a";
  gap.doctype = "Item";
  gap.fieldname = "custom_a";
  gap.confidence = "certain";
  gap.places.resize(12);
  facts.add(gap);
  gap.confidence = "possible";
  facts.add(gap);
  const project::Workspace workspace;
  Recorder recorder;
  find_native("custom_field_not_exported")({facts, workspace, rule::Profile::Dev, ""}, recorder);
  CHECK(recorder.lines == std::vector<std::string>{"Item.custom_a custom_a +9"});
  CHECK(recorder.seen == 1);
}

}  // namespace check
