// SPDX-License-Identifier: MIT
// The environment decides much of what git does. Inside a hook it names the repository that is
// committed to, which need not be the one that we ask about; all of that is dropped. Only an index
// of a commit in progress (`git commit FILE`) is kept, and only for the repository that it lies in.
// A repository of another user is not read in spite of git's refusal: its configuration may name
// programs that `git status` would run.
#include "project/git_repository.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/text.h"

namespace project {
namespace {

// `git rev-parse --local-env-vars`, but for the configuration that the user gave on the command
// line, and what could make git speak another language or talk on the terminal.
constexpr std::array<std::string_view, 21> kDropped = {"GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                                       "GIT_ATTR_SOURCE",
                                                       "GIT_COMMON_DIR",
                                                       "GIT_CONFIG",
                                                       "GIT_DIR",
                                                       "GIT_EXTERNAL_DIFF",
                                                       "GIT_GRAFT_FILE",
                                                       "GIT_ICASE_PATHSPECS",
                                                       "GIT_IMPLICIT_WORK_TREE",
                                                       "GIT_INDEX_FILE",
                                                       "GIT_INTERNAL_SUPER_PREFIX",
                                                       "GIT_NAMESPACE",
                                                       "GIT_NO_REPLACE_OBJECTS",
                                                       "GIT_OBJECT_DIRECTORY",
                                                       "GIT_PREFIX",
                                                       "GIT_QUARANTINE_PATH",
                                                       "GIT_REPLACE_REF_BASE",
                                                       "GIT_SHALLOW_FILE",
                                                       "GIT_WORK_TREE",
                                                       "LANGUAGE",
                                                       "LC_ALL"};

std::vector<std::string> clean_environment() {
  std::vector<std::string> kept;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (std::ranges::find(kDropped, text.substr(0, text.find('='))) == kDropped.end()) {
      kept.emplace_back(text);
    }
  }
  for (const char* fixed : {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
                            "GIT_NO_LAZY_FETCH=1", "GIT_LITERAL_PATHSPECS=1"}) {
    kept.emplace_back(fixed);
  }
  return kept;
}

// The index that the environment names, when it lies in this repository.
std::string index_in_progress(const std::string& git_dir) {
  const char* named = std::getenv("GIT_INDEX_FILE");
  if (named == nullptr || *named == '\0') return {};
  std::error_code failure;
  const std::filesystem::path path = std::filesystem::weakly_canonical(named, failure);
  if (failure || path.parent_path() != std::filesystem::path(git_dir)) return {};
  return path.string();
}

Access access_of(const Output& output) {
  if (base::contains(output.errors, "dubious ownership")) return Access::Untrusted;
  if (base::contains(output.errors, "not a git repository")) return Access::NoCheckout;
  return Access::Failed;
}

}  // namespace

Command git_command(const Repository& repository, const std::vector<std::string>& arguments) {
  Command command;
  command.words = {"git", "--no-pager",           "-C", repository.folder,
                   "-c",  "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"};
  command.words.insert(command.words.end(), arguments.begin(), arguments.end());
  command.environment = clean_environment();
  if (!repository.index_file.empty()) {
    command.environment.push_back("GIT_INDEX_FILE=" + repository.index_file);
  }
  return command;
}

Repository open_repository(const std::string& folder) {
  Repository repository;
  repository.folder = folder.empty() ? "." : folder;
  const std::optional<Output> output = run(git_command(
      repository, {"rev-parse", "--is-inside-work-tree", "--show-prefix", "--absolute-git-dir"}));
  if (!output || output->status == 127) {
    repository.access = Access::NoGit;
    return repository;
  }
  if (!output->ok()) {
    repository.access = access_of(*output);
    repository.reason = base::trim(output->errors);
    return repository;
  }
  const std::vector<std::string_view> lines = base::split_lines(output->text);
  if (lines.size() != 3 || lines[0] != "true") {
    repository.access = Access::NoCheckout;
    return repository;
  }
  repository.access = Access::Open;
  repository.prefix = lines[1];
  repository.git_dir = lines[2];
  repository.index_file = index_in_progress(repository.git_dir);
  return repository;
}

std::string refusal(const Repository& repository) {
  switch (repository.access) {
    case Access::Open:
      return {};
    case Access::NoGit:
      return "git is not installed";
    case Access::NoCheckout:
      return "not a git checkout";
    case Access::Untrusted:
      return "git does not trust the owner of this repository";
    case Access::Failed:
      break;
  }
  return "git fails: " + repository.reason;
}

std::optional<std::string> ask(const Repository& repository,
                               const std::vector<std::string>& arguments, std::string input) {
  Command command = git_command(repository, arguments);
  command.input = std::move(input);
  std::optional<Output> output = run(command);
  if (!output || !output->ok()) return std::nullopt;
  return std::move(output->text);
}

}  // namespace project
