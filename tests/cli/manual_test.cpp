// SPDX-License-Identifier: MIT
#include "cli/manual.h"

#include "base/text.h"
#include "catch.h"
#include "cli/args.h"

TEST_CASE("the manual names every verb and every option", "[cli]") {
  const std::string page = cli::manual();
  const auto names = [&](const std::string& word) {
    return base::contains(page, base::replace_all(word, "-", "\\-"));
  };
  for (const std::string& verb : cli::verb_names()) {
    INFO(verb);
    CHECK(names("\\fB" + verb + "\\fR\n"));
  }
  for (const std::string& option : cli::option_names()) {
    INFO(option);
    CHECK(names(option));
  }
  CHECK(names("\\fBnginx explain\\fR"));
  for (const char* file : {"frappe-lint.toml", "frappe-lint.baseline.json", "NO_COLOR"}) {
    CHECK(names(file));
  }
}

TEST_CASE("the manual is what man reads: no stray request, no bare hyphen", "[cli]") {
  const std::string page = cli::manual();
  for (const std::string_view line : base::split_lines(page)) {
    INFO(line);
    const bool is_request = line.starts_with(".TH ") || line.starts_with(".SH ") || line == ".TP";
    CHECK((is_request || !line.starts_with('.')));
    for (std::size_t at = line.find('-'); at != line.npos; at = line.find('-', at + 1)) {
      CHECK((at > 0 && line[at - 1] == '\\'));
    }
  }
}
