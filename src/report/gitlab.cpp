// SPDX-License-Identifier: MIT
// GitLab's Code Quality report. GitLab shows only the description, so the rule's code leads it; and
// it drops an entry without a path, so a finding without a place stands on the root.
#include <array>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/digest.h"
#include "report/json_writer.h"
#include "report/report.h"
#include "report/utf8.h"

namespace report {
namespace {

constexpr std::array<std::string_view, 5> kSeverities = {"info", "minor", "major", "critical",
                                                         "blocker"};

Json location_json(const base::Place& place, Places& places) {
  if (places.file(place) == nullptr) return {{"path", "."}, {"lines", {{"begin", 1}}}};
  return {{"path", valid_utf8(places.path(place))},
          {"lines",
           {{"begin", places.begin(place, base::ColumnUnit::CodePoint).line},
            {"end", places.end(place, base::ColumnUnit::CodePoint).line}}}};
}

}  // namespace

std::string gitlab(const rule::Run& run) {
  Places places(run);
  Json list = Json::array();
  for (const std::size_t index : worst_first(run)) {
    const rule::Finding& finding = run.findings[index];
    const rule::Rule& rule = run.rules[finding.rule];
    list.push_back({{"description", rule.code + ": " + base::printable(finding.message)},
                    {"check_name", rule.name()},
                    {"fingerprint", finding.fingerprint},
                    {"severity", kSeverities[static_cast<std::size_t>(finding.severity)]},
                    {"location", location_json(finding.place, places)}});
  }
  return dump(list);
}

}  // namespace report
