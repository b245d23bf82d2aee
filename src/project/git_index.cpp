// SPDX-License-Identifier: MIT
// The git index as a disk: what a commit would contain, whatever the work tree holds; and HEAD:
// what the last one does. Sizes are asked once for all blobs. A file that git finds unchanged is
// read from the work tree, which costs nothing; the bytes of the others come from one `cat-file
// --batch` that starts with the first such read and answers one reader at a time.
#include <algorithm>
#include <charconv>
#include <mutex>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "project/git.h"
#include "project/git_repository.h"

namespace project {
namespace {

struct Blob {
  std::string path;
  std::string object;
  std::uint64_t size = 0;
  bool is_link = false;
};

std::uint64_t number(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string_view path_after_tab(std::string_view entry, std::vector<std::string_view>& fields) {
  const std::size_t tab = std::min(entry.find('\t'), entry.size());
  fields = base::split(entry.substr(0, tab), ' ');
  std::erase(fields, std::string_view());
  return entry.substr(std::min(tab + 1, entry.size()));
}

// Reads "100644 blob <object>  <size><TAB>path" entries of a commit.
std::vector<Blob> read_tree(std::string_view answer) {
  std::vector<Blob> blobs;
  std::vector<std::string_view> fields;
  for (const std::string_view entry : base::split(answer, '\0')) {
    const std::string_view path = path_after_tab(entry, fields);
    if (fields.size() != 4 || fields[1] != "blob") continue;
    blobs.push_back({.path = std::string(path),
                     .object = std::string(fields[2]),
                     .size = number(fields[3]),
                     .is_link = fields[0] == "120000"});
  }
  return blobs;
}

// Reads "100644 <object> 0<TAB>path" entries of the index. Of a path in conflict, our side (2)
// counts; other repositories (160000) hold nothing here.
std::vector<Blob> read_blobs(std::string_view answer) {
  std::vector<Blob> blobs;
  std::vector<std::string_view> fields;
  for (const std::string_view entry : base::split(answer, '\0')) {
    const std::string_view path = path_after_tab(entry, fields);
    if (fields.size() != 3 || fields[0] == "160000") continue;
    if (fields[2] != "0" && fields[2] != "2") continue;
    blobs.push_back({.path = std::string(path),
                     .object = std::string(fields[1]),
                     .is_link = fields[0] == "120000"});
  }
  return blobs;
}

class BlobDisk final : public Disk {
 public:
  // `changed` are the paths whose work tree file differs from the blob, or is gone.
  BlobDisk(Repository repository, const std::vector<Blob>& blobs, const std::string& root,
           std::set<std::string, std::less<>> changed)
      : repository_(std::move(repository)),
        work_tree_(real_disk(root)),
        changed_(std::move(changed)) {
    for (const Blob& blob : blobs) {
      entries_.push_back(
          {.path = blob.path, .size = blob.is_link ? 0 : blob.size, .is_link = blob.is_link});
      if (!blob.is_link) objects_.emplace(blob.path, blob.object);
    }
    entries_ = without_skipped(std::move(entries_));
  }

  [[nodiscard]] std::vector<Entry> list() const override { return entries_; }

  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
    const auto it = objects_.find(std::string(path));
    if (it == objects_.end()) return std::nullopt;
    if (changed_.find(path) == changed_.end()) {
      if (std::optional<std::string> bytes = work_tree_->read(path)) return bytes;
    }
    const std::lock_guard lock(mutex_);
    if (!batch_) {
      batch_ = std::make_unique<Conversation>();
      is_usable_ = batch_->start(git_command(repository_, {"cat-file", "--batch"}));
    }
    if (!is_usable_) return std::nullopt;
    return ask_batch(it->second);
  }

  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override {
    std::optional<std::string> bytes = read(path);
    return bytes ? std::optional(ends_of(std::move(*bytes), length)) : std::nullopt;
  }

 private:
  // "<object> blob <size>", then the bytes and a line feed. After an answer that we do not
  // understand we are out of step and ask no more.
  [[nodiscard]] std::optional<std::string> ask_batch(const std::string& object) const {
    is_usable_ = batch_->write(object + "\n");
    const std::optional<std::string> header = is_usable_ ? batch_->read_line() : std::nullopt;
    if (header && header->ends_with(" missing")) return std::nullopt;
    is_usable_ = false;
    if (!header) return std::nullopt;
    const std::vector<std::string_view> fields = base::split(*header, ' ');
    if (fields.size() != 3 || fields[1] != "blob") return std::nullopt;
    std::optional<std::string> bytes = batch_->read(number(fields[2]) + 1);
    is_usable_ = bytes.has_value();
    if (bytes) bytes->pop_back();
    return bytes;
  }

  Repository repository_;
  std::unique_ptr<Disk> work_tree_;
  std::set<std::string, std::less<>> changed_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::string> objects_;  // by path
  mutable std::mutex mutex_;
  mutable std::unique_ptr<Conversation> batch_;
  mutable bool is_usable_ = false;
};

using DiskResult = base::Result<std::unique_ptr<Disk>>;

// The blobs as a disk; `differing` is how to ask git which of them the work tree has otherwise.
DiskResult disk_of(Repository repository, const std::vector<Blob>& blobs, const std::string& root,
                   const std::vector<std::string>& differing) {
  const std::optional<std::string> answer = ask(repository, differing);
  if (!answer) return base::Error{.what = "git cannot compare the work tree", .path = root};
  std::set<std::string, std::less<>> changed;
  for (const std::string_view path : base::split(*answer, '\0')) changed.emplace(path);
  return std::unique_ptr<Disk>(
      std::make_unique<BlobDisk>(std::move(repository), blobs, root, std::move(changed)));
}

DiskResult index_of(Repository repository, const std::string& root) {
  const std::optional<std::string> answer = ask(repository, {"ls-files", "--cached", "-s", "-z"});
  if (!answer) return base::Error{.what = "git cannot list the index", .path = root};
  std::vector<Blob> blobs = read_blobs(*answer);
  std::string objects;
  for (const Blob& blob : blobs) objects += blob.object + "\n";
  const std::optional<std::string> checked =
      ask(repository, {"cat-file", "--batch-check=%(objectsize)", "--buffer"}, std::move(objects));
  if (!checked) return base::Error{.what = "git cannot read the index", .path = root};
  std::size_t n = 0;
  for (const std::string_view line : base::split_lines(*checked)) {
    if (n < blobs.size()) blobs[n].size = number(line);
    ++n;
  }
  if (n != blobs.size()) return base::Error{.what = "git cannot read the index", .path = root};
  return disk_of(std::move(repository), blobs, root,
                 {"diff-files", "--relative", "--name-only", "-z"});
}

// A repository without a commit has an empty one.
DiskResult head_of(Repository repository, const std::string& root) {
  const std::optional<std::string> answer = ask(repository, {"ls-tree", "-r", "-l", "-z", "HEAD"});
  if (!answer) return std::unique_ptr<Disk>(std::make_unique<MemoryDisk>(MemoryDisk::Files{}));
  return disk_of(std::move(repository), read_tree(*answer), root,
                 {"diff-index", "--relative", "--name-only", "-z", "HEAD", "--"});
}

// The disk of a folder at its place below the root; the root's own has the empty folder.
struct Mount {
  std::string folder;
  std::unique_ptr<Disk> disk;
};

// Several disks as one: each app of a bench is a checkout of its own.
class JoinedDisk final : public Disk {
 public:
  explicit JoinedDisk(std::vector<Mount> mounts) : mounts_(std::move(mounts)) {}

  [[nodiscard]] std::vector<Entry> list() const override {
    std::vector<Entry> entries;
    for (const Mount& mount : mounts_) {
      for (Entry& entry : mount.disk->list()) {
        if (!mount.folder.empty()) entry.path = mount.folder + "/" + entry.path;
        if (&mount_of(entry.path) == &mount) entries.push_back(std::move(entry));
      }
    }
    return without_skipped(std::move(entries));
  }
  [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
    const Mount& mount = mount_of(path);
    return mount.disk->read(inside(mount, path));
  }
  [[nodiscard]] std::optional<std::string> read_ends(std::string_view path,
                                                     std::size_t length) const override {
    const Mount& mount = mount_of(path);
    return mount.disk->read_ends(inside(mount, path), length);
  }

 private:
  // The first mount is the root's.
  [[nodiscard]] const Mount& mount_of(std::string_view path) const {
    for (const Mount& mount : mounts_) {
      const std::size_t length = mount.folder.size();
      const bool is_below = path.size() > length && path[length] == '/';
      if (length > 0 && is_below && path.starts_with(mount.folder)) return mount;
    }
    return mounts_.front();
  }
  static std::string_view inside(const Mount& mount, std::string_view path) {
    return mount.folder.empty() ? path : path.substr(mount.folder.size() + 1);
  }

  std::vector<Mount> mounts_;
};

// The disks that `open` makes of the root and of each app of a bench, as one.
template <typename Open>
DiskResult joined(const std::string& root, const Open& open) {
  const Repository top = open_repository(root);
  std::vector<Mount> mounts;
  for (const std::string& app : bench_apps(root)) {
    const std::string path = root + "/" + app;
    Repository repository = open_repository(path);
    if (repository.access != Access::Open || repository.git_dir == top.git_dir) continue;
    auto disk = open(std::move(repository), path);
    if (!disk) return disk;
    mounts.push_back({.folder = app, .disk = std::move(disk.value())});
  }
  if (top.access == Access::Open) {
    auto disk = open(top, root);
    if (!disk || mounts.empty()) return disk;
    mounts.insert(mounts.begin(), Mount{.folder = {}, .disk = std::move(disk.value())});
  } else {
    if (mounts.empty()) return base::Error{.what = refusal(top), .path = root};
    mounts.insert(mounts.begin(), Mount{.folder = {}, .disk = real_disk(root)});
  }
  return std::unique_ptr<Disk>(std::make_unique<JoinedDisk>(std::move(mounts)));
}

}  // namespace

DiskResult index_disk(const std::string& root) {
  return joined(root, index_of);
}

DiskResult head_disk(const std::string& root) {
  return joined(root, head_of);
}

}  // namespace project
