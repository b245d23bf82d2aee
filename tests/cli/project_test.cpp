// SPDX-License-Identifier: MIT
#include "cli/project.h"

#include "catch.h"
#include "cli/program.h"

using sample::run;
using sample::TemporaryFolder;
using sample::write_app;

TEST_CASE("the configuration decides, and the command line beats it", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder);
  folder.write("frappe-lint.toml", "ignore = ['FLH001']\n");
  CHECK(run(folder, ".").exit_code == 0);
  CHECK(run(folder, "acme").exit_code == 0);
  CHECK(run(folder, "--select FLH .").exit_code == 1);
  CHECK(run(folder, "--no-config .").exit_code == 1);
  folder.write("frappe-lint.toml", "fail-on = 'critical'\n");
  CHECK(run(folder, ".").exit_code == 0);
  CHECK(run(folder, "--fail-on high .").exit_code == 1);
  folder.write("frappe-lint.toml", "[severity]\nFLH001 = 'low'\n");
  CHECK(run(folder, "-o concise .").says("low FLH001"));
  folder.write("frappe-lint.toml", "exclude = ['hooks.py']\n");
  CHECK(run(folder, ".").exit_code == 0);
  folder.write("other.toml", "fail-on = 'never'\n");
  CHECK(run(folder, "--config other.toml .").exit_code == 0);
  folder.write("frappe-lint.toml",
               "[[suppress]]\nrule = 'FLH001'\npath = 'acme/hooks.py'\nreason = 'soon'\n");
  CHECK(run(folder, ".").exit_code == 0);
}

TEST_CASE("a configuration above the root speaks in its own paths", "[cli]") {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "ref: refs/heads/main\n");
  write_app(folder, "apps/one/");
  write_app(folder, "apps/two/");
  folder.write("frappe-lint.toml", "[per-path.'apps/one/**']\nignore = ['FLH001']\n");
  CHECK(run(folder, "apps/one/acme/hooks.py").exit_code == 0);
  CHECK(run(folder, "apps/two/acme/hooks.py").exit_code == 1);
}

TEST_CASE("inputs outside of the tree are checked with it", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder, "apps/one/");
  folder.write("conf/nginx.conf",
               "server {\n  listen 443 ssl;\n  ssl_protocols TLSv1;\n  server_name a;\n}\n");
  folder.write("apps/one/frappe-lint.toml",
               "ignore = ['FLH']\n[inputs]\nnginx = ['../../conf/nginx.conf']\n");
  const sample::Outcome outcome = run(folder, "-o concise apps/one");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.says("../../conf/nginx.conf:3:3: high FLN001"));
  folder.write("apps/one/frappe-lint.toml", "[inputs]\nnginx = ['../../conf/no.conf']\n");
  CHECK(run(folder, "apps/one").says("frappe-lint.toml:2:10: no such file or folder"));
}

TEST_CASE("the configuration brings the tables of private apps", "[cli]") {
  const TemporaryFolder folder;
  write_app(folder, "other/");
  folder.write("mine/lint/acme.txt", run(folder, "knowledge build other --major 15").out);
  folder.write("mine/mine/__init__.py", "__version__ = '1'\n");
  folder.write("mine/mine/hooks.py",
               "app_name = 'mine'\nrequired_apps = ['acme']\n"
               "doc_events = {'Contct': {'on_update': 'mine.hooks.x'}}\n");
  const std::string words = "--select FLH005 --frappe-version 15 -o concise mine";
  CHECK(run(folder, words).exit_code == 0);
  folder.write("mine/frappe-lint.toml", "knowledge = ['lint/acme.txt']\n");
  CHECK(run(folder, words).says("mine/hooks.py:3:"));
  CHECK(run(folder, "config show mine").says("mine/lint/acme.txt\"]"));
  folder.write("mine/frappe-lint.toml", "knowledge = ['lint/no.txt']\n");
  CHECK(run(folder, "mine").says("mine/lint/no.txt: cannot be read"));
}

TEST_CASE("a commit answers for what it brings, not for what was there", "[cli]") {
  const TemporaryFolder folder;
  const auto git = [&](const std::string& words) {
    const std::string command = "GIT_CONFIG_GLOBAL=/dev/null git -C " + folder.at() +
                                " -c user.name=a -c user.email=a@example.com " + words + " 2>&1";
    CHECK(sample::run_shell(command).exit_code == 0);
  };
  git("init -q");
  write_app(folder);
  git("add -A");
  CHECK(run(folder, "--staged -o concise").says("hooks.py:2:"));
  git("commit -qm one");
  const std::string hooks = "app_name = 'acme'\n\n\nafter_install = 'acme.nowhere.at_all'\n";
  folder.write("acme/hooks.py", hooks);
  git("add -A");
  const sample::Outcome touched = run(folder, "--staged");
  CHECK(touched.exit_code == 0);
  CHECK(touched.says("1 finding of the last commit in these files left out"));
  folder.write("acme/hooks.py", hooks + "after_migrate = 'acme.nowhere.at_all'\n");
  git("add -A");
  const sample::Outcome grown = run(folder, "--staged -o concise");
  CHECK(grown.exit_code == 1);
  CHECK(grown.says("hooks.py:5:"));
  CHECK_FALSE(grown.says("hooks.py:4:"));
  git("reset -q --hard");
  git("mv acme other");
  folder.write("other/hooks.py", "app_name = 'other'\nafter_install = 'other.nowhere.at_all'\n");
  git("add -A");
  CHECK(run(folder, "--staged -o concise").says("other/hooks.py:2:"));
  CHECK(run(folder, "checklist preflight --staged").exit_code == 1);
}
