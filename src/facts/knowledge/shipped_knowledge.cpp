// SPDX-License-Identifier: MIT
#include "facts/knowledge/shipped_knowledge.h"

#include <zstd.h>

namespace facts {

// CMake writes the frame as a stream, without its size in front.
std::string unpack(std::string_view packed) {
  std::string text;
  ZSTD_DStream* stream = ZSTD_createDStream();
  if (stream == nullptr) return text;
  ZSTD_inBuffer in = {packed.data(), packed.size(), 0};
  std::string piece(ZSTD_DStreamOutSize(), '\0');
  for (std::size_t more = 1; more != 0 && in.pos < in.size;) {
    ZSTD_outBuffer out = {piece.data(), piece.size(), 0};
    more = ZSTD_decompressStream(stream, &out, &in);
    if (ZSTD_isError(more) != 0) text.clear();
    if (ZSTD_isError(more) != 0) break;
    text.append(piece, 0, out.pos);
  }
  ZSTD_freeDStream(stream);
  return text;
}

}  // namespace facts
