// SPDX-License-Identifier: MIT
// Walks folders and files as importlib does: a package (folder with __init__.py) wins over a module
// file, which wins over a plain folder; any file name counts, also one that starts with a digit.
#include "facts/hooks/resolve.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

constexpr unsigned kMaxStars = 6;

// The first `n` segments of a dotted path.
std::string_view head(std::string_view path, std::size_t n) {
  std::size_t at = 0;
  while (n-- > 0 && at != std::string_view::npos) at = path.find('.', at == 0 ? 0 : at + 1);
  return path.substr(0, at);
}

std::string_view last_segment(std::string_view path) {
  return path.substr(path.rfind('.') + 1);
}

// "acme.api.x" -> "acme.api"; empty when there is no dot.
std::string_view parent(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string join(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

const project::App* find_app(const project::Workspace& workspace, std::string_view name) {
  const auto found = std::find_if(workspace.apps.begin(), workspace.apps.end(),
                                  [&](const project::App& app) { return app.name == name; });
  return found == workspace.apps.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_string(Resolution resolution) {
  switch (resolution) {
    case Resolution::Ok:
      return "ok";
    case Resolution::Module:
      return "module";
    case Resolution::ThroughClass:
      return "through_class";
    case Resolution::NoAttribute:
      return "no_attribute";
    case Resolution::NoModule:
      return "no_module";
    case Resolution::Maybe:
      return "maybe";
    case Resolution::Foreign:
      return "foreign";
  }
  return "";
}

// What the workspace does not list although it may be there: ignored or excluded files, links,
// compiled modules, and the content of git submodules.
bool Resolver::is_hidden(const project::App& app, std::string_view folder,
                         std::string_view name) const {
  const project::Workspace& workspace = library_.workspace();
  const std::string stem = join(folder, name);
  const bool is_absent = workspace.is_absent(stem + ".py") && workspace.is_absent(stem);
  if (!is_absent) return true;
  const auto sibling = std::lower_bound(
      workspace.files.begin(), workspace.files.end(), stem + ".",
      [](const project::File& file, const std::string& path) { return file.path < path; });
  if (sibling != workspace.files.end() && sibling->path.starts_with(stem + ".")) return true;
  return workspace.find(app.root.empty() ? ".gitmodules" : app.root + "/.gitmodules") != nullptr;
}

// One step: the module or package `name` in a package folder; `depth` stays when it is not there.
ModulePath Resolver::enter(const project::App& app, const ModulePath& from,
                           std::string_view name) const {
  const project::Workspace& workspace = library_.workspace();
  ModulePath at = from;
  at.resolution = Resolution::NoModule;
  if (!from.is_package || name.empty()) return at;
  const std::string stem = join(from.folder, name);
  const project::File* init = workspace.find(stem + "/__init__.py");
  const project::File* module = workspace.find(stem + ".py");
  if (init == nullptr && module == nullptr && !workspace.has_folder(stem)) {
    if (is_hidden(app, from.folder, name)) at.resolution = Resolution::Maybe;
    return at;
  }
  at.resolution = Resolution::Module;
  at.is_package = init != nullptr || module == nullptr;
  at.folder = stem;
  at.file = init ? init->id : module ? module->id : base::kNoFile;
  ++at.depth;
  return at;
}

ModulePath Resolver::walk(const project::App& app, std::string_view root,
                          std::span<const std::string_view> segments) const {
  ModulePath at = {.resolution = Resolution::Module, .folder = std::string(root), .depth = 1};
  const project::File* init = library_.workspace().find(join(root, "__init__.py"));
  if (init != nullptr) at.file = init->id;
  for (const std::string_view segment : segments.subspan(1)) {
    at = enter(app, at, segment);
    if (at.resolution != Resolution::Module) break;
  }
  return at;
}

ModulePath Resolver::find_module(std::string_view path) const {
  const project::Workspace& workspace = library_.workspace();
  const std::vector<std::string_view> segments = base::split(path, '.');
  const project::App* app = find_app(workspace, segments.front());
  if (app == nullptr) return {};
  ModulePath found = walk(*app, app->package, segments);
  // acme/acme/hooks.py below a package acme: which of the two is imported depends on the set-up.
  const std::string_view outer = folder_of(app->package);
  const bool is_nested =
      name_of(outer) == app->name && workspace.find(join(outer, "__init__.py")) != nullptr;
  if (!is_nested || found.resolution != Resolution::NoModule) return found;
  ModulePath other = walk(*app, outer, segments);
  return other.resolution == Resolution::NoModule ? found : other;
}

std::string Resolver::absolute(base::FileId file, std::string_view module, unsigned dots) const {
  if (dots == 0) return std::string(module);
  const project::Workspace& workspace = library_.workspace();
  const project::File& importer = workspace.file(file);
  if (importer.app == project::kNone) return {};
  const project::App& app = workspace.apps[importer.app];
  const std::size_t length = app.package.empty() ? 0 : app.package.size() + 1;
  if (!importer.path.starts_with(join(app.package, ""))) return {};
  const std::string inside = importer.path.substr(length);
  // Without its last segment the path is the package: of a module its folder, of __init__.py
  // itself.
  std::string package = app.name + "." + base::replace_all(inside, "/", ".");
  package = std::string(parent(parent(package)));
  for (unsigned i = 1; i < dots; ++i) package = std::string(parent(package));
  if (package.empty() || module.empty()) return package;
  return package + "." + std::string(module);
}

const PythonSymbols* Resolver::symbols(base::FileId file) {
  const auto [at, is_new] = symbols_.try_emplace(file);
  if (!is_new) return &at->second;
  Document* document = library_.open(file);
  if (document == nullptr || library_.workspace().is_truncated(file)) {
    at->second.is_opaque = true;
  } else {
    at->second = python_symbols(document->code().root());
  }
  return &at->second;
}

// Most targets are a plain `def name(` at the margin: seeing it in the text saves parsing the
// module.
bool Resolver::stands_at_margin(base::FileId file, std::string_view name, Target& target) {
  const Document* document = library_.open(file);
  if (document == nullptr || symbols_.count(file) > 0) return false;
  const std::string_view bytes = document->bytes();
  const std::string line = "\ndef " + std::string(name) + "(";
  const std::size_t at = bytes.find(line);
  if (at == std::string_view::npos) return false;
  const auto begin = static_cast<std::uint32_t>(at + line.size() - 1 - name.size());
  target.place = {file, {begin, begin + static_cast<std::uint32_t>(name.size())}};
  target.kind = SymbolKind::Function;
  return true;
}

Resolver::Found Resolver::look_up(base::FileId file, std::string_view name, Target& target,
                                  unsigned depth) {
  if (stands_at_margin(file, name, target)) return Found::Yes;
  const PythonSymbols& known = *symbols(file);
  if (const PythonSymbol* symbol = known.find(name)) {
    target.place = {file, symbol->span};
    target.kind = symbol->kind;
    return Found::Yes;
  }
  Found best = known.is_opaque ? Found::Maybe : Found::No;
  for (const StarImport& star : known.stars) {
    const ModulePath from = find_module(absolute(file, star.module, star.dots));
    const bool is_open = from.resolution == Resolution::Module && depth < kMaxStars;
    if (!is_open) {
      best = Found::Maybe;
    } else if (from.file != base::kNoFile) {
      const Found behind = look_up(from.file, name, target, depth + 1);
      if (behind == Found::Yes) return behind;
      best = std::max(best, behind);
    }
  }
  return best;
}

std::vector<std::string_view> Resolver::modules_in(std::string_view folder) const {
  const std::vector<project::File>& files = library_.workspace().files;
  const std::string prefix = join(folder, "");
  std::vector<std::string_view> names;
  const auto first = std::lower_bound(
      files.begin(), files.end(), prefix,
      [](const project::File& file, const std::string& path) { return file.path < path; });
  for (auto at = first; at != files.end() && at->path.starts_with(prefix); ++at) {
    if (!at->path.ends_with(".py")) continue;
    std::string_view name = std::string_view(at->path).substr(prefix.size());
    const std::size_t slash = name.find('/');
    name =
        slash == std::string_view::npos ? name.substr(0, name.size() - 3) : name.substr(0, slash);
    if (name != "__init__" && (names.empty() || names.back() != name)) names.push_back(name);
  }
  return names;
}

void Resolver::suggest_module(std::string_view path, const ModulePath& stop, bool wants_attribute,
                              Target& target) {
  if (!stop.is_package) return;
  const std::vector<std::string_view> candidates = modules_in(stop.folder);
  const std::string_view wrong = last_segment(target.missing);
  const std::string_view right = base::nearest(wrong, candidates);
  if (right.empty()) return;
  std::string guess = std::string(parent(target.missing)) + "." + std::string(right) +
                      std::string(path.substr(target.missing.size()));
  const ModulePath module = find_module(wants_attribute ? parent(guess) : guess);
  if (module.resolution != Resolution::Module || module.file == base::kNoFile) return;
  Target behind;
  if (wants_attribute && look_up(module.file, last_segment(guess), behind, 0) != Found::Yes) {
    return;
  }
  target.place = wants_attribute ? behind.place : base::Place{module.file, {}};
  target.nearest = std::move(guess);
}

void Resolver::suggest_name(std::string_view module, std::string_view name, base::FileId file,
                            Target& target) {
  if (file == base::kNoFile) return;
  std::vector<std::string_view> candidates;
  for (const PythonSymbol& symbol : symbols(file)->names) {
    if (symbol.kind != SymbolKind::Import) candidates.push_back(symbol.name);
  }
  const std::string_view right = base::nearest(name, candidates);
  if (right.empty()) return;
  target.nearest = std::string(module) + "." + std::string(right);
  target.place = {file, symbols(file)->find(right)->span};
}

Target Resolver::resolve(std::string_view path) {
  Target target;
  const std::string_view module = parent(path);
  const std::string_view name = last_segment(path);
  const ModulePath at = find_module(module);
  target.resolution = at.resolution;
  if (at.resolution == Resolution::NoModule) {
    const std::string_view missing = head(module, at.depth + 1);
    Target behind;
    const bool is_behind_file = !at.is_package;
    const Found found =
        is_behind_file ? look_up(at.file, last_segment(missing), behind, 0) : Found::No;
    const bool is_function = behind.kind == SymbolKind::Function;
    if (found == Found::Maybe) target.resolution = Resolution::Maybe;
    if (found == Found::Yes && !is_function) target.resolution = Resolution::ThroughClass;
    if (target.resolution != Resolution::NoModule) return target;
    target.missing = missing;
    suggest_module(path, at, true, target);
    return target;
  }
  if (at.resolution != Resolution::Module) return target;
  const Found found = at.file == base::kNoFile ? Found::No : look_up(at.file, name, target, 0);
  const ModulePath as_module = find_module(path);
  if (found == Found::Yes) {
    target.resolution = Resolution::Ok;
  } else if (as_module.resolution == Resolution::Module) {
    target.place = {as_module.file, {}};
  } else if (found == Found::Maybe || as_module.resolution == Resolution::Maybe) {
    target.resolution = Resolution::Maybe;
  } else {
    target.resolution = Resolution::NoAttribute;
    target.missing = path;
    suggest_name(module, name, at.file, target);
  }
  return target;
}

Target Resolver::resolve_module(std::string_view path) {
  const ModulePath at = find_module(path);
  Target target = {.resolution = at.resolution};
  if (at.resolution == Resolution::Module) target.place = {at.file, {}};
  if (at.resolution != Resolution::NoModule) return target;
  target.missing = head(path, at.depth + 1);
  suggest_module(path, at, false, target);
  return target;
}

}  // namespace facts
