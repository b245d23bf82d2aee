// SPDX-License-Identifier: MIT
#include "rule/rule.h"

#include <algorithm>

namespace rule {
namespace {

template <typename Enum, std::size_t kCount>
std::optional<Enum> find_word(std::string_view word, const std::array<Enum, kCount>& values) {
  for (const Enum value : values) {
    if (to_string(value) == word) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return "info";
    case Severity::Low:
      return "low";
    case Severity::Medium:
      return "medium";
    case Severity::High:
      return "high";
    case Severity::Critical:
      return "critical";
  }
  return "";
}

std::string_view to_string(Confidence confidence) {
  switch (confidence) {
    case Confidence::Possible:
      return "possible";
    case Confidence::Likely:
      return "likely";
    case Confidence::Certain:
      return "certain";
  }
  return "";
}

std::string_view to_string(Profile profile) {
  switch (profile) {
    case Profile::Dev:
      return "dev";
    case Profile::Production:
      return "production";
    case Profile::Healthcare:
      return "healthcare";
  }
  return "";
}

std::string_view to_string(Status status) {
  switch (status) {
    case Status::Stable:
      return "stable";
    case Status::Preview:
      return "preview";
  }
  return "";
}

std::optional<Severity> severity_from(std::string_view word) {
  return find_word(word, std::array{Severity::Info, Severity::Low, Severity::Medium, Severity::High,
                                    Severity::Critical});
}

std::optional<Confidence> confidence_from(std::string_view word) {
  return find_word(word, std::array{Confidence::Possible, Confidence::Likely, Confidence::Certain});
}

std::optional<Profile> profile_from(std::string_view word) {
  return find_word(word, std::array{Profile::Dev, Profile::Production, Profile::Healthcare});
}

std::vector<std::string> Rule::placeholders() const {
  std::vector<std::string> names;
  for (const std::string_view text : {std::string_view(message), std::string_view(fix)}) {
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
      const std::size_t close = text.find('}', open);
      if (close == std::string_view::npos) break;
      const std::string name(text.substr(open + 1, close - open - 1));
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

}  // namespace rule
