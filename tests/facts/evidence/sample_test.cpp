// SPDX-License-Identifier: MIT
#include "facts/evidence/sample.h"

#include "catch.h"

namespace {

facts::Sample sample_of(std::string_view bytes) {
  static const project::File file{.id = base::FileId(0), .path = "x.txt"};
  return facts::read_sample(file, bytes);
}

}  // namespace

TEST_CASE("a sample stands between its markers", "[facts]") {
  const auto sample = sample_of(
      "# cmd: bench --site a.example doctor\n# time: 2026-01-15T07:40:00Z\n\nx\n# note\ny\n\n"
      "# exit: 3\n");
  CHECK(sample.command == "bench --site a.example doctor");
  CHECK(sample.option("--site") == "a.example");
  CHECK(sample.exit == 3);
  CHECK(sample.time == 1768462800);
  REQUIRE(sample.lines.size() == 3);
  CHECK(sample.lines[1].text == "# note");
  CHECK(base::slice(sample.bytes, sample.last()) == "# exit: 3");
}

TEST_CASE("byte order mark, line endings, colours and progress bars do not show", "[facts]") {
  const auto sample =
      sample_of("\xEF\xBB\xBF# cmd: x --site=b\r\n\x1b[32mMigrating a\x1b[0m\r\n10%\r100%\r\n");
  CHECK(sample.command == "x --site=b");
  CHECK(sample.option("--site") == "b");
  REQUIRE(sample.lines.size() == 2);
  CHECK(sample.lines[0].text == "Migrating a");
  CHECK(sample.lines[1].text == "100%");
  CHECK_FALSE(sample.exit);
}

TEST_CASE("nothing is a sample of nothing", "[facts]") {
  for (const std::string_view bytes : {"", "\n\n", "# exit: x", "\x1b[", "# cmd:"}) {
    const auto sample = sample_of(bytes);
    CHECK_FALSE(sample.exit);
    CHECK(sample.first().end <= bytes.size());
    CHECK(sample.last().end <= bytes.size());
  }
}
