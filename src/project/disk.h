// SPDX-License-Identifier: MIT
// The only door to the target's bytes. Tests look through MemoryDisk, `--staged` through the git
// index (git_index.h), everybody else through real_disk. Paths are relative to the root, '/'
// separated, and any bytes: names need not be UTF-8.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace project {

// One entry below the root.
struct Entry {
  std::string path;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // seconds since 1970; 0: not known
  bool is_link = false;       // a symbolic link that was not followed
  bool is_closed = false;     // a folder that could not be opened
};

class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // Every regular file below the root, sorted by path; the folders of skip.h are left out. Links
  // are entries with `is_link`, except a bench's apps/*, which are followed once. Devices, sockets
  // and FIFOs are no entries.
  [[nodiscard]] virtual std::vector<Entry> list() const = 0;
  // All bytes of a file; none when it cannot be read. Thread-safe.
  [[nodiscard]] virtual std::optional<std::string> read(std::string_view path) const = 0;
  // The first and the last `length` bytes of a file, joined by a line feed; all bytes when the
  // file is no longer than both. Thread-safe.
  [[nodiscard]] virtual std::optional<std::string> read_ends(std::string_view path,
                                                             std::size_t length) const = 0;
};

// The file system below `root` (an absolute or relative folder).
[[nodiscard]] std::unique_ptr<Disk> real_disk(std::string root);

// Sorts by path (by bytes, whatever the locale) and drops what skip.h leaves out: for disks that
// hold a flat list of paths.
[[nodiscard]] std::vector<Entry> without_skipped(std::vector<Entry> entries);
// True when both ends of that length are the whole file.
[[nodiscard]] constexpr bool fits_in_ends(std::uint64_t size, std::size_t length) {
  return size / 2 + size % 2 <= length;
}
// What read_ends gives of `bytes`.
[[nodiscard]] std::string ends_of(std::string bytes, std::size_t length);

// Files from memory, for tests; remembers what was read.
class MemoryDisk final : public Disk {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;
  // `links` are listed as links and cannot be read.
  explicit MemoryDisk(Files files, std::vector<std::string> links = {})
      : files_(std::move(files)), links_(std::move(links)) {}
  [[nodiscard]] std::vector<Entry> list() const override;
  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override;
  // Paths that were asked for so far, whole or in part.
  [[nodiscard]] std::set<std::string> asked() const;

 private:
  Files files_;
  std::vector<std::string> links_;
  mutable std::mutex mutex_;
  mutable std::set<std::string> asked_;
};

}  // namespace project
