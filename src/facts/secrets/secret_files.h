// SPDX-License-Identifier: MIT
// Files that exist to hold credentials: .netrc, .npmrc, .env, the settings of FTP clients. What
// stands in their places counts whatever it looks like, because their tools take it as it is. The
// places are in rules/_tables/secret_files.json.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace facts {

struct FileSecret {
  std::string_view provider;  // name of the entry: "netrc"
  std::string_view label;
  base::Span span;
  bool is_doubtful = false;  // may be public, or open nothing that matters
};

// The secrets of a file, by its path; none for other files.
[[nodiscard]] std::vector<FileSecret> secrets_of_file(std::string_view path,
                                                      std::string_view bytes);

}  // namespace facts
