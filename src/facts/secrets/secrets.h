// SPDX-License-Identifier: MIT
// The detector of committed secrets. One pass over the bytes finds the words that could matter;
// around each of them a provider's format or a name with its value is tried. What explains most
// wins: a format, then a file made for credentials, then a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "facts/secrets/secret_context.h"
#include "facts/secrets/secret_formats.h"

namespace facts {

class Document;
class Facts;

struct FoundSecret {
  std::string_view provider;
  std::string_view label;
  std::string_view half;
  std::string_view mode;
  std::string_view form;  // shape, named, file or assignment
  Tier tier = Tier::None;
  base::Span span;
  std::string name;                      // what it is assigned to; may be empty
  const SecretFormat* format = nullptr;  // null for files and assignments
  base::Span pair;                       // of its id half; empty without one
  std::string_view pair_label;
};

// All secrets of one file, in its order; no two overlap. Thread-safe.
[[nodiscard]] std::vector<FoundSecret> find_secrets(std::string_view path,
                                                    const SecretContext& context,
                                                    std::string_view bytes);

void extract_secrets(Document& document, Facts& facts);

}  // namespace facts
