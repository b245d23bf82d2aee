// SPDX-License-Identifier: MIT
#include "facts/container/chart.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

const std::string kJobs =
    "jobs:\n"
    "  createSite: {enabled: true, forceCreate: true, adminPassword: changeit}\n"
    "  migrate: {enabled: true, skipFailing: false}\n"
    "  backup: {enabled: true, withFiles: false}\n"
    "  dropSite: {enabled: false}\n";

Lines jobs(const std::string& path, const std::string& text) {
  return make_world({{path, text}})
      ->rows("chart_job",
             {"job", "is_forced", "skips_failing", "has_files", "has_default_password"});
}

}  // namespace

TEST_CASE("values of the chart switch jobs on", "[facts]") {
  const Lines expected = {"createSite true false - true", "migrate false false - false",
                          "backup false false false false"};
  CHECK(jobs("deploy/values.yaml", kJobs) == expected);
  std::string indented = "erpnext:\n";
  for (const char c : "  " + kJobs.substr(0, kJobs.size() - 1)) {
    indented += c;
    if (c == '\n') indented += "  ";
  }
  CHECK(jobs("prod-values.yml", indented + "\n") == expected);
}

TEST_CASE("a password of their own or a secret replaces the chart's", "[facts]") {
  const auto keeps = [](const std::string& more) {
    const std::string text = "jobs:\n  createSite:\n    enabled: true\n" + more;
    return make_world({{"values.yaml", text}})->rows("chart_job", {"has_default_password"}).front();
  };
  CHECK(keeps("") == "true");
  CHECK(keeps("    adminExistingSecret: clinic\n") == "false");
  CHECK(keeps("    adminPassword: something\n") == "false");
}

TEST_CASE("other files are no values of the chart", "[facts]") {
  CHECK(jobs("deploy/chart.yaml", kJobs).empty());
  CHECK(jobs("values.yaml", "jobs:\n  migrate: {enabled: true}\n").empty());
  CHECK(jobs("values.yaml", kJobs + "x: {{ .Values.x }}\n").empty());
}
