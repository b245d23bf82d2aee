// SPDX-License-Identifier: MIT
// Exported DocTypes name hundreds of fields "api_secret" and never hold one; site configuration and
// fixtures have readers that know their schema.
#include "facts/secrets/secret_context.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/glob.h"
#include "base/text.h"

namespace facts {
namespace {

using project::Kind;

constexpr auto kGenerated = std::to_array<std::string_view>({"package-lock.json",
                                                             "npm-shrinkwrap.json",
                                                             "yarn.lock",
                                                             "pnpm-lock.yaml",
                                                             "poetry.lock",
                                                             "uv.lock",
                                                             "Pipfile.lock",
                                                             "composer.lock",
                                                             "Cargo.lock",
                                                             "go.sum",
                                                             "*.min.js",
                                                             "*.min.css",
                                                             "*.map",
                                                             "*.po",
                                                             "*.pot",
                                                             "*.svg",
                                                             "*.css",
                                                             "*.scss",
                                                             "*.less",
                                                             "*.ipynb",
                                                             "*.secrets.baseline",
                                                             "*.baseline.json",
                                                             "*.bundle.js",
                                                             "**/translations/**",
                                                             "**/locale/**",
                                                             "**/locales/**",
                                                             "**/lang/*.json",
                                                             "**/i18n/**",
                                                             "**/dist/**",
                                                             "**/public/js/lib/**",
                                                             "**/public/build/**",
                                                             "**/node_modules/**",
                                                             "**/vendor/**"});

constexpr auto kTests = std::to_array<std::string_view>({"**/tests/**",
                                                         "**/test/**",
                                                         "**/testdata/**",
                                                         "**/test_data/**",
                                                         "**/__tests__/**",
                                                         "**/testing/**",
                                                         "**/cypress/**",
                                                         "**/e2e/**",
                                                         "**/playwright/**",
                                                         "**/fixtures/vcr/**",
                                                         "**/cassettes/**",
                                                         "**/.github/**",
                                                         "**/.gitlab/**",
                                                         "**/.circleci/**",
                                                         "**/.travis/**",
                                                         "**/ci/**",
                                                         ".travis.yml",
                                                         ".gitlab-ci.yml",
                                                         "azure-pipelines.yml",
                                                         "test_*",
                                                         "*_test.py",
                                                         "*.test.js",
                                                         "*.spec.js",
                                                         "*.test.ts",
                                                         "*.spec.ts",
                                                         "tests.py",
                                                         "conftest.py",
                                                         "*_tests.py",
                                                         "**/patches/**/test_*",
                                                         "run-ui-tests*"});

constexpr auto kDocs = std::to_array<std::string_view>(
    {"*.md", "*.mdx", "*.rst", "*.adoc", "**/docs/**", "**/doc/**", "**/documentation/**",
     "**/api-docs/**", "openapi*", "swagger*", "README*", "CHANGELOG*", "LICENSE*"});

constexpr auto kExamples = std::to_array<std::string_view>(
    {"**/example/**", "**/examples/**", "**/sample/**", "**/samples/**", "**/demo/**",
     "**/template/**", "**/.devcontainer/**", "**/devcontainer-example/**", "*example*", "*sample*",
     "*.template", "*.tmpl", "*.tpl", "*.dist", "*.j2", "**/templates/**/*.yml",
     "**/boilerplate/**"});

template <std::size_t N>
bool matches_any(std::string_view path, const std::array<std::string_view, N>& globs) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](std::string_view glob) { return base::glob_match(glob, path); });
}

std::string_view area_of(const std::string& lower, bool is_config) {
  if (matches_any(lower, kTests)) return "tests";
  if (matches_any(lower, kExamples)) return "example";
  if (matches_any(lower, kDocs)) return "docs";
  return is_config ? "config" : "code";
}

bool ends_in_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

// Programming languages whose kind is Text: their values are quoted, too.
bool is_other_code(std::string_view path) {
  return ends_in_any(path, {".ts",    ".tsx",   ".jsx",  ".vue", ".php",    ".rb",  ".go", ".java",
                            ".kt",    ".swift", ".dart", ".cs",  ".c",      ".cpp", ".h",  ".rs",
                            ".scala", ".lua",   ".pl",   ".sql", ".svelte", ".r"});
}

// Exported documents, whose keys are names of fields, and lists of names.
bool has_schema(Kind kind) {
  constexpr project::Kinds kKinds = {Kind::DoctypeJson,   Kind::StandardJson, Kind::FixtureJson,
                                     Kind::CustomizeJson, Kind::PatchesTxt,   Kind::ModulesTxt};
  return kKinds.has(kind);
}

bool is_site_config(std::string_view lower) {
  return lower.ends_with(".json") &&
         base::contains(lower.substr(lower.rfind('/') + 1), "site_config");
}

}  // namespace

SecretContext secret_context(std::string_view path, Kind kind) {
  const std::string lower = base::to_lower(path);
  SecretContext context;
  context.is_skipped = kind == Kind::Binary || matches_any(path, kGenerated);
  const bool is_code = kind == Kind::Python || kind == Kind::HooksPy || kind == Kind::Javascript ||
                       kind == Kind::Html || is_other_code(lower);
  const bool is_json = kind == Kind::Json || ends_in_any(lower, {".json", ".json5"});
  context.is_markup = ends_in_any(lower, {".xml", ".config", ".plist"});
  context.is_yaml = kind == Kind::Yaml;
  context.has_bare_values = !is_code && !is_json && !context.is_markup && kind != Kind::Toml &&
                            kind != Kind::Pyproject && kind != Kind::NginxConf;
  context.reads_names = !has_schema(kind) && !is_site_config(lower);
  context.area = area_of(lower, !is_code);
  return context;
}

SecretContext past_context(std::string_view path, Kind kind) {
  SecretContext context = secret_context(path, kind);
  context.reads_names = context.reads_names || is_site_config(base::to_lower(path));
  return context;
}

}  // namespace facts
