// SPDX-License-Identifier: MIT
#include "facts/process/command_line.h"

#include <string>

#include "catch.h"

namespace {

std::string role_of(const std::string& text, bool is_shell) {
  base::Pool pool;
  return std::string(facts::started_by(text, is_shell, pool).role);
}

}  // namespace

TEST_CASE("a command line starts a part of a bench", "[facts]") {
  const auto [text, role] = GENERATE(table<std::string, std::string>({
      {"/b/env/bin/gunicorn -b 127.0.0.1:8000 frappe.app:application", "web"},
      {"env/bin/python -m gunicorn frappe.app:application", "web"},
      {"gunicorn portal.app:application", "other"},
      {"/usr/local/bin/bench worker --queue short", "worker"},
      {"bench --verbose worker-pool", "worker"},
      {"env/bin/python -m frappe.utils.bench_helper frappe schedule", "schedule"},
      {"sudo -u frappe -H nice -n 10 bench schedule", "schedule"},
      {"env A=1 B='2 3' bench watch", "watch"},
      {"bench serve --port 8000", "dev_server"},
      {"bench --site a.example serve", "dev_server"},
      {"honcho start", "dev_server"},
      {"node /b/apps/frappe/socketio.js", "socketio"},
      {"${NODE}/bin/node apps/frappe/socketio.js", "socketio"},
      {"node server.js", "other"},
      {"redis-server config/redis_cache.conf", "redis"},
      {"bash -lc \"cd /b && exec bench schedule\"", "schedule"},
      {"sh -c 'bash -c \"bench schedule\"'", "schedule"},
      {"bash run.sh", "other"},
      {"bash -c \"$START\"", "unknown"},
      {"%(ENV_START)s", "unknown"},
      {"gosu frappe timeout 30 bench schedule", "schedule"},
      {"bench", "unknown"},
      {"bench migrate", "other"},
      {"", "unknown"},
  }));
  CAPTURE(text);
  CHECK(role_of(text, false) == role);
}

TEST_CASE("a shell's line may prepare what it starts", "[facts]") {
  CHECK(role_of("A=1 bench worker 1>> logs/worker.log 2>&1", true) == "worker");
  CHECK(role_of("cd b && source env/bin/activate && bench schedule || exit 1", true) == "schedule");
}

TEST_CASE("options stand alone or with their value, and know their place", "[facts]") {
  const std::string text = "gunicorn -t 60 -w4 --bind=a:1 --graceful-timeout '9'";
  const syntax::ShellTree tree = syntax::parse_words(text);
  const facts::Words words = tree.commands.at(0).words;
  CHECK(facts::option_of(words, {"--timeout", "-t"})->text == "60");
  CHECK(facts::option_of(words, {"-w"})->text == "4");
  const auto bind = facts::option_of(words, {"--bind", "-b"});
  CHECK(bind->text == "a:1");
  CHECK(base::slice(text, bind->span) == "a:1");
  CHECK(facts::option_of(words, {"--graceful-timeout"})->text == "9");
  CHECK(!facts::option_of(words, {"--graceful", "-x"}));
}

TEST_CASE("calls of bench name a command and perhaps a site", "[facts]") {
  const auto [text, command, site] = GENERATE(table<std::string, std::string, std::string>({
      {"bench --site a.example migrate --skip-failing", "migrate", "a.example"},
      {"bench --site=all backup", "backup", "all"},
      {"bench -v init x", "init", ""},
      {"bench --site $SITE migrate", "migrate", "$SITE"},
      {"bench $COMMAND", "", ""},
  }));
  const syntax::ShellTree tree = syntax::parse_words(text);
  const auto call = facts::bench_call(tree.commands.at(0).words);
  REQUIRE(call);
  CHECK(call->subcommand == command);
  CHECK(call->site == site);
}
