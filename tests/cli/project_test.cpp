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
