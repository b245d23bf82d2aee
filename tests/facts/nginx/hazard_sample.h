// SPDX-License-Identifier: MIT
// The hazards of a server's content.
#pragma once

#include <string>
#include <vector>

#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/server_rows.h"

// "kind detail" of each hazard in a configuration.
inline std::vector<std::string> hazards(const std::string& text) {
  NginxSample sample(text);
  std::vector<std::string> lines;
  for (const facts::NginxHazard& row : sample.facts.rows<facts::NginxHazard>()) {
    lines.push_back(std::string(row.kind) + " " + std::string(row.detail));
  }
  return lines;
}
inline std::vector<std::string> hazards_in(const std::string& content) {
  return hazards("server { " + content + " }");
}
