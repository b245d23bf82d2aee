// SPDX-License-Identifier: MIT
#include "project/outside.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace project {
namespace {

namespace fs = std::filesystem;

using Paths = std::vector<std::string>;

// Adds the path of a file as seen from the root, when it lies outside.
void add(const fs::path& root, const fs::path& file, Paths& paths) {
  std::error_code failure;
  if (!fs::is_regular_file(file, failure)) return;
  const std::string path = fs::canonical(file, failure)
                               .lexically_relative(fs::canonical(root, failure))
                               .generic_string();
  if (!failure && is_outside(path)) paths.push_back(path);
}

class OutsideDisk final : public Disk {
 public:
  OutsideDisk(std::unique_ptr<Disk> inside, std::string root, Paths files)
      : inside_(std::move(inside)),
        root_(std::move(root)),
        door_(real_disk(root_)),
        files_(std::move(files)) {}

  [[nodiscard]] std::vector<Entry> list() const override {
    std::vector<Entry> entries = inside_->list();
    for (const std::string& path : files_) {
      if (const std::optional<Entry> entry = entry_of(path)) entries.push_back(*entry);
    }
    std::ranges::sort(entries, {}, &Entry::path);
    return entries;
  }
  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
    return disk_of(path).read(path);
  }
  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override {
    return disk_of(path).read_ends(path, length);
  }

 private:
  [[nodiscard]] std::optional<Entry> entry_of(const std::string& path) const {
    struct stat status = {};
    const std::string full = root_ + "/" + path;
    if (::lstat(full.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return Entry{.path = path,
                 .size = static_cast<std::uint64_t>(status.st_size),
                 .modified = status.st_mtime};
  }
  [[nodiscard]] const Disk& disk_of(std::string_view path) const {
    return std::ranges::binary_search(files_, path) ? *door_ : *inside_;
  }

  std::unique_ptr<Disk> inside_;
  std::string root_;
  std::unique_ptr<Disk> door_;  // the real one, whatever `inside_` is
  Paths files_;
};

}  // namespace

base::Result<Paths> site_files(const std::string& root, const std::string& folder) {
  std::error_code failure;
  if (!fs::is_regular_file(fs::path(folder) / "site_config.json", failure)) {
    return base::Error{.what = "no site: there is no site_config.json in '" + folder + "'"};
  }
  Paths paths;
  add(root, fs::path(folder) / "site_config.json", paths);
  const fs::path site = fs::canonical(folder, failure);
  add(root, site.parent_path() / "common_site_config.json", paths);
  return paths;
}

base::Result<Paths> nginx_files(const std::string& root, const std::string& path) {
  std::error_code failure;
  Paths paths;
  if (fs::is_regular_file(path, failure)) {
    add(root, path, paths);
    return paths;
  }
  if (!fs::is_directory(path, failure)) {
    return base::Error{.what = "no such file or folder: '" + path + "'"};
  }
  for (fs::directory_iterator at(path, failure), end; !failure && at != end;
       at.increment(failure)) {
    if (at->path().extension() == ".conf") add(root, at->path(), paths);
  }
  std::ranges::sort(paths);
  return paths;
}

base::Result<Paths> evidence_files(const std::string& root, const std::string& folder) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure)) {
    return base::Error{.what = "the evidence is no folder", .path = folder};
  }
  Paths paths;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, failure), end; !failure && at != end;
       at.increment(failure)) {
    if (!at->is_symlink(failure)) add(root, at->path(), paths);
  }
  std::ranges::sort(paths);
  return paths;
}

std::unique_ptr<Disk> with_outside(std::unique_ptr<Disk> disk, const std::string& root,
                                   Paths files) {
  if (files.empty()) return disk;
  std::ranges::sort(files);
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return std::make_unique<OutsideDisk>(std::move(disk), root, std::move(files));
}

}  // namespace project
