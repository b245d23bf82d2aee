// SPDX-License-Identifier: MIT
#include "report/json_writer.h"

#include <nlohmann/json.hpp>

#include "sample_run.h"

using report::Json;

TEST_CASE("writing never throws, whatever the bytes", "[report]") {
  CHECK(report::dump(Json("a\xFF")) == "\"a\xEF\xBF\xBD\"\n");
  CHECK(report::texts_json({"a\xFF", "b"}).dump() == "[\"a\xEF\xBF\xBD\",\"b\"]");
}

TEST_CASE("an unknown place is null, a known one counts code points", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "\xF0\x9F\x98\x80 word\n");
  report::Places places(sample.run);
  CHECK(report::place_json({}, places).is_null());
  CHECK(report::place_json(sample.place(id, "word"), places).dump() ==
        R"({"path":"h.py","line":1,"column":3,"end_line":1,"end_column":7})");
}

TEST_CASE("what was not checked is listed with its rules", "[report]") {
  rule::Run run;
  run.not_checked = {{.subject = "nginx", .reason = "none given", .rules = {"FLN001"}}};
  CHECK(report::not_checked_json(run).dump() ==
        R"([{"subject":"nginx","reason":"none given","rules":["FLN001"]}])");
}
