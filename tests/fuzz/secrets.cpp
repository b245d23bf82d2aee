// SPDX-License-Identifier: MIT
// Whatever a file holds: every secret found in it lies inside of it, none overlaps another, and the
// decoders behind them stop. The first byte of the input chooses the kind of file.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "facts/secrets/data_dumps.h"
#include "facts/secrets/key_blocks.h"
#include "facts/secrets/secrets.h"

namespace {

using project::Kind;

struct Place {
  std::string_view path;
  Kind kind;
};

constexpr std::array<Place, 8> kPlaces = {{{"app/pay.py", Kind::Python},
                                           {"app/pay.js", Kind::Javascript},
                                           {"compose.yaml", Kind::Yaml},
                                           {".env", Kind::Env},
                                           {"app.json", Kind::Json},
                                           {"sitemanager.xml", Kind::Text},
                                           {"deploy.sh", Kind::Text},
                                           {"docs/api.md", Kind::Text}}};

void demand(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Place& place = kPlaces[data[0] % kPlaces.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::uint32_t last = 0;
  for (const facts::FoundSecret& secret :
       facts::find_secrets(place.path, facts::secret_context(place.path, place.kind), bytes)) {
    demand(secret.span.begin >= last && secret.span.begin < secret.span.end);
    demand(secret.span.end <= bytes.size() && secret.pair.end <= bytes.size());
    demand(secret.tier != facts::Tier::None);
    last = secret.span.end;
    static_cast<void>(facts::is_encrypted_key(base::slice(bytes, secret.span)));
  }
  static_cast<void>(facts::is_encrypted_key(bytes));
  static_cast<void>(facts::held_by_name(bytes));
  static_cast<void>(facts::is_dump_with_rows(bytes));
  return 0;
}
