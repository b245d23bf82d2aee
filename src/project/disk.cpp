// SPDX-License-Identifier: MIT
#include "project/disk.h"

#include <algorithm>

#include "project/skip.h"

namespace project {

std::vector<Entry> without_skipped(std::vector<Entry> entries) {
  std::ranges::sort(entries, {}, &Entry::path);
  const auto exists = [&](std::string_view path) {
    return std::ranges::binary_search(
        entries, path, {}, [](const Entry& entry) { return std::string_view(entry.path); });
  };
  std::vector<Entry> kept;
  kept.reserve(entries.size());
  for (const Entry& entry : entries) {
    if (!is_skipped_file(entry.path, exists)) kept.push_back(entry);
  }
  return kept;
}

std::string ends_of(std::string bytes, std::size_t length) {
  if (fits_in_ends(bytes.size(), length)) return bytes;
  return bytes.substr(0, length) + "\n" + bytes.substr(bytes.size() - length);
}

std::vector<Entry> MemoryDisk::list() const {
  std::vector<Entry> entries;
  for (const auto& [path, bytes] : files_) {
    entries.push_back({.path = path, .size = bytes.size()});
  }
  for (const std::string& path : links_) entries.push_back({.path = path, .is_link = true});
  return without_skipped(std::move(entries));
}

std::optional<std::string> MemoryDisk::read(std::string_view path) const {
  const std::lock_guard lock(mutex_);
  asked_.emplace(path);
  const auto it = files_.find(path);
  return it == files_.end() ? std::nullopt : std::optional(it->second);
}

std::optional<std::string> MemoryDisk::read_ends(std::string_view path, std::size_t length) const {
  std::optional<std::string> bytes = read(path);
  return bytes ? std::optional(ends_of(std::move(*bytes), length)) : std::nullopt;
}

std::set<std::string> MemoryDisk::asked() const {
  const std::lock_guard lock(mutex_);
  return asked_;
}

}  // namespace project
