// SPDX-License-Identifier: MIT
// The shapes of providers' keys: rules/_tables/secret_formats.json, read once. A format is found by
// a literal prefix, or under the names of `names`, or anywhere in a file that holds one of `near`.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "facts/secrets/validators.h"

namespace re2 {
class RE2;
}

namespace facts {

enum class Tier : std::uint8_t { None, Possible, Likely, Certain };
[[nodiscard]] std::string_view to_string(Tier tier);

struct SecretFormat {
  std::string_view name;
  std::string_view label;
  std::vector<std::string_view> prefixes;  // lower case
  std::vector<std::string_view> names;     // endings of the names it is assigned to
  std::vector<std::string_view> near;      // lower case; one must occur in the file
  std::vector<std::string_view> samples;   // how the ones of the provider's manual begin
  std::string_view half;                   // secret, id, public, key, hash or url
  std::string_view mode;                   // live or test
  std::string_view pair;                   // name of the format of its id half
  std::string_view revoke;
  Tier tier = Tier::Likely;
  double entropy = 0;
  bool is_sampled = false;  // manuals are full of invented ones
  Validator validate = nullptr;
  std::shared_ptr<const re2::RE2> pattern;  // group 1 is the secret
};

[[nodiscard]] std::span<const SecretFormat> secret_formats();
// The format of that name, or null.
[[nodiscard]] const SecretFormat* find_secret_format(std::string_view name);

struct FormatMatch {
  base::Span span;  // of the secret
  Tier tier = Tier::None;
};

// The secret that begins with the prefix at `begin`; tier None when there is none.
[[nodiscard]] FormatMatch match_at(const SecretFormat& format, std::string_view bytes,
                                   std::uint32_t begin);
// The first secret at or behind `from`.
[[nodiscard]] FormatMatch match_from(const SecretFormat& format, std::string_view bytes,
                                     std::uint32_t from);
// What a whole value is worth as a secret of that format.
[[nodiscard]] Tier match_value(const SecretFormat& format, std::string_view value);

}  // namespace facts
