// SPDX-License-Identifier: MIT
#include "cli/target.h"

#include "catch.h"
#include "cli/temporary_folder.h"

using cli::find_target;
using sample::TemporaryFolder;

TEST_CASE("a file is reported, the whole app is read", "[cli]") {
  const TemporaryFolder folder;
  folder.write("acme/hooks.py", "app_name = 'acme'\n");
  folder.write("acme/sub/x.py", "");
  const auto target = find_target({folder.at("acme/sub/x.py"), folder.at("acme/hooks.py")});
  REQUIRE(target);
  CHECK(target.value().root == folder.at());
  CHECK(target.value().report == std::vector<std::string>{"acme/sub/x.py", "acme/hooks.py"});
}

TEST_CASE("the root itself is reported whole", "[cli]") {
  const TemporaryFolder folder;
  folder.write("acme/hooks.py", "");
  const auto target = find_target({folder.at()});
  REQUIRE(target);
  CHECK(target.value().root == folder.at());
  CHECK(target.value().report.empty());
  const auto both = find_target({folder.at(), folder.at("acme/hooks.py")});
  REQUIRE(both);
  CHECK(both.value().report.empty());
}

TEST_CASE("the nearest app wins over the bench above it", "[cli]") {
  const TemporaryFolder folder;
  folder.write("apps/acme/acme/hooks.py", "");
  folder.write("sites/apps.txt", "acme\n");
  CHECK(find_target({folder.at("apps/acme/acme")}).value().root == folder.at("apps/acme"));
  CHECK(find_target({folder.at("sites")}).value().root == folder.at());
}

TEST_CASE("loose files without a root above them are their own folder", "[cli]") {
  const TemporaryFolder folder;
  folder.write("conf/nginx.conf", "");
  const auto target = find_target({folder.at("conf")});
  REQUIRE(target);
  CHECK(target.value().root == folder.at("conf"));
}

TEST_CASE("apps beside a folder do not make it part of something", "[cli]") {
  const TemporaryFolder folder;
  folder.write("other/hooks.py", "");
  folder.write("conf/nginx.conf", "");
  CHECK(find_target({folder.at("conf")}).value().root == folder.at("conf"));
  CHECK(find_target({folder.at()}).value().root == folder.at());
}

TEST_CASE("a path that is not there is an error with a suggestion", "[cli]") {
  const auto target = find_target({"chekc"});
  REQUIRE_FALSE(target);
  CHECK(base::to_string(target.error()) ==
        "chekc: no such file or folder; did you mean the command 'check'?");
}
