// SPDX-License-Identifier: MIT
#include "facts/bench/bench.h"

#include <map>
#include <string>

#include "base/text.h"
#include "facts/config/config_rows.h"
#include "facts/facts.h"
#include "facts/registry.h"

namespace facts {

const Table BenchApp::kTable = {
    .name = "bench_app",
    .doc = "An app that sites/apps.txt lists, or that lies in the bench's apps folder.",
    .columns = {column<&BenchApp::name>("name", "Name of the app."),
                column<&BenchApp::is_listed>("is_listed", "sites/apps.txt lists it."),
                column<&BenchApp::is_there>("is_there", "Its folder holds files."),
                column<&BenchApp::is_absent>("is_absent", "There certainly is no such folder."),
                column<&BenchApp::is_installed>("is_installed",
                                                "The bench has apps/frappe and is no clone.")}};

const Table DefaultSite::kTable = {
    .name = "default_site",
    .doc = "Where a bench says which site it opens when none is named.",
    .columns = {column<&DefaultSite::name>("name", "The site."),
                column<&DefaultSite::source>("from", "common_site_config.json or currentsite.txt."),
                column<&DefaultSite::is_absent>("is_absent", "There certainly is no such site."),
                column<&DefaultSite::has_sites>("has_sites", "Sites lie beside the file."),
                column<&DefaultSite::is_ignored>(
                    "is_ignored", "No target reads it, and nothing else names one.")}};

namespace {

constexpr std::string_view kAppsTxt = "sites/apps.txt";
constexpr std::string_view kHooks = "/hooks.py";
constexpr int kLastReader = 14;  // of currentsite.txt

void add_app(std::string_view name, base::FileId file, base::Span span, bool is_listed,
             const project::Workspace& workspace, Facts& facts) {
  const std::string folder = "apps/" + std::string(name);
  BenchApp row;
  row.file = file;
  row.span = span;
  row.name = facts.pool.keep(name);
  row.key = row.name;
  row.is_listed = is_listed;
  row.is_there = workspace.has_folder(folder);
  row.is_absent = workspace.is_absent(folder);
  const project::File* list = workspace.find(kAppsTxt);
  const bool is_clone = list != nullptr && project::is_in_git(list->git);
  row.is_installed = workspace.has_folder("apps/frappe") && !is_clone;
  facts.add(row);
}

// Lines as frappe.get_file_items reads them: blank ones and comments do not count.
std::map<std::string_view, base::Span> listed_apps(std::string_view text) {
  std::map<std::string_view, base::Span> apps;
  for (const std::string_view line : base::split_lines(text)) {
    const std::string_view name = base::trim(line);
    if (name.empty() || name.starts_with('#')) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
    apps.emplace(name, base::Span{begin, begin + static_cast<std::uint32_t>(name.size())});
  }
  return apps;
}

void add_apps(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  const project::File* list = workspace.find(kAppsTxt);
  Document* document = list == nullptr ? nullptr : library.open(list->id);
  if (document == nullptr) return;
  const std::map<std::string_view, base::Span> listed = listed_apps(document->bytes());
  for (const auto& [name, span] : listed) {
    add_app(name, list->id, span, true, workspace, facts);
  }
  for (const project::App& app : workspace.apps) {
    const bool is_of_bench = app.root == "apps/" + app.name;
    const project::File* hooks = workspace.find(app.package + std::string(kHooks));
    if (!is_of_bench || hooks == nullptr || listed.contains(app.name)) continue;
    add_app(app.name, hooks->id, {}, false, workspace, facts);
  }
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

bool has_sites(const project::Workspace& workspace, const std::string& folder) {
  for (const project::Site& site : workspace.sites) {
    if (!site.root.empty() && folder_of(site.root) == folder) return true;
  }
  return false;
}

void add_default(const Row& place, std::string_view name, std::string_view source,
                 const project::Workspace& workspace, Facts& facts) {
  const std::string folder = folder_of(workspace.file(place.file).path);
  DefaultSite row;
  static_cast<Row&>(row) = place;
  row.key = source;
  row.name = name;
  row.source = source;
  row.is_absent = workspace.is_absent(folder + std::string(name));
  row.has_sites = has_sites(workspace, folder);
  facts.add(row);
}

void add_defaults(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  bool is_configured = false;
  for (const ConfigKey& key : facts.rows<ConfigKey>()) {
    const bool names_one = key.role == "common" && key.name == "default_site" && key.truthy;
    if (!names_one || key.kind != "string" || key.is_duplicate) continue;
    Row place;
    place.file = key.file;
    place.span = key.value.at.span;
    add_default(place, key.value.value, "common_site_config.json", workspace, facts);
    is_configured = true;
  }
  for (const std::string_view path : {"sites/currentsite.txt", "currentsite.txt"}) {
    const project::File* file = workspace.find(path);
    Document* document = file == nullptr ? nullptr : library.open(file->id);
    if (document == nullptr || base::trim(document->bytes()).empty()) continue;
    Row place;
    place.file = file->id;
    add_default(place, facts.pool.keep(base::trim(document->bytes())), "currentsite.txt", workspace,
                facts);
    const bool is_read = workspace.majors.empty() || workspace.majors.front() <= kLastReader;
    facts.rows<DefaultSite>().back().is_ignored = !is_configured && !is_read;
  }
}

}  // namespace

void derive_bench(Library& library, Facts& facts) {
  add_apps(library, facts);
  add_defaults(library, facts);
}

}  // namespace facts
