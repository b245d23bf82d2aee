// SPDX-License-Identifier: MIT
#include "catch.h"
#include "project/git.h"
#include "project/temporary.h"

using project::https_remote;
using Paths = std::vector<std::string>;

TEST_CASE("staged paths lie below the root and leave out what was deleted", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write("app/a", "1");
  folder.git("", {"add", "-A"});
  CHECK(project::staged_paths(folder.path("app")).value() == Paths{"a"});
  folder.write("app/gone", "1");
  folder.write("other", "1");
  folder.commit_all("");
  CHECK(project::staged_paths(folder.path()).value().empty());
  folder.remove("app/gone");
  folder.write("app/a", "2");
  folder.write("other", "2");
  folder.git("", {"add", "-A"});
  folder.write("app/unstaged", "");
  CHECK(project::staged_paths(folder.path("app")).value() == Paths{"a"});
  CHECK(project::staged_paths(folder.path()).value() == Paths{"app/a", "other"});
}

TEST_CASE("changed paths count from the merge base, with untracked files", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  folder.write(".gitignore", "*.log");
  folder.write("a", "1");
  folder.write("b", "1");
  folder.commit_all("");
  folder.git("", {"checkout", "-q", "-b", "topic"});
  folder.write("a", "2");
  folder.commit_all("");
  folder.git("", {"checkout", "-q", "main"});
  folder.write("b", "2");
  folder.commit_all("");
  folder.git("", {"checkout", "-q", "topic"});
  folder.write("new", "");
  folder.write("x.log", "");
  CHECK(project::changed_paths(folder.path(), "main").value() == Paths{"a", "new"});
}

TEST_CASE("each app of a bench that is a checkout of its own is asked", "[project]") {
  const temporary::Folder folder;
  folder.write("sites/apps.txt", "crm\n");
  for (const char* app : {"apps/crm", "apps/hr"}) {
    folder.write(std::string(app) + "/a", "1");
    folder.git(app, {"init", "-q"});
    folder.commit_all(app);
  }
  folder.write("apps/hr/a", "2");
  folder.write("apps/loose/b", "1");
  CHECK(project::staged_paths(folder.path()).value().empty());
  CHECK(project::changed_paths(folder.path(), "HEAD").value() == Paths{"apps/hr/a"});
  folder.git("apps/hr", {"add", "-A"});
  CHECK(project::staged_paths(folder.path()).value() == Paths{"apps/hr/a"});
  CHECK(project::changed_paths(folder.path(), "topic").error().what ==
        "git knows no revision 'topic'");
  folder.git("", {"init", "-q"});
  folder.write(".gitignore", "apps\n");
  folder.git("", {"add", "-A"});
  CHECK(project::staged_paths(folder.path()).value() ==
        Paths{".gitignore", "apps/hr/a", "sites/apps.txt"});
}

TEST_CASE("what cannot be compared is an error in words", "[project]") {
  const temporary::Folder folder;
  CHECK(project::staged_paths(folder.path()).error().what == "not a git checkout");
  folder.git("", {"init", "-q"});
  CHECK(project::changed_paths(folder.path(), "main").error().what ==
        "git knows no revision 'main'");
  CHECK(project::changed_paths(folder.path(), "--output=x").error().what ==
        "git knows no revision '--output=x'");
  folder.write("a", "");
  folder.commit_all("");
  folder.git("", {"checkout", "-q", "--orphan", "other"});
  folder.write("a", "2");
  folder.commit_all("");
  CHECK(project::changed_paths(folder.path(), "main").error().what ==
        "HEAD and 'main' have no common ancestor (a shallow clone?)");
}

TEST_CASE("the origin of a checkout has no credentials", "[project]") {
  const temporary::Folder folder;
  folder.git("", {"init", "-q"});
  CHECK(project::ask_origin(folder.path()).revision.empty());
  folder.git("", {"remote", "add", "origin", "https://me:secret@example.com/acme/crm.git"});
  folder.write("a", "");
  folder.commit_all("");
  const project::Origin origin = project::ask_origin(folder.path());
  CHECK(origin.remote == "https://example.com/acme/crm");
  CHECK(origin.revision.size() == 40);
  CHECK(origin.branch == "main");
  folder.write("apps/crm/b", "");
  const project::Origin below = project::ask_origin(folder.path() + "/apps/crm");
  CHECK(below.remote.empty());
  CHECK(below.revision == origin.revision);
}

TEST_CASE("remotes become addresses for a browser", "[project]") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"git@github.com:acme/crm.git", "https://github.com/acme/crm"},
      {"github.com:/acme/crm", "https://github.com/acme/crm"},
      {"ssh://git@host.example:2222/acme/crm.git", "https://host.example/acme/crm"},
      {"https://x-token:abc@host.example:8443/acme/crm.git/", "https://host.example:8443/acme/crm"},
      {"http://a@b@host.example/x?token=1#y", "https://host.example/x"},
      {"git://host.example/x", "https://host.example/x"},
      {"/srv/git/x.git", ""},
      {"../x", ""},
      {"./a:b", ""},
      {"C:/x/y", ""},
      {"file:///srv/x", ""},
      {"https://host.example", ""},
      {"https://host.example/", ""},
      {"", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(https_remote(std::get<0>(row)) == std::get<1>(row));
}
