// SPDX-License-Identifier: MIT
// Two questions per checkout, asked at the same time: `ls-files` for what is tracked, `status` for
// what differs. What neither of them names is ignored. Repositories inside a checkout (submodules,
// clones that lie in it) show up as one entry without contents; they are asked in a next round.
#include "project/git.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/parallel.h"
#include "base/text.h"
#include "project/git_repository.h"

namespace project {
namespace {

constexpr int kMaxRounds = 4;         // how deep repositories may lie in repositories
constexpr unsigned kMinParallel = 4;  // git waits for the disk more than it computes

std::string below(std::string_view folder, std::string_view path) {
  if (folder.empty()) return std::string(path);
  return std::string(folder) + "/" + std::string(path);
}

void each_parallel(std::size_t n, const std::function<void(std::size_t)>& work) {
  base::parallel_for(n, std::max(kMinParallel, base::default_jobs()), work);
}

// Calls `see` with each NUL-terminated piece of git's answer.
template <typename See>
void each_piece(std::string_view answer, const See& see) {
  while (!answer.empty()) {
    const std::size_t end = std::min(answer.find('\0'), answer.size());
    see(answer.substr(0, end));
    answer.remove_prefix(std::min(end + 1, answer.size()));
  }
}

// The text behind the first `count` fields, which a space ends each.
std::string_view behind_fields(std::string_view text, int count) {
  for (int i = 0; i < count; ++i) {
    const std::size_t space = text.find(' ');
    if (space == text.npos) return {};
    text.remove_prefix(space + 1);
  }
  return text;
}

// A checkout while it is asked.
struct Question {
  std::string folder;  // relative to the root
  Repository repository;
  std::optional<std::string> tracked;
  std::optional<std::string> status;
  bool was_asked = false;  // false: the same repository as another folder's
};

// Reads the answers of one checkout into a view.
class Reader {
 public:
  Reader(const Question& question, GitView& view) : question_(question), view_(view) {}

  // "H 100644 <object> 0<TAB>path"; the tag S is for what a sparse checkout leaves out.
  void read_tracked() {
    each_piece(*question_.tracked, [&](std::string_view entry) {
      const std::size_t tab = entry.find('\t');
      if (tab == entry.npos) return;
      const std::string_view path = entry.substr(tab + 1);
      if (behind_fields(entry, 1).starts_with("160000 ")) {
        inner_.push_back(below(question_.folder, path));
      } else {
        if (entry.starts_with("S ")) view_.sparse.push_back(below(question_.folder, path));
        set(path, GitState::Tracked);
      }
    });
  }

  // Porcelain version 2; its paths start at the top of the work tree.
  void read_status() {
    bool is_old_name = false;
    each_piece(*question_.status, [&](std::string_view entry) {
      if (is_old_name) {
        is_old_name = false;
      } else if (entry.starts_with("# ")) {
        read_header(entry.substr(2));
      } else {
        is_old_name = entry.starts_with("2 ");
        read_change(entry);
      }
    });
  }

  [[nodiscard]] bool has_commits() const { return has_commits_; }
  [[nodiscard]] bool knows_files() const { return knows_files_; }
  // Repositories inside this one.
  [[nodiscard]] std::vector<std::string> take_inner() { return std::move(inner_); }

 private:
  void set(std::string_view path, GitState state) {
    knows_files_ = true;
    std::string key = below(question_.folder, path);
    const auto hint = view_.states.lower_bound(key);
    if (hint != view_.states.end() && hint->first == key) {
      hint->second = state;
    } else {
      view_.states.emplace_hint(hint, std::move(key), state);
    }
  }

  void read_header(std::string_view header) {
    if (header == "branch.oid (initial)") has_commits_ = false;
    if (!header.starts_with("branch.head ")) return;
    const std::string_view branch = header.substr(12);
    if (branch != "(detached)") view_.branches[question_.folder] = branch;
  }

  void read_change(std::string_view entry) {
    std::string_view path = behind_fields(entry, fields_before_path(entry[0]));
    if (!path.starts_with(question_.repository.prefix)) return;
    path.remove_prefix(question_.repository.prefix.size());
    if (path.empty()) return;
    if (entry[0] == '?') {
      see_untracked(path);
    } else if (entry[0] == 'u') {
      set(path, GitState::Modified);
    } else if (entry.size() > 3) {
      see_changed(path, entry[2], entry[3]);
    }
  }

  static int fields_before_path(char type) {
    switch (type) {
      case '1':
        return 8;
      case '2':
        return 9;
      case 'u':
        return 10;
      default:
        return 1;
    }
  }

  void see_untracked(std::string_view path) {
    if (path.ends_with('/')) {
      inner_.push_back(below(question_.folder, path.substr(0, path.size() - 1)));
    } else {
      set(path, GitState::Untracked);
    }
  }

  // `index` and `tree` are git's letters for HEAD against the index and the index against the
  // work tree. What was removed from the index only is untracked or ignored, as git says elsewhere.
  void see_changed(std::string_view path, char index, char tree) {
    if (index == 'D') return;
    if (index != '.') {
      set(path, GitState::Staged);
    } else if (tree != '.') {
      set(path, GitState::Modified);
    }
  }

  const Question& question_;
  GitView& view_;
  std::vector<std::string> inner_;
  bool has_commits_ = true;
  bool knows_files_ = false;
};

// Opens every folder and asks the two questions of those that are checkouts not asked before.
std::vector<Question> ask_all(const std::string& root, const std::vector<std::string>& folders,
                              std::vector<std::string>& known_git_dirs) {
  std::vector<Question> questions(folders.size());
  each_parallel(folders.size(), [&](std::size_t i) {
    questions[i].folder = folders[i];
    questions[i].repository = open_repository(below(root.empty() ? "." : root, folders[i]));
  });
  std::vector<Question*> fresh;
  for (Question& question : questions) {
    const std::string& git_dir = question.repository.git_dir;
    if (question.repository.access != Access::Open) continue;
    if (std::ranges::find(known_git_dirs, git_dir) != known_git_dirs.end()) continue;
    known_git_dirs.push_back(git_dir);
    question.was_asked = true;
    fresh.push_back(&question);
  }
  each_parallel(fresh.size() * 2, [&](std::size_t i) {
    Question& question = *fresh[i / 2];
    if (i % 2 == 0) {
      question.tracked = ask(question.repository, {"ls-files", "--cached", "-t", "-s", "-z"});
    } else {
      question.status =
          ask(question.repository,
              {"status", "--porcelain=v2", "-z", "--branch", "--no-ahead-behind",
               "--untracked-files=all", "--no-renames", "--ignore-submodules=all", "--", "."});
    }
  });
  return questions;
}

std::string name_of(const std::string& folder) {
  return folder.empty() ? "the checked folder" : "'" + folder + "'";
}

// One round's answers, and what they lead to.
class Gather {
 public:
  explicit Gather(std::vector<std::string>& notes) : notes_(notes) {}

  // False when git is not there at all.
  bool add(const Question& question) {
    const Repository& repository = question.repository;
    if (repository.access == Access::NoGit) return false;
    if (repository.access == Access::NoCheckout) return true;
    if (repository.access != Access::Open) {
      refuse(question.folder, refusal(repository));
    } else if (question.tracked && question.status) {
      read(question);
    } else if (question.was_asked) {
      refuse(question.folder, "git fails");
    }
    return true;
  }

  std::vector<std::string> take_inner() { return std::exchange(inner_, {}); }
  GitView view;

 private:
  void refuse(const std::string& folder, const std::string& why) {
    view.refused.push_back(folder);
    notes_.push_back(name_of(folder) + ": " + why + "; which files are tracked is not known");
  }

  void read(const Question& question) {
    Reader reader(question, view);
    reader.read_tracked();
    reader.read_status();
    std::vector<std::string> inner = reader.take_inner();
    // A folder that a repository above it ignores, or one that is empty, is no checkout of ours.
    if (!question.repository.prefix.empty() && !reader.knows_files() && inner.empty()) {
      view.branches.erase(question.folder);
      return;
    }
    view.checkouts.push_back(question.folder);
    inner_.insert(inner_.end(), inner.begin(), inner.end());
    if (!reader.has_commits()) {
      notes_.push_back("git has no commit yet in " + name_of(question.folder));
    }
  }

  std::vector<std::string>& notes_;
  std::vector<std::string> inner_;
};

}  // namespace

bool GitView::covers(std::string_view folder) const {
  for (std::string_view at = folder; !at.empty();) {
    if (std::ranges::find(checkouts, at) != checkouts.end()) return true;
    const std::size_t slash = at.rfind('/');
    at = slash == at.npos ? std::string_view() : at.substr(0, slash);
  }
  return !checkouts.empty() && checkouts.front().empty();
}

GitState GitView::state(std::string_view path) const {
  const auto it = states.find(path);
  if (it != states.end()) return it->second;
  for (std::string_view at = path;;) {
    const std::size_t slash = at.rfind('/');
    at = slash == at.npos ? std::string_view() : at.substr(0, slash);
    if (std::ranges::find(refused, at) != refused.end()) return GitState::Unknown;
    if (std::ranges::find(checkouts, at) != checkouts.end()) return GitState::Ignored;
    if (at.empty()) return GitState::Unknown;
  }
}

std::optional<GitView> ask_git(const std::string& root, const std::vector<std::string>& apps,
                               std::vector<std::string>& notes) {
  Gather gather(notes);
  std::vector<std::string> git_dirs;
  std::vector<std::string> folders = {""};
  folders.insert(folders.end(), apps.begin(), apps.end());
  for (int round = 0; round < kMaxRounds && !folders.empty(); ++round) {
    for (const Question& question : ask_all(root, folders, git_dirs)) {
      if (gather.add(question)) continue;
      notes.push_back("git is not installed: which files are tracked or ignored is not known");
      return std::nullopt;
    }
    folders = gather.take_inner();
  }
  std::ranges::sort(gather.view.checkouts);
  if (!gather.view.checkouts.empty() || !gather.view.refused.empty()) {
    return std::move(gather.view);
  }
  notes.push_back("not a git checkout: which files are tracked or ignored is not known");
  return std::nullopt;
}

std::vector<std::string> bench_apps(const std::string& root) {
  const std::filesystem::path top = root.empty() ? "." : root;
  std::error_code failure;
  std::vector<std::string> apps;
  if (!std::filesystem::is_directory(top / "sites", failure)) return apps;
  for (std::filesystem::directory_iterator it(top / "apps", failure), end; !failure && it != end;
       it.increment(failure)) {
    std::error_code ignored;
    if (it->is_directory(ignored)) apps.push_back("apps/" + it->path().filename().string());
  }
  std::ranges::sort(apps);
  return apps;
}

}  // namespace project
