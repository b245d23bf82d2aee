// SPDX-License-Identifier: MIT
#include "project/overlay.h"

#include <utility>

namespace project {
namespace {

class Overlay final : public Disk {
 public:
  Overlay(std::unique_ptr<Disk> below, NewBytes changed)
      : below_(std::move(below)), changed_(std::move(changed)) {}

  [[nodiscard]] std::vector<Entry> list() const override {
    std::vector<Entry> entries = below_->list();
    for (Entry& entry : entries) {
      const auto found = changed_.find(entry.path);
      if (found != changed_.end()) entry.size = found->second.size();
    }
    return entries;
  }

  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
    const auto found = changed_.find(path);
    return found == changed_.end() ? below_->read(path) : std::optional(found->second);
  }

  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override {
    const auto found = changed_.find(path);
    return found == changed_.end() ? below_->read_ends(path, length)
                                   : std::optional(ends_of(found->second, length));
  }

 private:
  std::unique_ptr<Disk> below_;
  NewBytes changed_;
};

}  // namespace

std::unique_ptr<Disk> with_bytes(std::unique_ptr<Disk> disk, NewBytes changed) {
  return std::make_unique<Overlay>(std::move(disk), std::move(changed));
}

}  // namespace project
