// SPDX-License-Identifier: MIT
#include "facts/tls/tls_profiles.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"

namespace facts {
namespace {

std::vector<std::string_view> words_in(std::string_view cell) {
  return cell.empty() ? std::vector<std::string_view>() : base::split(cell, ' ');
}

std::vector<TlsProfile> read_table() {
  std::vector<TlsProfile> profiles;
  for (const std::string_view line :
       base::split_lines(base::embedded_text("_tables/tls_profiles.txt"))) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::vector<std::string_view> cells = base::split(line, '|');
    if (cells.size() == 3) profiles.push_back({cells[0], words_in(cells[1]), words_in(cells[2])});
  }
  return profiles;
}

}  // namespace

std::vector<std::string_view> TlsProfile::beyond(
    std::span<const std::string_view> others_protocols,
    std::span<const std::string_view> others_suites) const {
  std::vector<std::string_view> found;
  const auto add = [&](std::string_view word, const std::vector<std::string_view>& list) {
    if (std::find(list.begin(), list.end(), word) == list.end()) found.push_back(word);
  };
  for (const std::string_view protocol : others_protocols) add(protocol, protocols);
  for (const std::string_view suite : others_suites) add(suite, suites);
  return found;
}

std::span<const TlsProfile> tls_profiles() {
  static const std::vector<TlsProfile> profiles = read_table();
  return profiles;
}

}  // namespace facts
