// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence_pattern.h"

#include <re2/re2.h>

namespace facts {
namespace {

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

Pattern::Pattern(std::string_view text) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(RE2::Options::EncodingLatin1);  // any bytes
  regex_ = std::make_unique<re2::RE2>(piece(text), options);
}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

bool Pattern::is_in(std::string_view text) const {
  return RE2::PartialMatch(piece(text), *regex_);
}

std::vector<std::string_view> Pattern::groups(std::string_view text) const {
  const int count = regex_->NumberOfCapturingGroups();
  if (count < 0) return {};
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(count) + 1);
  if (!regex_->Match(piece(text), 0, text.size(), RE2::UNANCHORED, found.data(), count + 1)) {
    return {};
  }
  std::vector<std::string_view> groups;
  for (const re2::StringPiece& each : found) {
    groups.push_back(each.data() == nullptr ? std::string_view()
                                            : std::string_view(each.data(), each.size()));
  }
  return groups;
}

}  // namespace facts
