// SPDX-License-Identifier: MIT
// The file system below one root. The walk opens each folder once and asks only regular files for
// their size. Nothing is read through a link: a repository may hold a link to /etc/shadow or to
// itself. The one exception is apps/* of a bench, because `bench get-app --soft-link` makes links
// of them; each is followed once, and not when it leads back into the root or above it.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>
#include <utility>

#include "project/disk.h"
#include "project/skip.h"

namespace project {
namespace {

// An open file that closes itself.
class Handle {
 public:
  explicit Handle(int descriptor) : descriptor_(descriptor) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  [[nodiscard]] explicit operator bool() const { return descriptor_ >= 0; }
  [[nodiscard]] int get() const { return descriptor_; }
  int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

// The absolute path without links, or empty.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? std::string(real.get()) : std::string();
}

bool lies_below(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

enum class Type { Folder, File, Link, Other };

Type type_of(mode_t mode) {
  if (S_ISDIR(mode)) return Type::Folder;
  if (S_ISREG(mode)) return Type::File;
  return S_ISLNK(mode) ? Type::Link : Type::Other;
}

Type type_of(const dirent& entry, const struct stat& status) {
  if (entry.d_type == DT_DIR) return Type::Folder;
  if (entry.d_type == DT_LNK) return Type::Link;
  return type_of(status.st_mode);
}

// One walk. Folders wait in a list, so that depth costs no stack and one folder is open at a time.
class Walk {
 public:
  explicit Walk(const std::string& root)
      : root_(root),
        real_root_(resolved(root)),
        is_bench_(is_folder(root + "/apps") && is_folder(root + "/sites")) {}

  std::vector<Entry> run() {
    visit_all({""});
    std::ranges::sort(app_links_);  // which of two links to one folder is followed is no accident
    for (const std::string& link : app_links_) {
      if (leads_to_app(link)) {
        visit_all({link});
      } else {
        entries_.push_back({.path = link, .is_link = true});
      }
    }
    std::ranges::sort(entries_, {}, &Entry::path);
    return std::move(entries_);
  }

 private:
  void visit_all(std::vector<std::string> waiting) {
    waiting_ = std::move(waiting);
    while (!waiting_.empty()) {
      const std::string folder = std::move(waiting_.back());
      waiting_.pop_back();
      visit(folder);
    }
  }

  void visit(const std::string& folder) {
    const std::string path = folder.empty() ? root_ : root_ + "/" + folder;
    Handle handle(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK));
    if (!handle) {
      if (!folder.empty()) entries_.push_back({.path = folder, .is_closed = true});
      return;
    }
    if (may_be_environment(folder) &&
        ::faccessat(handle.get(), kEnvironmentMark.data(), F_OK, 0) == 0) {
      return;
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(handle.get()), &::closedir);
    if (!stream) return;
    handle.release();  // closedir closes it
    while (const dirent* entry = ::readdir(stream.get()))
      see(::dirfd(stream.get()), folder, *entry);
  }

  void see(int folder_handle, const std::string& folder, const dirent& entry) {
    const std::string_view name = entry.d_name;
    if (name == "." || name == "..") return;
    struct stat status = {};
    const bool needs_status = entry.d_type == DT_REG || entry.d_type == DT_UNKNOWN;
    if (needs_status && ::fstatat(folder_handle, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      return;
    }
    std::string path = folder;
    if (!path.empty()) path += '/';
    path += name;
    add(std::move(path), type_of(entry, status), status);
  }

  void add(std::string path, Type type, const struct stat& status) {
    switch (type) {
      case Type::Folder:
        if (!is_skipped_folder(path)) waiting_.push_back(std::move(path));
        return;
      case Type::File:
        entries_.push_back({.path = std::move(path),
                            .size = static_cast<std::uint64_t>(status.st_size),
                            .modified = status.st_mtime});
        return;
      case Type::Link:
        if (is_app_link(path)) {
          app_links_.push_back(std::move(path));
        } else if (!is_skipped_folder(path)) {
          entries_.push_back({.path = std::move(path), .is_link = true});
        }
        return;
      case Type::Other:
        return;
    }
  }

  [[nodiscard]] bool is_app_link(const std::string& path) const {
    return is_bench_ && path.starts_with("apps/") && path.find('/', 5) == path.npos;
  }

  // True for a link to a folder elsewhere that was not followed yet.
  bool leads_to_app(const std::string& path) {
    const std::string target = resolved(root_ + "/" + path);
    if (target.empty() || !is_folder(target)) return false;
    if (lies_below(target, real_root_) || lies_below(real_root_, target)) return false;
    return followed_.insert(target).second;
  }

  const std::string& root_;
  std::string real_root_;
  bool is_bench_;
  std::vector<std::string> waiting_;
  std::vector<std::string> app_links_;
  std::vector<Entry> entries_;
  std::set<std::string> followed_;
};

// Reads up to `length` bytes at `offset`; fewer when the file ends or an error comes first.
std::string read_at(const Handle& handle, std::uint64_t offset, std::size_t length) {
  std::string bytes(length, '\0');
  std::size_t done = 0;
  while (done < length) {
    const ssize_t got = ::pread(handle.get(), bytes.data() + done, length - done,
                                static_cast<off_t>(offset + done));
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

class RealDisk final : public Disk {
 public:
  explicit RealDisk(std::string root) : root_(root.empty() ? "." : std::move(root)) {}

  [[nodiscard]] std::vector<Entry> list() const override { return Walk(root_).run(); }

  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
    std::uint64_t size = 0;
    const Handle handle(open(path, size));
    if (!handle) return std::nullopt;
    return read_at(handle, 0, static_cast<std::size_t>(size));
  }

  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override {
    std::uint64_t size = 0;
    const Handle handle(open(path, size));
    if (!handle) return std::nullopt;
    if (fits_in_ends(size, length)) return read_at(handle, 0, static_cast<std::size_t>(size));
    return read_at(handle, 0, length) + "\n" + read_at(handle, size - length, length);
  }

 private:
  // Non-blocking, so that a FIFO that took the file's place cannot hold us.
  [[nodiscard]] int open(std::string_view path, std::uint64_t& size) const {
    const std::string full = root_ + "/" + std::string(path);
    Handle handle(::open(full.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status = {};
    if (!handle || ::fstat(handle.get(), &status) != 0 || !S_ISREG(status.st_mode)) return -1;
    size = static_cast<std::uint64_t>(status.st_size);
    return handle.release();
  }

  std::string root_;
};

}  // namespace

std::unique_ptr<Disk> real_disk(std::string root) {
  return std::make_unique<RealDisk>(std::move(root));
}

}  // namespace project
