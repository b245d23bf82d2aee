// SPDX-License-Identifier: MIT
// One `rev-list` names the blobs, one `cat-file --batch-check` their sizes, one `cat-file --batch`
// gives the bytes. Questions are sent a handful ahead of the answers, few enough to fit the pipe.
#include "project/git_history.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>

#include "base/text.h"
#include "project/git.h"
#include "project/git_repository.h"

namespace project {
namespace {

constexpr std::size_t kBatchBytes = 8u << 20;
constexpr std::size_t kShownDigits = 10;  // of a commit
constexpr std::size_t kAhead = 64;        // questions; 41 bytes each

std::uint64_t number(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "<object> <path>" lines; what lies above `prefix` is none of ours.
std::vector<Blob> parse_blobs(std::string_view answer, const std::string& prefix) {
  std::vector<Blob> blobs;
  for (const std::string_view line : base::split_lines(answer)) {
    const std::size_t blank = line.find(' ');
    if (blank == line.npos) continue;
    const std::string_view path = line.substr(blank + 1);
    if (path.size() <= prefix.size() || !path.starts_with(prefix)) continue;
    blobs.push_back({.object = std::string(line.substr(0, blank)),
                     .path = std::string(path.substr(prefix.size()))});
  }
  std::sort(blobs.begin(), blobs.end(), [](const Blob& a, const Blob& b) {
    return std::tie(a.path, a.object) < std::tie(b.path, b.object);
  });
  return blobs;
}

// "?<object>" lines.
std::size_t count_missing(std::string_view answer) {
  const std::vector<std::string_view> lines = base::split_lines(answer);
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](std::string_view line) { return line.starts_with('?'); }));
}

// "<mode> blob <object>\t<path>" entries of HEAD.
std::set<std::string, std::less<>> objects_of_head(const Repository& repository) {
  std::set<std::string, std::less<>> objects;
  const std::string answer =
      ask(repository, {"ls-tree", "-r", "-z", "--full-tree", "HEAD"}).value_or("");
  for (const std::string_view entry : base::split(answer, '\0')) {
    const std::vector<std::string_view> fields =
        base::split(entry.substr(0, std::min(entry.find('\t'), entry.size())), ' ');
    if (fields.size() == 3) objects.emplace(fields[2]);
  }
  return objects;
}

}  // namespace

struct History::Impl {
  Repository repository;

  // Which of `wanted` are no larger than `limit`.
  [[nodiscard]] std::vector<std::size_t> small_ones(const std::vector<Blob>& blobs,
                                                    const std::vector<std::size_t>& wanted,
                                                    std::uint64_t limit) const {
    std::string questions;
    for (const std::size_t i : wanted) questions += blobs[i].object + "\n";
    const std::string answer =
        ask(repository, {"cat-file", "--batch-check=%(objectsize)", "--buffer"},
            std::move(questions))
            .value_or("");
    const std::vector<std::string_view> sizes = base::split_lines(answer);
    std::vector<std::size_t> small;
    for (std::size_t i = 0; i < std::min(sizes.size(), wanted.size()); ++i) {
      if (number(sizes[i]) <= limit && number(sizes[i]) > 0) small.push_back(wanted[i]);
    }
    return small;
  }
};

History::History() = default;
History::~History() = default;

base::Result<std::unique_ptr<History>> History::open(const std::string& root) {
  std::unique_ptr<History> history(new History());
  history->impl_ = std::make_unique<Impl>();
  Repository& repository = history->impl_->repository;
  repository = open_repository(root);
  if (repository.access != Access::Open) {
    return base::Error{.what = refusal(repository), .path = root};
  }
  const auto listed =
      ask(repository, {"rev-list", "--objects", "--all", "HEAD", "--filter=object:type=blob",
                       "--filter-provided-objects", "--missing=print"});
  if (!listed) return base::Error{.what = "git cannot list the history", .path = root};
  history->blobs_ = parse_blobs(*listed, repository.prefix);
  history->missing_ = count_missing(*listed);
  const std::set<std::string, std::less<>> current = objects_of_head(repository);
  for (Blob& blob : history->blobs_) blob.is_current = current.contains(blob.object);
  history->commits_ = static_cast<std::size_t>(
      number(ask(repository, {"rev-list", "--count", "--all", "HEAD"}).value_or("0")));
  const std::string shallow =
      ask(repository, {"rev-parse", "--is-shallow-repository"}).value_or("");
  history->is_shallow_ = shallow.starts_with("true");
  return history;
}

bool History::read(const std::vector<std::size_t>& wanted, std::uint64_t limit,
                   const std::function<void(std::vector<Content>&)>& take) const {
  const std::vector<std::size_t> small = impl_->small_ones(blobs_, wanted, limit);
  Conversation batch;
  if (!batch.start(git_command(impl_->repository, {"cat-file", "--batch"}))) return false;
  std::vector<Content> contents;
  std::size_t size = 0;
  std::size_t asked = 0;
  for (std::size_t i = 0; i < small.size(); ++i) {
    if (asked == i) {
      std::string questions;
      for (; asked < std::min(small.size(), i + kAhead); ++asked) {
        questions += blobs_[small[asked]].object + "\n";
      }
      if (!batch.write(questions)) return false;
    }
    const std::optional<std::string> header = batch.read_line();
    if (!header) return false;
    const std::vector<std::string_view> fields = base::split(*header, ' ');
    if (fields.size() != 3) continue;  // "<object> missing": a partial clone
    std::optional<std::string> bytes = batch.read(number(fields[2]) + 1);
    if (!bytes) return false;
    bytes->pop_back();
    size += bytes->size();
    contents.push_back({.index = small[i], .bytes = std::move(*bytes)});
    if (size < kBatchBytes && i + 1 < small.size()) continue;
    take(contents);
    contents.clear();
    size = 0;
  }
  if (!contents.empty()) take(contents);
  return true;
}

std::map<std::string, History::Origin> History::origins(const std::set<std::size_t>& blobs) const {
  std::map<std::string, Origin> origins;
  std::vector<std::string> words = {
      "log", "--all",        "HEAD",          "--reverse",          "--raw", "--no-abbrev",
      "-m",  "--no-renames", "--no-ext-diff", "--format=commit %H", "--"};
  for (const std::size_t i : blobs) {
    origins.emplace(blobs_[i].object, Origin());
    words.push_back(blobs_[i].path);
  }
  const std::string answer = ask(impl_->repository, words).value_or("");
  std::string_view commit;
  std::size_t rank = 0;
  for (const std::string_view line : base::split_lines(answer)) {
    if (line.starts_with("commit ")) {
      commit = line.substr(7, kShownDigits);
      ++rank;
    }
    if (!line.starts_with(':')) continue;
    const std::vector<std::string_view> fields = base::split(line, ' ');
    const auto known = fields.size() < 5 ? origins.end() : origins.find(std::string(fields[3]));
    if (known == origins.end() || !known->second.commit.empty()) continue;
    known->second = {.commit = std::string(commit), .rank = rank};
  }
  return origins;
}

}  // namespace project
