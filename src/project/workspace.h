// SPDX-License-Identifier: MIT
// What we look at: one root and the apps, sites and files below it. Knows Frappe's *layout* (what
// is an app, a bench, a site) and git's view of each file; knows nothing of what documents mean.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "project/disk.h"
#include "project/kind.h"

namespace project {

enum class Shape : std::uint8_t { App, Bench, Site, Loose };
[[nodiscard]] std::string_view to_string(Shape shape);

// What git says of a file. `Unknown`: not a git checkout, or git is not there.
enum class GitState : std::uint8_t { Unknown, Tracked, Modified, Staged, Untracked, Ignored };
[[nodiscard]] std::string_view to_string(GitState state);
// True for files that a push would publish: tracked, changed or staged.
[[nodiscard]] constexpr bool is_in_git(GitState state) {
  return state == GitState::Tracked || state == GitState::Modified || state == GitState::Staged;
}

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

// A version of a file that only the history of its repository holds.
struct PastVersion {
  std::string commit;  // that brought it, abbreviated
  std::string bytes;
  std::vector<base::Span> spans;  // what is asked about
};

struct File {
  base::FileId id = base::kNoFile;
  std::string path;  // relative to the root
  Kind kind = Kind::Text;
  GitState git = GitState::Unknown;
  std::uint32_t app = kNone;                // index into Workspace::apps
  std::uint32_t site = kNone;               // index into Workspace::sites
  std::uint64_t size = 0;                   // bytes on disk
  std::int64_t modified = 0;                // seconds since 1970; 0: not known
  std::shared_ptr<const PastVersion> past;  // null: a file of the tree
  bool is_reported = true;  // false: in the model only (file arguments, --staged, --changed)
};

// An app: a folder whose package holds hooks.py. `name` is the package, because that is what Frappe
// imports; the folder may be called anything.
struct App {
  std::string name;     // "acme_crm"
  std::string root;     // "" or "apps/acme_crm"
  std::string package;  // "acme_crm" or "apps/acme_crm/acme_crm"
  bool has_git = false;
};

// A site: a folder below sites/ with a site_config.json.
struct Site {
  std::string name;  // "acme.local"
  std::string root;  // "sites/acme.local"
};

struct Options {
  std::vector<std::string> exclude;  // globs
  std::vector<std::string> report;   // paths relative to the root; empty: everything
  bool with_ignored = false;         // read git-ignored files, too
  // The folder of the evidence, from the root ("": the root itself, "../out": beside it): its files
  // belong to no app and no site, and git is not asked about them.
  std::optional<std::string> evidence = {};
  std::uint64_t max_file_size = 4u << 20;  // bytes; larger files are judged by their ends
};

// Where a checkout comes from; what is not known is empty.
struct Origin {
  // "https://github.com/acme/crm": no user, no password, no ".git". Empty below the top of a
  // checkout, where our paths are not those of the repository.
  std::string remote;
  std::string revision;  // 40 or 64 hexadecimal digits
  std::string branch;
};

class Workspace {
 public:
  std::string root;  // as the user named it
  Shape shape = Shape::Loose;
  std::vector<App> apps;    // sorted by root
  std::vector<Site> sites;  // sorted by name
  std::vector<File> files;  // sorted by path; files[i].id == FileId(i)
  std::vector<int> majors;  // Frappe majors in question, ascending; see versions.h
  std::string majors_from;  // where the set comes from: "pyproject.toml", "--frappe-version", …
  bool has_git = false;     // git told us about tracked and ignored files
  Origin origin;
  std::vector<std::string> notes;  // things the user should hear, such as "git not found"
  // What lies in the tree and is no file here: links, ignored and excluded files, folders that
  // could not be opened. Sorted.
  std::vector<std::string> unlisted;

  [[nodiscard]] const File& file(base::FileId id) const {
    return files[static_cast<std::size_t>(id)];
  }
  // The file of that path, or null.
  [[nodiscard]] const File* find(std::string_view path) const;
  // True for the files of the evidence folder.
  [[nodiscard]] bool is_evidence(std::string_view path) const;
  // True when some file lies below the folder `path`.
  [[nodiscard]] bool has_folder(std::string_view path) const;
  // True when there is certainly no file or folder at `path`. "Not found" alone is no proof: what
  // is asked for may be ignored by git, excluded, behind a link or in a folder that is left out.
  [[nodiscard]] bool is_absent(std::string_view path) const;
  // All bytes of a file, or none when it cannot be read; large files give their ends. Thread-safe.
  [[nodiscard]] std::optional<std::string> read(base::FileId id) const;
  [[nodiscard]] bool is_truncated(base::FileId id) const {
    return file(id).size > options.max_file_size;
  }

  Options options;
  std::unique_ptr<const Disk> disk;
};

}  // namespace project
