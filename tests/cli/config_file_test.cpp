// SPDX-License-Identifier: MIT
#include "cli/config_file.h"

#include "catch.h"
#include "cli/temporary_folder.h"

namespace {

std::string found(const std::string& root) {
  const auto file = cli::config_for(root);
  return file ? file.value().folder + " " + file.value().name : base::to_string(file.error());
}

}  // namespace

TEST_CASE("the nearest configuration counts, by the order of names", "[cli]") {
  const sample::TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("apps/crm/x", "");
  const std::string crm = folder.at("apps/crm");
  CHECK(found(crm) == crm + " ");
  folder.write("pyproject.toml", "[tool.frappe-lint]\n");
  CHECK(found(crm) == folder.at() + " pyproject.toml");
  folder.write("apps/crm/pyproject.toml", "[project]\n");
  CHECK(found(crm) == folder.at() + " pyproject.toml");
  folder.write(".frappe-lint.toml", "");
  CHECK(found(crm) == folder.at() + " .frappe-lint.toml");
  folder.write("frappe-lint.toml", "");
  CHECK(found(crm) == folder.at() + " frappe-lint.toml");
  folder.write("apps/crm/frappe-lint.toml", "");
  CHECK(found(crm) == crm + " frappe-lint.toml");
}

TEST_CASE("nothing is looked for above the checkout, nor without one", "[cli]") {
  const sample::TemporaryFolder folder;
  folder.write("frappe-lint.toml", "");
  folder.write("app/x", "");
  CHECK(found(folder.at("app")) == folder.at("app") + " ");
  folder.write("app/.git/HEAD", "");
  CHECK(found(folder.at("app")) == folder.at("app") + " ");
}

TEST_CASE("a mistake in the configuration names the file", "[cli]") {
  const sample::TemporaryFolder folder;
  folder.write("frappe-lint.toml", "nothing = 1\n");
  CHECK(found(folder.at()).find("frappe-lint.toml:1:1: unknown key 'nothing'") !=
        std::string::npos);
  CHECK(cli::config_at(folder.at("none.toml")).error().what == "cannot read the configuration");
}

TEST_CASE("the root may lie below the configuration's folder", "[cli]") {
  const cli::ConfigFile file{.config = {}, .folder = "/a", .name = "frappe-lint.toml", .text = {}};
  CHECK(file.above("/a").empty());
  CHECK(file.above("/a/apps/crm") == "apps/crm/");
  CHECK(file.above("/b").empty());
  CHECK(cli::glob_below("apps/crm/x/**", "apps/crm/") == "x/**");
  CHECK(cli::glob_below("**/dist", "apps/crm/") == "**/dist");
  CHECK(cli::glob_below("*.md", "apps/crm/") == "*.md");
  CHECK_FALSE(cli::glob_below("apps/hr/x", "apps/crm/"));
}
