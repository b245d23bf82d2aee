// SPDX-License-Identifier: MIT
// How a team adopts frappe-lint, as its CI would see it: a messy app fails the gate, gets a
// baseline and passes, and one new defect closes the gate again.
#include "cli/baseline_command.h"

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/args.h"
#include "cli/fixture_tree.h"
#include "cli/program.h"
#include "cli/read_file.h"

using sample::Outcome;
using sample::run;
using sample::TemporaryFolder;
using sample::write_app;

namespace {

cli::Parsed parse(std::vector<const char*> words) {
  words.insert(words.begin(), "frappe-lint");
  return cli::parse_args(static_cast<int>(words.size()), words.data());
}

void lay_out(const std::string& world, const TemporaryFolder& folder) {
  const auto tree = cli::read_world(FRAPPE_LINT_SOURCE "/fixtures", world);
  REQUIRE(tree);
  for (const auto& [path, bytes] : tree.value().files) folder.write(path, bytes);
}

// "FLH001 path:line" of every active finding; those about suppressions stay out of a baseline.
std::vector<std::string> active(const TemporaryFolder& folder, const std::string& words) {
  std::vector<std::string> all;
  const auto json = nlohmann::json::parse(run(folder, "-o json " + words).out);
  for (const auto& finding : json["findings"]) {
    const bool is_meta = finding["rule"].get<std::string>().starts_with("FLX");
    if (finding["state"] != "active" || is_meta) continue;
    all.push_back(finding["rule"].get<std::string>() + " " +
                  finding["place"]["path"].get<std::string>() + ":" +
                  std::to_string(finding["place"]["line"].get<int>()));
  }
  return all;
}

}  // namespace

TEST_CASE("a messy world fails, gets a baseline, passes, and fails on one new defect", "[cli]") {
  const TemporaryFolder folder;
  lay_out("messy_clinic", folder);
  const std::string job = "--profile healthcare --now 2026-11-23";
  CHECK(run(folder, job).exit_code == 1);
  const std::size_t defects = active(folder, job).size();
  CHECK(defects > 20);

  CHECK(run(folder, "baseline create " + job).exit_code == 0);
  const Outcome adopted = run(folder, job);
  CHECK(adopted.exit_code == 0);
  CHECK(adopted.says(" in the baseline"));
  CHECK(active(folder, job).empty());
  CHECK(run(folder, "--no-baseline " + job).exit_code == 1);

  folder.write("messy_clinic/hooks.py", "# a comment moves every line\n\n" +
                                            *cli::read_file(folder.at("messy_clinic/hooks.py")) +
                                            "\nafter_migrate = 'messy_clinic.brand_new.nowhere'\n");
  CHECK(run(folder, job).exit_code == 1);
  const std::vector<std::string> fresh = active(folder, job);
  REQUIRE(fresh.size() == 1);
  CHECK(fresh[0].starts_with("FLH001 messy_clinic/hooks.py:"));

  const Outcome refused = run(folder, "baseline update " + job);
  CHECK(refused.exit_code == 2);
  CHECK(refused.says("+ FLH001 messy_clinic/hooks.py"));
  CHECK(refused.says("1 new finding would go into the baseline"));
  CHECK(run(folder, "baseline update --allow-growth " + job).says("+1 -0"));
  CHECK(run(folder, job).exit_code == 0);
}

TEST_CASE("what is repaired is told and pruned, and no entry holds it again", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder);
  CHECK(run(folder, ".").exit_code == 1);
  CHECK(run(folder, "baseline create").says("1 finding held"));
  CHECK(run(folder, "baseline create").exit_code == 2);
  CHECK(run(folder, "baseline show").says("acme/hooks.py: FLH001 "));
  folder.write("acme/hooks.py", "app_name = 'acme'\n");
  const Outcome repaired = run(folder, ".");
  CHECK(repaired.exit_code == 0);
  CHECK(repaired.says("FLX006 INFO"));
  CHECK(run(folder, "baseline prune").says("-1, 0 findings held"));
  CHECK_FALSE(run(folder, ".").says("FLX006"));
  write_app(folder);
  CHECK(run(folder, ".").exit_code == 1);
}

TEST_CASE("a baseline that is asked for must be there and whole", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder);
  CHECK(run(folder, "--baseline none.json .").exit_code == 2);
  CHECK(run(folder, "baseline update").exit_code == 2);
  folder.write("frappe-lint.baseline.json", "{\"version\": 1,\n\"entries\": [\n}");
  const Outcome broken = run(folder, ".");
  CHECK(broken.exit_code == 2);
  CHECK(broken.says("frappe-lint.baseline.json:3:1"));
}

TEST_CASE("a baseline holds the lines of a checklist", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder);
  CHECK(run(folder, "checklist preflight").says(" FAIL  PF-50"));
  CHECK(run(folder, "baseline create --profile production").exit_code == 0);
  CHECK(run(folder, "checklist preflight").says(" HELD  PF-50"));
}

TEST_CASE("baseline and config take an action and paths", "[cli]") {
  const cli::Parsed parsed = parse({"baseline", "update", "app", "--allow-growth"});
  REQUIRE(parsed.arguments);
  CHECK(parsed.arguments->verb == cli::Verb::Baseline);
  CHECK(parsed.arguments->action == "update");
  CHECK(parsed.arguments->allow_growth);
  CHECK(parsed.arguments->paths == std::vector<std::string>{"app"});
  CHECK(parse({"config", "schema"}).arguments->verb == cli::Verb::Config);
  CHECK(parse({"baseline"}).exit_code == 2);
  CHECK(parse({"baseline", "grow"}).exit_code == 2);
  CHECK(parse({"--baseline", "a", "--no-baseline"}).exit_code == 2);
  CHECK(parse({"--config", "a", "--no-config"}).exit_code == 2);
}
