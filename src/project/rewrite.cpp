// SPDX-License-Identifier: MIT
#include "project/rewrite.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace project {
namespace {

// The absolute path without links, or empty.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? std::string(real.get()) : std::string();
}

bool read_all(int file, std::string& bytes) {
  std::array<char, 65536> part{};
  for (;;) {
    const ssize_t n = ::read(file, part.data(), part.size());
    if (n <= 0) return n == 0;
    bytes.append(part.data(), static_cast<std::size_t>(n));
  }
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

bool holds(const std::string& path, std::string_view read) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return false;
  std::string bytes;
  const bool is_read = read_all(file, bytes);
  ::close(file);
  return is_read && bytes == read;
}

// Fills a file that has just been made; on failure it must go.
bool fill(int file, const struct stat& old, std::string_view bytes) {
  const bool is_owned = ::fchown(file, old.st_uid, old.st_gid) == 0 || old.st_uid == ::geteuid();
  return is_owned && ::fchmod(file, old.st_mode & 07777) == 0 && write_all(file, bytes) &&
         ::fsync(file) == 0;
}

}  // namespace

std::string refusal(const std::string& root, std::string_view path, std::string_view read) {
  const std::string real_root = resolved(root);
  const std::string full = real_root + "/" + std::string(path);
  struct stat status = {};
  if (real_root.empty() || ::lstat(full.c_str(), &status) != 0) return "it is not on the disk";
  if (S_ISLNK(status.st_mode) || resolved(full) != full) return "it is reached through a link";
  if (!S_ISREG(status.st_mode)) return "it is no plain file";
  if (status.st_nlink > 1) return "it has a second name (a hard link)";
  const bool is_read_only = (status.st_mode & S_IWUSR) == 0 || ::access(full.c_str(), W_OK) != 0;
  if (is_read_only) return "it is read-only";
  return holds(full, read) ? "" : "it differs from what was checked";
}

base::Result<bool> rewrite(const std::string& root, const std::string& path, std::string_view read,
                           std::string_view bytes) {
  const auto fail = [&](const std::string& what) {
    return base::Error{.what = what, .path = path};
  };
  if (const std::string why = refusal(root, path, read); !why.empty()) {
    return fail("not changed: " + why);
  }
  const std::string full = resolved(root) + "/" + path;
  struct stat old = {};
  if (::lstat(full.c_str(), &old) != 0) return fail("not changed: it is not on the disk");
  std::string name = full.substr(0, full.rfind('/')) + "/.frappe-lint-XXXXXX";
  const int file = ::mkstemp(name.data());
  if (file < 0) return fail("not changed: no file can be made beside it");
  const bool is_filled = fill(file, old, bytes);
  const bool is_closed = ::close(file) == 0;
  if (is_filled && is_closed && ::rename(name.c_str(), full.c_str()) == 0) return true;
  ::unlink(name.c_str());
  return fail("not changed: it cannot be written");
}

}  // namespace project
