// SPDX-License-Identifier: MIT
// What values for the official Helm chart (frappe/helm) switch on: its jobs run at every install
// and upgrade of the release, also those that delete.
#pragma once

#include <optional>
#include <string_view>

#include "facts/document.h"
#include "facts/table.h"

namespace facts {

class Facts;

// A job that the values switch on.
struct ChartJob : Row {
  std::string_view config;                 // name of the file
  std::string_view job;                    // createSite, migrate, backup, …
  Located<bool> is_forced;                 // createSite: a site that is there is made anew
  Located<bool> skips_failing;             // migrate
  Located<std::optional<bool>> has_files;  // backup; missing: not said
  bool has_default_password = false;       // createSite: the one that the chart brings
  bool is_trial = false;                   // a test or an example
  static const Table kTable;
};

void extract_chart_jobs(Document& document, Facts& facts);

}  // namespace facts
