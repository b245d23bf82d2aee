// SPDX-License-Identifier: MIT
#include "rule/finding.h"

#include <algorithm>

#include "base/sha256.h"

namespace rule {

std::string fingerprint(std::string_view code, std::string_view path, std::string_view key,
                        std::size_t occurrence) {
  std::string text;
  for (const std::string_view part : {code, path, key}) {
    text += part;
    text += '\0';
  }
  return base::sha256_hex(text + std::to_string(occurrence)).substr(0, 32);
}

std::string_view to_string(State state) {
  switch (state) {
    case State::Active:
      return "active";
    case State::Suppressed:
      return "suppressed";
    case State::Baselined:
      return "baselined";
  }
  return "";
}

std::size_t Run::count(State state) const {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [&](const Finding& f) { return f.state == state; }));
}

std::size_t Run::blocking() const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.state == State::Active && finding.severity >= fail_on;
      }));
}

int Run::exit_code() const {
  if (!internal_errors.empty()) return 2;
  return blocking() > 0 ? 1 : 0;
}

}  // namespace rule
