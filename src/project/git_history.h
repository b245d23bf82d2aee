// SPDX-License-Identifier: MIT
// Every version of every file that a repository remembers: blobs, each once, with a path that it
// had. What is not reachable from a branch or tag is not published and not listed.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"

namespace project {

struct Blob {
  std::string object;       // its name in git
  std::string path;         // relative to the folder that was asked about
  bool is_current = false;  // the same bytes stand in HEAD
};

class History {
 public:
  [[nodiscard]] static base::Result<std::unique_ptr<History>> open(const std::string& root);
  ~History();

  // Sorted by path, so that git unpacks the versions of a file one after the other.
  [[nodiscard]] const std::vector<Blob>& blobs() const { return blobs_; }
  [[nodiscard]] std::size_t commits() const { return commits_; }
  // A clone without its older commits.
  [[nodiscard]] bool is_shallow() const { return is_shallow_; }
  // Versions that a partial clone left behind; they are not in `blobs`.
  [[nodiscard]] std::size_t missing() const { return missing_; }
  // Reads the blobs at the indices in `wanted`, none larger than `limit` bytes, and gives them in
  // batches of a few megabytes. False when git stopped answering.
  struct Content {
    std::size_t index = 0;
    std::string bytes;
  };
  [[nodiscard]] bool read(const std::vector<std::size_t>& wanted, std::uint64_t limit,
                          const std::function<void(std::vector<Content>&)>& take) const;
  // Where an object came in: ten digits of the commit, and its place in the order of time.
  struct Origin {
    std::string commit;
    std::size_t rank = 0;
  };
  // By object; asked only along the paths of those blobs.
  [[nodiscard]] std::map<std::string, Origin> origins(const std::set<std::size_t>& blobs) const;

 private:
  struct Impl;
  History();

  std::unique_ptr<Impl> impl_;
  std::vector<Blob> blobs_;
  std::size_t commits_ = 0;
  std::size_t missing_ = 0;
  bool is_shallow_ = false;
};

}  // namespace project
