// SPDX-License-Identifier: MIT
// Whole trees, all reporters. fixtures/_worlds/<name>/ is a world, and <name>.txt, .json, .sarif
// beside it are what frappe-lint says of it; FRAPPE_LINT_BLESS=1 writes them anew.
#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "catch.h"
#include "check/session.h"
#include "cli/fixture_tree.h"
#include "project/discover.h"
#include "report/html_text.h"
#include "report/markdown.h"
#include "report/report.h"
#include "report/sarif_checker.h"
#include "rule/load.h"

namespace {

namespace fs = std::filesystem;

const std::string kFixtures = FRAPPE_LINT_SOURCE "/fixtures";

std::vector<std::string> worlds() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFixtures + "/_worlds")) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Lists its files backwards: no order of a file system may show in a report.
class BackwardsDisk final : public project::Disk {
 public:
  explicit BackwardsDisk(const cli::FixtureTree& tree) : disk_(tree.files) {}
  [[nodiscard]] std::vector<project::Entry> list() const override {
    std::vector<project::Entry> entries = disk_.list();
    std::reverse(entries.begin(), entries.end());
    return entries;
  }
  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
    return disk_.read(path);
  }
  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override {
    return disk_.read_ends(path, length);
  }

 private:
  project::MemoryDisk disk_;
};

enum class Order : std::uint8_t { Sorted, Backwards };

std::unique_ptr<check::Session> judge(const std::string& world, unsigned jobs,
                                      Order order = Order::Sorted) {
  const auto tree = cli::read_world(kFixtures, world);
  if (!tree) FAIL(base::to_string(tree.error()));
  std::unique_ptr<const project::Disk> disk;
  if (order == Order::Sorted) {
    disk = std::make_unique<project::MemoryDisk>(tree.value().files);
  } else {
    disk = std::make_unique<BackwardsDisk>(tree.value());
  }
  project::Workspace workspace =
      project::discover(".", std::move(disk), tree.value().git ? &*tree.value().git : nullptr,
                        {.evidence = tree.value().evidence}, tree.value().majors);
  auto rules = rule::stock_rules();
  if (!rules) FAIL(base::to_string(rules.error()));
  check::Request request{.rules = std::move(rules.value()), .jobs = jobs};
  request.now = "2026-01-15T09:00:00Z";
  request.selection.majors = workspace.majors;
  request.selection.profile = tree.value().profile.value_or(
      workspace.shape == project::Shape::App ? rule::Profile::Dev : rule::Profile::Production);
  auto session = check::Session::open(std::move(workspace), std::move(request));
  if (!session) FAIL(base::to_string(session.error()));
  session.value()->run();
  return std::move(session.value());
}

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void compare(const std::string& world, const std::string& ending, const std::string& actual) {
  const fs::path path = fs::path(kFixtures) / "_worlds" / (world + ending);
  if (std::getenv("FRAPPE_LINT_BLESS") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
  }
  INFO(path.filename().string());
  CHECK(read_text(path) == actual);
}

std::string every_format(const rule::Run& run) {
  return report::full(run, {}) + report::concise(run) + report::json(run) + report::sarif(run) +
         report::github(run) + report::gitlab(run) + report::junit(run) + report::markdown(run) +
         report::html(run) + report::sarif_all(run);
}

std::set<std::string> fingerprints(const rule::Run& run) {
  std::set<std::string> all;
  for (const rule::Finding& finding : run.findings) all.insert(finding.fingerprint);
  return all;
}

}  // namespace

TEST_CASE("a world reads as its goldens say", "[worlds]") {
  for (const std::string& world : worlds()) {
    const auto session = judge(world, 1);
    compare(world, ".txt", report::full(session->result(), {}));
    compare(world, ".json", report::json(session->result()));
    compare(world, ".sarif", report::sarif(session->result()));
  }
}

TEST_CASE("the same input gives the same bytes", "[worlds]") {
  for (const std::string& world : worlds()) {
    CAPTURE(world);
    const std::string expected = every_format(judge(world, 1)->result());
    CHECK(every_format(judge(world, 8)->result()) == expected);
    CHECK(every_format(judge(world, 8, Order::Backwards)->result()) == expected);
    const std::string before = std::setlocale(LC_ALL, nullptr);
    REQUIRE(std::setlocale(LC_ALL, "C.UTF-8") != nullptr);
    CHECK(every_format(judge(world, 2)->result()) == expected);
    std::setlocale(LC_ALL, before.c_str());
  }
}

TEST_CASE("JSON and SARIF carry the same findings as the run", "[worlds]") {
  for (const std::string& world : worlds()) {
    CAPTURE(world);
    const auto session = judge(world, 2);
    const rule::Run& run = session->result();
    std::set<std::string> in_json;
    const auto json = nlohmann::json::parse(report::json(run));
    for (const auto& finding : json["findings"]) {
      in_json.insert(finding["fingerprint"].get<std::string>());
    }
    std::set<std::string> in_sarif;
    const auto sarif = nlohmann::json::parse(report::sarif(run));
    for (const auto& result : sarif["runs"][0]["results"]) {
      in_sarif.insert(result["partialFingerprints"]["frappeLint/v1"].get<std::string>());
    }
    CHECK(in_json == fingerprints(run));
    std::set<std::string> active;
    for (const rule::Finding& finding : run.findings) {
      if (finding.state == rule::State::Active) active.insert(finding.fingerprint);
    }
    CHECK(in_sarif == active);
    CHECK(fingerprints(run).size() == run.findings.size());
  }
}

TEST_CASE("all formats carry the same findings", "[worlds]") {
  for (const std::string& world : worlds()) {
    const auto session = judge(world, 2);
    const rule::Run& run = session->result();
    const std::string gitlab = report::gitlab(run);
    const std::string html = report::html(run);
    const std::string junit = report::junit(run);
    const std::string markdown = report::markdown(run);
    const std::string concise = report::concise(run);
    for (const rule::Finding& finding : run.findings) {
      CAPTURE(world, finding.message);
      const bool is_active = finding.state == rule::State::Active;
      const std::string in_xml = report::markup_text(finding.message);
      CHECK(base::contains(html, "id=\"f" + finding.fingerprint + "\""));
      CHECK(base::contains(junit, in_xml));
      CHECK(base::contains(gitlab, finding.fingerprint) == is_active);
      if (!is_active) continue;
      CHECK(base::contains(markdown, report::code_span(finding.message)));
      CHECK(base::contains(concise, finding.message));
    }
    CHECK(nlohmann::json::parse(gitlab).size() == run.count(rule::State::Active));
  }
}

TEST_CASE("the SARIF log of every world is one that nobody can fault", "[worlds]") {
  for (const std::string& world : worlds()) {
    CAPTURE(world);
    const auto session = judge(world, 2);
    const rule::Run& run = session->result();
    CHECK(sarif_checker::complaints(report::sarif(run)) == std::vector<std::string>{});
    CHECK(sarif_checker::complaints(report::sarif_all(run)) == std::vector<std::string>{});
  }
}

// Each rule fires in its own fixtures; here each family does, beside all the others.
TEST_CASE("every family fires in the messy world, none in the tidy ones", "[worlds]") {
  const auto messy = judge("messy_clinic", 2);
  const rule::Run& run = messy->result();
  std::set<std::string> fired;
  for (const rule::Finding& finding : run.findings) {
    fired.insert(run.rules[finding.rule].code.substr(0, 3));
  }
  for (const rule::Rule& rule : run.rules) {
    CAPTURE(rule.code);
    CHECK(fired.count(rule.code.substr(0, 3)) == 1);
  }
  CHECK(judge("tidy", 2)->result().findings.empty());
  CHECK(judge("bench_two_sites", 2)->result().findings.empty());
}
