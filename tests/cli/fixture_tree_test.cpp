// SPDX-License-Identifier: MIT
#include "cli/fixture_tree.h"

#include "catch.h"
#include "cli/temporary_folder.h"

using sample::TemporaryFolder;

namespace {

void write_base(const TemporaryFolder& folder) {
  folder.write("_base/app/acme/__init__.py", "");
  folder.write("_base/app/acme/hooks.py", "app_name = 'acme'\n");
  folder.write("_base/app/acme/old.py", "");
}

}  // namespace

TEST_CASE("a variant is laid over its base", "[cli]") {
  const TemporaryFolder folder;
  write_base(folder);
  folder.write("x/one/bad/acme/new.py", "token = 'sk_@@live'\n");
  folder.write("x/one/fixture.txt", "profile healthcare\nfrappe 15\n");
  folder.write("x/one/bad/fixture.txt", "# words\ndelete acme/old.py\nhost\n");
  const auto tree = cli::read_fixture(folder.at(), "x/one", "bad");
  if (!tree) FAIL(base::to_string(tree.error()));
  CHECK(tree.value().files.size() == 3);
  CHECK(tree.value().files.at("acme/new.py") == "token = 'sk_live'\n");
  CHECK(tree.value().own == std::vector<std::string>{"acme/new.py"});
  CHECK(tree.value().profile == rule::Profile::Healthcare);
  CHECK(tree.value().majors == std::vector<int>{15});
  CHECK(tree.value().host);
  CHECK_FALSE(tree.value().git);
  CHECK(cli::workspace_of(tree.value()).shape == project::Shape::App);
}

TEST_CASE("git.txt makes a git state", "[cli]") {
  const TemporaryFolder folder;
  write_base(folder);
  folder.write("x/one/bad/acme/new.py", "");
  folder.write("x/one/bad/git.txt", "untracked acme/new.py\nignored acme/old.py\n");
  const auto tree = cli::read_fixture(folder.at(), "x/one", "bad");
  REQUIRE(tree);
  REQUIRE(tree.value().git);
  CHECK(tree.value().git->state("acme/new.py") == project::GitState::Untracked);
  CHECK(tree.value().git->state("acme/old.py") == project::GitState::Ignored);
  CHECK(tree.value().git->state("acme/hooks.py") == project::GitState::Tracked);
}

TEST_CASE("a control file that says nothing known is an error", "[cli]") {
  const TemporaryFolder folder;
  write_base(folder);
  folder.write("x/one/bad/fixture.txt", "profile nobody\n");
  CHECK_FALSE(cli::read_fixture(folder.at(), "x/one", "bad"));
  folder.write("x/one/bad/fixture.txt", "");
  folder.write("x/one/bad/git.txt", "untracked none.py\n");
  CHECK_FALSE(cli::read_fixture(folder.at(), "x/one", "bad"));
}

TEST_CASE("a path may name a fixture", "[cli]") {
  const TemporaryFolder folder;
  write_base(folder);
  folder.write("x/one/bad/acme/new.py", "");
  const auto tree = cli::fixture_at(folder.at("x/one/bad"));
  REQUIRE(tree);
  REQUIRE(*tree);
  CHECK(tree->value().own.size() == 1);
  CHECK_FALSE(cli::fixture_at(folder.at("x/one")));
  CHECK_FALSE(cli::fixture_at("/no/such/path"));
}
