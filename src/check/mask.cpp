// SPDX-License-Identifier: MIT
#include "check/mask.h"

#include <re2/re2.h>

namespace check {
namespace {

using re2::RE2;
using re2::StringPiece;

// name … = "value", "name": "value", name: value; eight characters are the shortest secret.
constexpr const char* kAssignment =
    R"re((?i)(?:passw(?:or)?d|passwd|passphrase|secret|token|api_?key|access_?key|private_?key|)re"
    R"re(encryption_?key|credential|authorization)[a-z0-9_-]*["']?\s*[:=]\s*)re"
    R"re((?:"([^"\r\n]{8,})"|'([^'\r\n]{8,})'|([^\s"'(){}\[\],;]{8,})))re";

}  // namespace

std::vector<base::Span> secret_values(std::string_view bytes) {
  static const RE2 pattern(kAssignment, RE2::Quiet);
  std::vector<base::Span> spans;
  StringPiece rest(bytes.data(), bytes.size());
  StringPiece in_double;
  StringPiece in_single;
  StringPiece bare;
  while (RE2::FindAndConsume(&rest, pattern, &in_double, &in_single, &bare)) {
    for (const StringPiece& value : {in_double, in_single, bare}) {
      if (value.empty()) continue;
      const auto begin = static_cast<std::uint32_t>(value.data() - bytes.data());
      spans.push_back({begin, begin + static_cast<std::uint32_t>(value.size())});
    }
  }
  return spans;
}

}  // namespace check
