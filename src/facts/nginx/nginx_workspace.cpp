// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_workspace.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "facts/core.h"
#include "facts/nginx/nginx_context.h"
#include "facts/nginx/nginx_load.h"

namespace facts {
namespace {

using FileSet = std::set<base::FileId>;

// Folders whose files a main file includes together, in order of their names.
constexpr std::array<std::string_view, 7> kTogether = {
    "conf.d", "http.d", "sites-enabled", "sites-available", "vhost.d", "vhosts.d", "servers"};

struct Candidate {
  base::FileId file;
  std::string_view context;
};

std::vector<Candidate> candidates(Library& library) {
  const project::Workspace& workspace = library.workspace();
  std::vector<Candidate> found;
  for (const project::File& file : workspace.files) {
    const bool is_ignored = file.git == project::GitState::Ignored;
    if (file.kind != project::Kind::NginxConf || workspace.is_truncated(file.id)) continue;
    if (is_ignored && !workspace.options.with_ignored) continue;
    Document* document = library.open(file.id);
    if (document != nullptr) found.push_back({file.id, nginx_context(document->nginx())});
  }
  return found;
}

// The folder when its files belong together, else the file's own path.
std::string group_of(const project::File& file) {
  const std::size_t slash = file.path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : file.path.substr(0, slash);
  const std::string_view name = std::string_view(folder).substr(folder.rfind('/') + 1);
  const bool is_shared = std::find(kTogether.begin(), kTogether.end(), name) != kTogether.end();
  return is_shared ? folder + "/" : file.path;
}

class Loads {
 public:
  Loads(Library& library, base::Pool& pool) : library_(library), pool_(pool) {}

  // Loads each group, and leaves out what another group of them includes.
  std::vector<NginxLoad> run(const std::vector<std::vector<base::FileId>>& groups,
                             std::string_view context) {
    std::vector<NginxLoad> loads;
    FileSet inner;
    for (const std::vector<base::FileId>& group : groups) {
      loads.push_back(load_nginx_config(library_, pool_, group, context));
      const FileSet tops(group.begin(), group.end());
      for (const base::FileId file : loads.back().config.files) {
        if (!tops.contains(file)) inner.insert(file);
      }
    }
    std::erase_if(loads, [&](const NginxLoad& load) { return inner.contains(load.config.main); });
    included_.insert(inner.begin(), inner.end());
    return loads;
  }

  [[nodiscard]] bool is_included(base::FileId file) const { return included_.contains(file); }

 private:
  Library& library_;
  base::Pool& pool_;
  FileSet included_;
};

std::vector<std::vector<base::FileId>> groups_of(const project::Workspace& workspace,
                                                 const std::vector<Candidate>& all,
                                                 const Loads& loads, std::string_view context) {
  std::map<std::string, std::vector<base::FileId>> groups;
  for (const Candidate& one : all) {
    if (one.context != context || loads.is_included(one.file)) continue;
    const project::File& file = workspace.file(one.file);
    groups[context == "http" ? group_of(file) : file.path].push_back(one.file);
  }
  std::vector<std::vector<base::FileId>> lists;
  for (auto& [name, files] : groups) lists.push_back(std::move(files));
  return lists;
}

// A snippet with TLS settings that nothing here includes says nothing about any listener.
void note_snippet(const NginxConfig& config, Facts& facts) {
  for (const std::uint32_t i : config.children(0)) {
    if (!config[i].name().starts_with("ssl_protocols")) continue;
    facts.add(Unchecked{{.file = config.main, .span = config[i].place().span, .key = {}},
                        "tls_endpoint",
                        "a snippet that no configuration here includes"});
    return;
  }
}

// True for a directive that a quote without its end makes swallow the rest of the file.
bool runs_to_end(const NginxRefusal& row, const NginxRefusal& end) {
  return row.span.end == end.span.begin && end.message.starts_with("unexpected end of file");
}

// nginx stops at the first mistake. Of a file that it cannot read to the end only what comes before
// that place is understood well enough to be judged.
void add_refusals(NginxLoad& load, Facts& facts) {
  if (!load.is_broken || load.refusals.empty()) {
    for (NginxRefusal& row : load.refusals) facts.add(row);
    return;
  }
  const NginxRefusal& end = load.refusals.front();
  Facts found;
  add_nginx_refusals(load.config, found);
  add_nginx_clashes(load.config, found);
  const NginxRefusal* first = &end;
  for (const NginxRefusal& row : found.rows<NginxRefusal>()) {
    const bool is_before = row.span.end <= end.span.begin && !runs_to_end(row, end);
    if (row.file != end.file || end.kind != "syntax" || !is_before) continue;
    // What is there twice is found when all is read, except for what one block holds.
    if (row.message.starts_with("duplicate location")) continue;
    if (first == &end || row.span.begin < first->span.begin) first = &row;
  }
  facts.add(*first);
  facts.pool.absorb(std::move(found.pool));
}

}  // namespace

std::vector<NginxConfig> load_nginx(Library& library, Facts& facts) {
  const std::vector<Candidate> all = candidates(library);
  Loads loads(library, facts.pool);
  std::vector<NginxConfig> configs;
  // Whole configurations first, snippets last: what an earlier one includes is spoken for.
  for (const std::string_view context : {"main", "http", "stream", "mail", ""}) {
    for (NginxLoad& load :
         loads.run(groups_of(library.workspace(), all, loads, context), context)) {
      for (Unchecked& row : load.unchecked) facts.add(std::move(row));
      add_refusals(load, facts);
      if (load.is_broken) continue;
      if (context.empty()) note_snippet(load.config, facts);
      configs.push_back(std::move(load.config));
    }
  }
  return configs;
}

}  // namespace facts
