// SPDX-License-Identifier: MIT
#include "report/places.h"

#include "sample_run.h"

TEST_CASE("a place has a name that people can click", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("a b/h.py", "\xEF\xBB\xBFx = 1\r\n\xC3\xA9 = word\r\n");
  report::Places places(sample.run);
  CHECK(places.name(sample.place(id, "x")) == "a b/h.py:1:1");
  CHECK(places.name(sample.place(id, "word")) == "a b/h.py:2:5");
  CHECK(places.end(sample.place(id, "word"), base::ColumnUnit::CodePoint).column == 9);
}

TEST_CASE("an unknown place has no name and no file", "[report]") {
  const sample::SampleRun sample;
  report::Places places(sample.run);
  CHECK(places.name({}).empty());
  CHECK(places.file({base::FileId(7), {}}) == nullptr);
  CHECK(places.begin({}, base::ColumnUnit::Byte).line == 1);
}

TEST_CASE("secrets become bullets, one for each UTF-16 unit", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("c.json", "k = a\xF0\x9F\x98\x80z\r\nnext");
  rule::RunFile& file = sample.run.files[id];
  file.masked = {{4, 12}};
  const std::string bullet(report::kBullet);
  CHECK(report::masked_text(file, {0, 16}) ==
        "k = " + bullet + bullet + bullet + bullet + "\r\nnext");
  CHECK(report::masked_text(file, {0, 4}) == "k = ");
  CHECK(report::is_masked(file, 4));
  CHECK_FALSE(report::is_masked(file, 12));
}

TEST_CASE("shown text is always valid UTF-8", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("c.json",
                                      "a\xFF"
                                      "b");
  CHECK(report::masked_text(sample.run.file(id), {0, 3}) ==
        "a\xEF\xBF\xBD"
        "b");
}
