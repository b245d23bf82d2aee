// SPDX-License-Identifier: MIT
#include "check/past_secrets.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "facts/secrets/data_dumps.h"
#include "facts/secrets/secrets.h"
#include "project/classify.h"
#include "project/git_history.h"

namespace check {
namespace {

using facts::FoundSecret;
using facts::Tier;
using project::History;

struct Hit {
  std::size_t blob = 0;
  base::Span span;
  std::size_t value = 0;  // hash of the secret
};

// What one version of a file gave.
struct Slot {
  std::vector<Hit> hits;
  std::vector<std::size_t> present;  // hashes, of a version that the tree still has
};

project::Kind kind_of(const std::string& path, std::string_view bytes) {
  const std::size_t slash = path.find('/');
  const std::string in_package = slash == path.npos ? path : path.substr(slash + 1);
  return project::classify(path, in_package, [&] { return std::string(bytes.substr(0, 8192)); });
}

bool may_hold_secrets(const std::string& path) {
  const project::Kind kind = kind_of(path, {});
  return !facts::past_context(path, kind).is_skipped;
}

bool counts(const FoundSecret& secret) {
  const bool is_secret = secret.half == "secret" || secret.half == "key" || secret.half == "url";
  return is_secret && secret.tier >= Tier::Likely;
}

Slot search(const project::Blob& blob, const History::Content& content) {
  Slot slot;
  if (project::is_binary(content.bytes)) return slot;
  const facts::SecretContext context =
      facts::past_context(blob.path, kind_of(blob.path, content.bytes));
  for (const FoundSecret& secret : facts::find_secrets(blob.path, context, content.bytes)) {
    const std::size_t value =
        std::hash<std::string_view>{}(base::slice(content.bytes, secret.span));
    if (blob.is_current) slot.present.push_back(value);
    if (!blob.is_current && counts(secret)) {
      slot.hits.push_back({.blob = content.index, .span = secret.span, .value = value});
    }
  }
  return slot;
}

class PastSecrets {
 public:
  PastSecrets(const History& history, unsigned jobs) : history_(history), jobs_(jobs) {}

  bool search_all(std::uint64_t limit, PastSearch& result) {
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < history_.blobs().size(); ++i) {
      if (may_hold_secrets(history_.blobs()[i].path)) wanted.push_back(i);
    }
    return history_.read(wanted, limit, [&](std::vector<History::Content>& contents) {
      std::vector<Slot> slots(contents.size());
      base::parallel_for(contents.size(), jobs_, [&](std::size_t i) {
        slots[i] = search(history_.blobs()[contents[i].index], contents[i]);
      });
      for (std::size_t i = 0; i < contents.size(); ++i) {
        ++result.versions;
        result.bytes += contents[i].bytes.size();
        present_.insert(slots[i].present.begin(), slots[i].present.end());
        if (slots[i].hits.empty()) continue;
        hits_.insert(hits_.end(), slots[i].hits.begin(), slots[i].hits.end());
        bytes_.emplace(contents[i].index, std::move(contents[i].bytes));
      }
    });
  }

  // Of each secret that is gone from the tree the version that brought it, by blob; and one version
  // of each dump.
  std::map<std::size_t, std::vector<base::Span>> first_versions() {
    std::erase_if(hits_, [&](const Hit& hit) { return present_.contains(hit.value); });
    const std::set<std::size_t> dumps = past_dumps();
    std::set<std::size_t> blobs = dumps;
    for (const Hit& hit : hits_) blobs.insert(hit.blob);
    commits_ = blobs.empty() ? std::map<std::string, History::Origin>() : history_.origins(blobs);
    std::map<std::size_t, const Hit*> first;  // by value
    for (const Hit& hit : hits_) {
      const Hit*& best = first[hit.value];
      if (best == nullptr || rank(hit) < rank(*best)) best = &hit;
    }
    std::map<std::size_t, std::vector<base::Span>> versions;
    for (const auto& [value, hit] : first) versions[hit->blob].push_back(hit->span);
    for (const std::size_t blob : dumps) versions.try_emplace(blob);
    return versions;
  }

  [[nodiscard]] const std::string& commit(std::size_t blob) {
    return commits_[history_.blobs()[blob].object].commit;
  }
  [[nodiscard]] std::string take_bytes(std::size_t blob) { return std::move(bytes_[blob]); }

 private:
  [[nodiscard]] std::pair<std::size_t, std::size_t> rank(const Hit& hit) {
    return {commits_[history_.blobs()[hit.blob].object].rank, hit.blob};
  }

  [[nodiscard]] std::set<std::size_t> past_dumps() const {
    std::map<std::string_view, std::size_t> by_path;
    std::set<std::string_view> current;
    for (std::size_t i = 0; i < history_.blobs().size(); ++i) {
      const project::Blob& blob = history_.blobs()[i];
      if (!facts::held_by_name(blob.path)) continue;
      blob.is_current ? void(current.insert(blob.path)) : void(by_path.emplace(blob.path, i));
    }
    std::set<std::size_t> dumps;
    for (const auto& [path, blob] : by_path) {
      if (!current.contains(path)) dumps.insert(blob);
    }
    return dumps;
  }

  const History& history_;
  unsigned jobs_;
  std::vector<Hit> hits_;
  std::set<std::size_t> present_;             // hashes of what the tree shows
  std::map<std::size_t, std::string> bytes_;  // by blob
  std::map<std::string, History::Origin> commits_;
};

void number_files(project::Workspace& workspace) {
  std::stable_sort(workspace.files.begin(), workspace.files.end(),
                   [](const project::File& a, const project::File& b) { return a.path < b.path; });
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    workspace.files[i].id = base::FileId(static_cast<std::uint32_t>(i));
  }
}

}  // namespace

base::Result<PastSearch> add_past_secrets(project::Workspace& workspace, unsigned jobs) {
  auto history = History::open(workspace.root);
  if (!history) return history.error();
  PastSearch result{.commits = history.value()->commits()};
  PastSecrets past(*history.value(), jobs);
  if (!past.search_all(workspace.options.max_file_size, result)) {
    return base::Error{.what = "git stopped in the middle of the history", .path = workspace.root};
  }
  for (auto& [blob, spans] : past.first_versions()) {
    auto version = std::make_shared<project::PastVersion>();
    version->commit = past.commit(blob);
    version->bytes = past.take_bytes(blob);
    version->spans = std::move(spans);
    result.secrets += version->spans.size();
    project::File file;
    file.path = history.value()->blobs()[blob].path;
    file.kind = kind_of(file.path, version->bytes);
    file.size = version->bytes.size();
    file.past = std::move(version);
    workspace.files.push_back(std::move(file));
  }
  if (history.value()->is_shallow()) {
    workspace.notes.emplace_back(
        "the clone is shallow: older commits were not searched (git fetch --unshallow)");
  }
  if (const std::size_t missing = history.value()->missing(); missing > 0) {
    workspace.notes.push_back(std::to_string(missing) +
                              " versions are missing in this clone and were not searched");
  }
  number_files(workspace);
  return result;
}

}  // namespace check
