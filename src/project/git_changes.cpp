// SPDX-License-Identifier: MIT
// What changed, for `--staged` and `--changed REF`, and where a checkout comes from. `--relative`
// keeps the answers below the folder asked about, also when the repository begins above it.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "project/git.h"
#include "project/git_repository.h"

namespace project {
namespace {

using Paths = std::vector<std::string>;

void add_pieces(std::string_view answer, Paths& paths) {
  for (const std::string_view piece : base::split(answer, '\0')) {
    if (!piece.empty()) paths.emplace_back(piece);
  }
}

Paths sorted(Paths paths) {
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

std::vector<std::string> diff(std::vector<std::string> what, std::string filter = "d") {
  std::vector<std::string> words = {"diff",          "--name-only",   "-z",
                                    "--relative",    "--no-renames",  "--diff-filter=" + filter,
                                    "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"};
  words.insert(words.end(), what.begin(), what.end());
  words.emplace_back("--");
  return words;
}

std::string one_line(const std::optional<std::string>& answer) {
  return answer ? std::string(base::trim(*answer)) : std::string();
}

// `filter` leaves out: d what is deleted, a what is added.
base::Result<Paths> staged_in(const Repository& repository, const std::string& folder,
                              const std::string& filter) {
  const std::optional<std::string> answer = ask(repository, diff({"--cached"}, filter));
  if (!answer) return base::Error{.what = "git cannot compare the index with HEAD", .path = folder};
  Paths paths;
  add_pieces(*answer, paths);
  return paths;
}

base::Result<Paths> changed_in(const Repository& repository, const std::string& folder,
                               const std::string& ref) {
  const std::string commit =
      ref.starts_with('-')
          ? std::string()
          : one_line(ask(repository, {"rev-parse", "--verify", "--quiet", ref + "^{commit}"}));
  if (commit.empty())
    return base::Error{.what = "git knows no revision '" + ref + "'", .path = folder};
  const std::string merge_base = one_line(ask(repository, {"merge-base", "HEAD", commit}));
  if (merge_base.empty()) {
    return base::Error{.what = "HEAD and '" + ref + "' have no common ancestor (a shallow clone?)",
                       .path = folder};
  }
  const std::optional<std::string> changed = ask(repository, diff({merge_base}));
  const std::optional<std::string> untracked =
      ask(repository, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!changed || !untracked) {
    return base::Error{.what = "git cannot compare with '" + ref + "'", .path = folder};
  }
  Paths paths;
  add_pieces(*changed, paths);
  add_pieces(*untracked, paths);
  std::erase_if(paths, [](const std::string& path) { return path.ends_with('/'); });
  return paths;
}

// What `ask_one` says of the root and of each app of a bench that is a checkout, joined; the error
// of one of them is the error of all.
template <typename AskOne>
base::Result<Paths> of_each_checkout(const std::string& root, const AskOne& ask_one) {
  Paths folders = bench_apps(root);
  folders.insert(folders.begin(), std::string());
  Paths all;
  std::optional<base::Error> refused;
  bool was_asked = false;
  for (const std::string& folder : folders) {
    const std::string path = folder.empty() ? root : root + "/" + folder;
    const Repository repository = open_repository(path);
    if (repository.access != Access::Open) {
      if (!refused) refused = base::Error{.what = refusal(repository), .path = path};
      continue;
    }
    base::Result<Paths> paths = ask_one(repository, path);
    if (!paths) return paths;
    was_asked = true;
    for (const std::string& each : paths.value()) {
      all.push_back(folder.empty() ? each : folder + "/" + each);
    }
  }
  if (!was_asked) return *refused;
  return sorted(std::move(all));
}

}  // namespace

base::Result<Paths> staged_paths(const std::string& root) {
  return of_each_checkout(root, [](const Repository& repository, const std::string& folder) {
    return staged_in(repository, folder, "d");
  });
}

base::Result<Paths> replaced_paths(const std::string& root) {
  return of_each_checkout(root, [](const Repository& repository, const std::string& folder) {
    return staged_in(repository, folder, "a");
  });
}

base::Result<Paths> changed_paths(const std::string& root, const std::string& ref) {
  return of_each_checkout(root, [&](const Repository& repository, const std::string& folder) {
    return changed_in(repository, folder, ref);
  });
}

Origin ask_origin(const std::string& root) {
  const Repository repository = open_repository(root);
  if (repository.access != Access::Open) return {};
  std::array<std::optional<std::string>, 3> answers = {
      ask(repository, {"config", "--get", "remote.origin.url"}),
      ask(repository, {"rev-parse", "--verify", "--quiet", "HEAD"}),
      ask(repository, {"symbolic-ref", "--short", "--quiet", "HEAD"})};
  const bool is_top = repository.prefix.empty();
  return {.remote = is_top ? https_remote(one_line(answers[0])) : "",
          .revision = one_line(answers[1]),
          .branch = one_line(answers[2])};
}

std::string https_remote(std::string_view url) {
  url = base::trim(url);
  const std::size_t scheme_end = url.find("://");
  const std::string_view scheme = scheme_end == url.npos ? "" : url.substr(0, scheme_end);
  const bool is_web = scheme == "https" || scheme == "http";
  const bool is_other = scheme == "ssh" || scheme == "git" || scheme == "git+ssh";
  std::string host;
  std::string path;
  if (is_web || is_other) {
    url.remove_prefix(scheme_end + 3);
    const std::size_t slash = std::min(url.find('/'), url.size());
    host = url.substr(0, slash);
    path = url.substr(slash);
  } else if (scheme.empty()) {  // user@host:path; a slash before the colon makes it a local path
    const std::size_t colon = url.find(':');
    if (colon == url.npos || colon < 2 || url.find('/') < colon) return {};
    host = url.substr(0, colon);
    path = "/" + std::string(url.substr(colon + 1));
  }
  host.erase(0, host.rfind('@') + 1);
  if (is_other) host.resize(std::min(host.find(':'), host.size()));  // the port is not the web's
  path.resize(std::min(path.find_first_of("?#"), path.size()));
  while (path.ends_with('/')) path.pop_back();
  if (path.ends_with(".git")) path.resize(path.size() - 4);
  if (host.empty() || path.size() < 2) return {};
  return "https://" + host + (path.starts_with("//") ? path.substr(1) : path);
}

}  // namespace project
