// SPDX-License-Identifier: MIT
#include "cli/config_command.h"

#include <nlohmann/json.hpp>
#include <set>

#include "catch.h"
#include "cli/program.h"
#include "cli/read_file.h"
#include "rule/config.h"

using sample::Outcome;
using sample::run;
using sample::TemporaryFolder;
using sample::write_app;

TEST_CASE("a mistake in the configuration stops the run", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder);
  folder.write("frappe-lint.toml", "ignore = []\nselet = ['FLH001']\n");
  const Outcome unknown = run(folder, ".");
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.says("frappe-lint.toml:2:1: unknown key 'selet'; did you mean 'select'?"));
  folder.write("frappe-lint.toml", "ignore = ['FLH0O1']\n");
  CHECK(run(folder, "config verify").says("frappe-lint.toml:1:11: unknown rule 'FLH0O1'"));
}

TEST_CASE("config shows what counts and where it comes from", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder);
  CHECK(run(folder, "config verify").exit_code == 2);
  CHECK(run(folder, "config init").says("wrote frappe-lint.toml"));
  CHECK(run(folder, "config init").exit_code == 2);
  CHECK(run(folder, "config verify").says("0 keys, no mistakes"));
  folder.write("frappe-lint.toml", "fail-on = 'low'\nignore = ['FLD003']\n");
  const Outcome shown = run(folder, "config show --ignore FLC --profile dev");
  CHECK(shown.says("# configuration: frappe-lint.toml"));
  CHECK(shown.says("fail-on = \"low\" "));
  CHECK(shown.says("# frappe-lint.toml:1\n"));
  CHECK(shown.says("ignore = [\"FLD003\", \"FLC\"] "));
  CHECK(shown.says("# frappe-lint.toml:2, command line\n"));
  CHECK(shown.says("profile = \"dev\" "));
  CHECK(shown.says("# command line\n"));
  CHECK(shown.says("min-confidence = \"likely\" "));
  CHECK(run(folder, "config shwo").exit_code == 2);
}

TEST_CASE("the starter, the schema and the parser know the same keys", "[cli]") {
  const auto schema =
      nlohmann::json::parse(*cli::read_file(FRAPPE_LINT_SOURCE "/rules/_config.json"));
  std::set<std::string> in_schema;
  for (const auto& [key, value] : schema["properties"].items()) in_schema.insert(key);
  std::set<std::string> in_parser;
  for (const std::string_view key : rule::config_keys()) in_parser.emplace(key);
  CHECK(in_schema == in_parser);

  std::string starter;  // with every setting in force
  std::size_t from = 0;
  for (const std::string_view text = cli::starter_config(); from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    std::string line(text.substr(from, end - from));
    from = end + 1;
    const bool is_setting = line.find(" = ") != line.npos || line.starts_with("# [");
    starter += (is_setting && line.starts_with("# ") ? line.substr(2) : line) + "\n";
  }
  const auto config = rule::parse_config("starter.toml", starter);
  REQUIRE(config);
  for (const std::string& key : in_parser) {
    CAPTURE(key);
    CHECK(config.value().has(key));
  }
}
