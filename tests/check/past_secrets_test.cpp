// SPDX-License-Identifier: MIT
// No token stands here whole.
#include "check/past_secrets.h"

#include "catch.h"
#include "project/discover.h"
#include "project/temporary.h"

namespace {

project::Workspace workspace_of(const temporary::Folder& folder) {
  project::Workspace workspace;
  workspace.root = folder.path();
  return workspace;
}

const std::string kOld = std::string("sk") + "_live_" + "Zk3v9XqLw7TbN2rYpD5sHc8M";
const std::string kKept = std::string("sk") + "_live_" + "Mk3v9XqLw7TbN2rYpD5sHc8Z";

}  // namespace

TEST_CASE("a deleted secret is found where it came in, a present one is left out", "[check]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("app/pay.py", "A = '" + kOld + "'\nB = '" + kKept + "'\n");
  folder.commit_all("");
  folder.write("app/pay.py", "# more\nA = '" + kOld + "'\nB = '" + kKept + "'\n");
  folder.commit_all("");
  folder.write("app/pay.py", "B = '" + kKept + "'\n");
  folder.commit_all("");
  project::Workspace workspace = workspace_of(folder);
  const auto search = check::add_past_secrets(workspace, 2);
  REQUIRE(search);
  CHECK(search.value().commits == 3);
  CHECK(search.value().versions == 3);
  CHECK(search.value().secrets == 1);
  REQUIRE(workspace.files.size() == 1);
  const project::PastVersion& version = *workspace.files[0].past;
  CHECK(version.commit.size() == 10);
  REQUIRE(version.spans.size() == 1);
  CHECK(base::slice(version.bytes, version.spans[0]) == kOld);
  CHECK(version.bytes.starts_with("A = "));
}

TEST_CASE("a clean history adds nothing", "[check]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("app/pay.py", "A = 1\n");
  folder.commit_all("");
  project::Workspace workspace = workspace_of(folder);
  REQUIRE(check::add_past_secrets(workspace, 1));
  CHECK(workspace.files.empty());
}

TEST_CASE("a deleted backup is found by its name, a present one is left out", "[check]") {
  const temporary::Folder folder;
  const std::string backup = "backups/20261101_020000-a_example-";
  folder.git("", {"init", "-q"});
  folder.write(backup + "database.sql.gz", "x");
  folder.write(backup + "files.tar", "x");
  folder.commit_all("");
  folder.remove(backup + "database.sql.gz");
  folder.write(backup + "files.tar", "y");
  folder.commit_all("");
  project::Workspace workspace = workspace_of(folder);
  REQUIRE(check::add_past_secrets(workspace, 1));
  REQUIRE(workspace.files.size() == 1);
  CHECK(workspace.files[0].path == backup + "database.sql.gz");
  CHECK(workspace.files[0].past->commit.size() == 10);
  CHECK(workspace.notes.empty());
}

TEST_CASE("a shallow clone says that it is one", "[check]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q", "full"});
  folder.write("full/a.py", "A = 1\n");
  folder.commit_all("full");
  folder.write("full/a.py", "A = 2\n");
  folder.commit_all("full");
  folder.git("", {"clone", "-q", "--depth", "1", "file://" + folder.path("full"), "part"});
  project::Workspace workspace;
  workspace.root = folder.path("part");
  REQUIRE(check::add_past_secrets(workspace, 1));
  REQUIRE(workspace.notes.size() == 1);
  CHECK(workspace.notes[0].find("shallow") != std::string::npos);
}
