// SPDX-License-Identifier: MIT
// meta.json of the evidence: what was deployed where and when. Without it nothing is expected, and
// what would need it stays unknown.
//
//   {"host": "erp.example", "site": "a.example", "deployed_at": "2026-01-15T07:30:00Z",
//    "tz": "+0100", "commits": {"ward": "1a2b3c4"}, "versions": {"frappe": "15.40.0"}}
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/evidence/sample.h"

namespace facts {

struct EvidenceMeta {
  std::vector<std::string> sites;
  std::vector<std::string> hosts;
  std::map<std::string, std::string, std::less<>> commits;   // per app; "": of the one app deployed
  std::map<std::string, std::string, std::less<>> versions;  // per app
  std::optional<std::int64_t> deployed_at;
  base::Place deployed_place;
  std::optional<int> zone;               // minutes of the host's time zone
  std::optional<bool> encrypts_backups;  // what the operator says of his policy

  // Empty names are of no site: they belong to any.
  [[nodiscard]] bool is_our_site(std::string_view site) const;
  [[nodiscard]] bool is_our_host(std::string_view host) const;
};

[[nodiscard]] bool is_evidence_meta(std::string_view path);
// Adds what one meta.json says; a later one wins where they differ.
void read_evidence_meta(const project::File& file, std::string_view bytes, EvidenceMeta& meta);
// "erp.example" of "https://erp.example:8443/login".
[[nodiscard]] std::string_view host_of_url(std::string_view url);

}  // namespace facts
