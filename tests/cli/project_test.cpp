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
