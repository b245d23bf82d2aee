// SPDX-License-Identifier: MIT
// The profiles of Mozilla's server-side TLS guideline: rules/_tables/tls_profiles.txt, read once.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace facts {

struct TlsProfile {
  std::string_view name;
  std::vector<std::string_view> protocols;
  std::vector<std::string_view> suites;  // of TLS 1.2 and older; those of TLS 1.3 are all fine

  // The protocols and suites of a server that the profile does not have.
  [[nodiscard]] std::vector<std::string_view> beyond(
      std::span<const std::string_view> others_protocols,
      std::span<const std::string_view> others_suites) const;
};

// Strictest first.
[[nodiscard]] std::span<const TlsProfile> tls_profiles();

}  // namespace facts
