// SPDX-License-Identifier: MIT
// Frappe finds its files by exact paths below the package of an app (model/sync.py, utils/
// fixtures.py, modules/utils.py), so a place counts only there: `fixtures/*.json` of a JavaScript
// project is no fixture. JSON files whose tools allow comments are text to us, because "does not
// parse" would be a false alarm.
#include "project/classify.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/text.h"
#include "project/peek.h"

namespace project {
namespace {

using Words = std::span<const std::string_view>;

bool is_one_of(std::string_view word, Words words) {
  return std::ranges::find(words, word) != words.end();
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// What follows the last dot of a name, empty when there is none. ".env" has the suffix "env".
std::string_view suffix_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == name.npos ? std::string_view() : name.substr(dot + 1);
}

bool has_folder(std::string_view path, std::string_view name) {
  const std::vector<std::string_view> segments = base::split(path, '/');
  return std::find(segments.begin(), segments.end() - 1, name) != segments.end() - 1;
}

// "lead/lead.json": how Frappe names the file of an exported document.
bool is_exported(std::string_view folder, std::string_view name) {
  return name.size() == folder.size() + 5 && name.starts_with(folder) && name.ends_with(".json");
}

// True for */doctype/<name>/<name>.json.
bool is_doctype(const std::vector<std::string_view>& segments) {
  const std::size_t n = segments.size();
  return n >= 3 && segments[n - 3] == "doctype" && is_exported(segments[n - 2], segments[n - 1]);
}

// True for <module>/<document type>/<name>/<name>.json, and for the folders of the package whose
// every file is a document (16+).
bool is_standard(const std::vector<std::string_view>& segments) {
  static constexpr std::array<std::string_view, 3> kAppLevel = {
      "desktop_icon", "sidebar_item_group", "workspace_sidebar"};
  static constexpr std::array<std::string_view, 5> kNoModule = {"locale", "node_modules", "public",
                                                                "templates", "www"};
  if (segments.size() == 2) {
    return is_one_of(segments[0], kAppLevel) && segments[1].ends_with(".json");
  }
  return segments.size() == 4 && !is_one_of(segments[0], kNoModule) &&
         is_exported(segments[2], segments[3]);
}

std::optional<Kind> by_package(std::string_view in_package) {
  if (in_package == "hooks.py") return Kind::HooksPy;
  if (in_package == "patches.txt") return Kind::PatchesTxt;
  if (in_package == "modules.txt") return Kind::ModulesTxt;
  if (!in_package.ends_with(".json")) return std::nullopt;
  const std::vector<std::string_view> segments = base::split(in_package, '/');
  if (segments.size() == 2 && segments[0] == "fixtures") return Kind::FixtureJson;
  if (segments.size() == 3 && segments[1] == "custom") return Kind::CustomizeJson;
  if (is_doctype(segments)) return Kind::DoctypeJson;
  if (is_standard(segments)) return Kind::StandardJson;
  return std::nullopt;
}

// JSON by its suffix, read with comments by its tool.
bool allows_comments(std::string_view path, std::string_view name) {
  static constexpr std::array<std::string_view, 6> kNames = {
      ".eslintrc.json",    ".jshintrc.json", "api-extractor.json",
      "devcontainer.json", "tslint.json",    "deno.json"};
  if (is_one_of(name, kNames)) return true;
  if (name.starts_with("tsconfig") || name.starts_with("jsconfig")) return true;
  return has_folder(path, ".vscode") || has_folder(path, ".devcontainer");
}

Kind json_kind(std::string_view path, std::string_view name) {
  if (name == "site_config.json") return Kind::SiteConfig;
  if (name == "common_site_config.json") return Kind::CommonSiteConfig;
  if (is_doctype(base::split(path, '/'))) return Kind::DoctypeJson;
  return allows_comments(path, name) ? Kind::Text : Kind::Json;
}

bool is_env(std::string_view name, std::string_view suffix) {
  static constexpr std::array<std::string_view, 6> kCode = {"js", "ts", "py", "sh", "json", "md"};
  if (suffix == "env") return true;
  return name.starts_with(".env.") && !is_one_of(suffix, kCode);
}

bool is_dockerfile(std::string_view name, std::string_view suffix) {
  if (suffix == "md" || suffix == "dockerignore") return false;
  if (suffix == "Dockerfile" || suffix == "dockerfile") return true;
  return name == "Dockerfile" || name.starts_with("Dockerfile.") || name == "Containerfile" ||
         name.starts_with("Containerfile.");
}

std::optional<Kind> by_name(std::string_view path) {
  const std::string_view name = name_of(path);
  const std::string_view suffix = suffix_of(name);
  if (name == "pyproject.toml") return Kind::Pyproject;
  if (name == "Pipfile") return Kind::Toml;
  if (is_dockerfile(name, suffix)) return Kind::Dockerfile;
  if (is_env(name, suffix)) return Kind::Env;
  if (suffix == "json") return json_kind(path, name);
  return std::nullopt;
}

constexpr auto kBinary = std::to_array<std::string_view>(
    {"3gp",   "7z",      "a",    "aac",    "ai",   "avi",    "avif",    "bin",  "bmp", "bz2",
     "class", "crx",     "db",   "dll",    "doc",  "docx",   "dylib",   "egg",  "eot", "eps",
     "exe",   "flac",    "gif",  "gz",     "heic", "ico",    "icns",    "jar",  "jp2", "jpeg",
     "jpg",   "lz4",     "lzma", "m4a",    "m4v",  "mkv",    "mo",      "mov",  "mp3", "mp4",
     "mpeg",  "mpg",     "node", "o",      "obj",  "odp",    "ods",     "odt",  "ogg", "ogv",
     "otf",   "parquet", "pdf",  "pickle", "pkl",  "png",    "ppt",     "pptx", "psd", "pyc",
     "pyd",   "pyo",     "rar",  "rdb",    "so",   "sqlite", "sqlite3", "swf",  "tar", "tgz",
     "tif",   "tiff",    "ttc",  "ttf",    "wasm", "wav",    "webm",    "webp", "whl", "woff",
     "woff2", "xls",     "xlsx", "xz",     "zip"});

struct Suffix {
  std::string_view text;
  Kind kind;
};
constexpr auto kSuffixes = std::to_array<Suffix>(
    {{"cfg", Kind::Ini},        {"cjs", Kind::Javascript}, {"cnf", Kind::Ini},
     {"htm", Kind::Html},       {"html", Kind::Html},      {"ini", Kind::Ini},
     {"jinja", Kind::Html},     {"jinja2", Kind::Html},    {"js", Kind::Javascript},
     {"mjs", Kind::Javascript}, {"mount", Kind::Ini},      {"nginx", Kind::NginxConf},
     {"py", Kind::Python},      {"service", Kind::Ini},    {"slice", Kind::Ini},
     {"socket", Kind::Ini},     {"target", Kind::Ini},     {"timer", Kind::Ini},
     {"toml", Kind::Toml},      {"yaml", Kind::Yaml},      {"yml", Kind::Yaml}});

std::optional<Kind> by_suffix(std::string_view suffix) {
  const auto it = std::ranges::find(kSuffixes, suffix, &Suffix::text);
  if (it != kSuffixes.end()) return it->kind;
  if (is_one_of(base::to_lower(suffix), kBinary)) return Kind::Binary;
  return std::nullopt;
}

// The name without the suffixes that mark a template: "nginx.conf" of "nginx.conf.j2".
std::string_view without_template(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kTemplates = {"j2",  "template", "tmpl",
                                                                 "tpl", "in",       "example"};
  while (is_one_of(suffix_of(name), kTemplates)) {
    name.remove_suffix(suffix_of(name).size() + 1);
  }
  return name;
}

enum class Guess { Likely, Possible, No };

// What place and name say of a file that may be nginx configuration. Even "nginx.conf" is only
// likely: supervisor has one for the program of that name.
Guess guess_nginx(std::string_view path) {
  const std::string_view full_name = name_of(path);
  const std::string_view name = without_template(full_name);
  const bool is_conf = suffix_of(name) == "conf";
  const bool is_listed = has_folder(path, "sites-enabled") || has_folder(path, "sites-available");
  const bool is_named = name.starts_with("nginx");
  const bool is_placed = has_folder(path, "nginx");
  if ((is_conf && (is_named || is_placed)) || (is_listed && is_placed)) return Guess::Likely;
  if (is_conf || is_listed) return Guess::Possible;
  const bool is_bare = name.find('.') == name.npos || name.size() < full_name.size();
  return is_bare && (is_placed || is_named) ? Guess::Possible : Guess::No;
}

std::optional<Kind> by_content(std::string_view path, const Peek& peek) {
  const Guess guess = guess_nginx(path);
  if (guess == Guess::No) return std::nullopt;
  const std::string bytes = peek();
  const bool is_nginx = guess == Guess::Likely || looks_like_nginx(bytes);
  // nginx reads a NUL byte like any other.
  if (is_binary(bytes)) return is_nginx ? Kind::NginxConf : Kind::Binary;
  if (looks_like_ini(bytes)) return Kind::Ini;
  return is_nginx ? std::optional(Kind::NginxConf) : std::nullopt;
}

}  // namespace

bool is_binary(std::string_view bytes) {
  return bytes.substr(0, 8192).find('\0') != bytes.npos;
}

Kind classify(std::string_view path, std::string_view in_package, const Peek& peek) {
  if (const std::optional<Kind> kind = by_package(in_package)) return *kind;
  if (const std::optional<Kind> kind = by_name(path)) return *kind;
  const std::string_view suffix = suffix_of(name_of(path));
  if (const std::optional<Kind> kind = by_suffix(suffix)) return *kind;
  if (const std::optional<Kind> kind = by_content(path, peek)) return *kind;
  return name_of(without_template(path)).ends_with(".html") ? Kind::Html : Kind::Text;
}

}  // namespace project
