// SPDX-License-Identifier: MIT
#include "project/git.h"

#include "catch.h"
#include "project/discover.h"
#include "project/temporary.h"

using project::GitState;

namespace {

std::string print(const project::GitView& view) {
  std::string text;
  for (const auto& [path, state] : view.states) {
    text += path + "=" + std::string(to_string(state)) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("git's view of each file is told apart", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  for (const char* name : {"same", "changed", "both", "dropped", "kept", "renamed"}) {
    folder.write(name, name);
  }
  folder.write(".gitignore", "*.log\nkept\n");
  folder.git("", {"add", "-f", "kept"});
  folder.commit_all("");
  folder.write("changed", "2");
  folder.write("both", "2");
  folder.write("new", "1");
  folder.git("", {"add", "both", "new"});
  folder.write("both", "3");
  folder.git("", {"rm", "-q", "--cached", "dropped", "kept"});
  folder.git("", {"mv", "renamed", "r\xc3\xb6 \n\"x"});
  folder.write("x.log", "");
  folder.write("deep/y", "");
  std::vector<std::string> notes;
  const auto view = project::ask_git(folder.path(), {}, notes);
  REQUIRE(view);
  CHECK(notes.empty());
  CHECK(view->checkouts == std::vector<std::string>{""});
  CHECK(view->branches.at("") == "main");
  CHECK(print(*view) ==
        ".gitignore=tracked both=staged changed=modified deep/y=untracked dropped=untracked "
        "new=staged r\xc3\xb6 \n\"x=staged same=tracked ");
  CHECK(view->state("x.log") == GitState::Ignored);
  CHECK(view->state("kept") == GitState::Ignored);
}

TEST_CASE("what a sparse checkout leaves out is not absent", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("crm/hooks.py", "");
  folder.write("crm/deep/tasks.py", "");
  folder.commit_all("");
  folder.git("", {"update-index", "--skip-worktree", "crm/deep/tasks.py"});
  folder.remove("crm/deep/tasks.py");
  std::vector<std::string> notes;
  const auto view = project::ask_git(folder.path(), {}, notes);
  REQUIRE(view);
  CHECK(view->sparse == std::vector<std::string>{"crm/deep/tasks.py"});
  const project::Workspace workspace =
      project::discover(folder.path(), project::real_disk(folder.path()), &*view, {}, {});
  CHECK(workspace.find("crm/deep/tasks.py") == nullptr);
  CHECK_FALSE(workspace.is_absent("crm/deep/tasks.py"));
  CHECK_FALSE(workspace.is_absent("crm/deep"));
  CHECK(workspace.is_absent("crm/deep/other.py"));
  REQUIRE(workspace.notes.size() == 1);
  CHECK(workspace.notes[0] == "a sparse checkout leaves out 1 tracked files: they are not checked");
}

TEST_CASE("a root below a bigger repository gets its own paths", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("sub/app/a.py", "1");
  folder.write("sub/app/b.py", "1");
  folder.write("other/c.py", "1");
  folder.commit_all("");
  folder.write("sub/app/b.py", "2");
  folder.write("sub/app/new.py", "");
  folder.write("other/c.py", "2");
  std::vector<std::string> notes;
  const auto view = project::ask_git(folder.path("sub/app"), {}, notes);
  REQUIRE(view);
  CHECK(print(*view) == "a.py=tracked b.py=modified new.py=untracked ");
}

TEST_CASE("a root that a repository above it ignores is no checkout", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write(".gitignore", "build/\n");
  folder.write("build/app/a.py", "");
  std::vector<std::string> notes;
  CHECK_FALSE(project::ask_git(folder.path("build/app"), {}, notes));
  REQUIRE(notes.size() == 1);
  CHECK(notes[0] == "not a git checkout: which files are tracked or ignored is not known");
}

TEST_CASE("each app of a bench is a repository of its own", "[project]") {
  const temporary::Folder bench;
  bench.write("sites/apps.txt", "");
  for (const std::string app : {"apps/a", "apps/b"}) {
    bench.write(app + "/x.py", "");
    bench.git(app, {"init", "-q", "-b", "version-15"});
    bench.commit_all(app);
    bench.write(app + "/y.py", "");
  }
  bench.write("apps/plain/z.py", "");
  std::vector<std::string> notes;
  const auto apps = project::bench_apps(bench.path());
  CHECK(apps == std::vector<std::string>{"apps/a", "apps/b", "apps/plain"});
  const auto view = project::ask_git(bench.path(), apps, notes);
  REQUIRE(view);
  CHECK(view->checkouts == std::vector<std::string>{"apps/a", "apps/b"});
  CHECK(print(*view) ==
        "apps/a/x.py=tracked apps/a/y.py=untracked apps/b/x.py=tracked apps/b/y.py=untracked ");
  CHECK(view->branches.at("apps/b") == "version-15");
  CHECK(view->state("sites/apps.txt") == GitState::Unknown);
  CHECK(view->state("apps/plain/z.py") == GitState::Unknown);
  CHECK(view->covers("apps/a/x"));
  CHECK_FALSE(view->covers("apps/plain"));
}

TEST_CASE("repositories inside a repository are asked themselves", "[project]") {
  const temporary::Folder bench;
  bench.git("", {"init", "-q"});
  bench.write("README", "");
  bench.commit_all("");
  bench.write("vendor/lib/x.py", "");
  bench.git("vendor/lib", {"init", "-q"});
  bench.commit_all("vendor/lib");
  bench.write("vendor/lib/.gitignore", "*.log");
  bench.write("vendor/lib/y.log", "");
  std::vector<std::string> notes;
  const auto view = project::ask_git(bench.path(), {}, notes);
  REQUIRE(view);
  CHECK(print(*view) == "README=tracked vendor/lib/.gitignore=untracked vendor/lib/x.py=tracked ");
  CHECK(view->state("vendor/lib/y.log") == GitState::Ignored);
}

TEST_CASE("a repository without commits is read, with a note", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("a", "");
  folder.write("b", "");
  folder.git("", {"add", "a"});
  std::vector<std::string> notes;
  const auto view = project::ask_git(folder.path(), {}, notes);
  REQUIRE(view);
  CHECK(print(*view) == "a=staged b=untracked ");
  CHECK(notes == std::vector<std::string>{"git has no commit yet in the checked folder"});
}

TEST_CASE("a repository of another user is said and its files stay in scope", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("a", "");
  const temporary::Variable other("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
  std::vector<std::string> notes;
  const auto view = project::ask_git(folder.path(), {}, notes);
  REQUIRE(view);
  CHECK(view->checkouts.empty());
  CHECK(view->state("a") == GitState::Unknown);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0] ==
        "the checked folder: git does not trust the owner of this repository; which files are "
        "tracked is not known");
}

TEST_CASE("without git there is a note and no view", "[project]") {
  const temporary::Folder folder;
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", folder.path().c_str(), 1);
  std::vector<std::string> notes;
  const auto view = project::ask_git(folder.path(), {}, notes);
  ::setenv("PATH", path.c_str(), 1);
  CHECK_FALSE(view);
  CHECK(notes == std::vector<std::string>{
                     "git is not installed: which files are tracked or ignored is not known"});
}

TEST_CASE("a folder that is no checkout has a note and no view", "[project]") {
  const temporary::Folder folder;
  std::vector<std::string> notes;
  CHECK_FALSE(project::ask_git(folder.path(), {}, notes));
  CHECK(notes.size() == 1);
}
