// SPDX-License-Identifier: MIT
#include "facts/container/compose.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

const std::string kFile = "deploy/compose.yaml";

Lines services(tests::Files files, const std::vector<std::string_view>& columns) {
  return make_world(std::move(files))->rows("compose_service", columns);
}

}  // namespace

TEST_CASE("services are told by their image and their command", "[facts]") {
  const std::string text =
      "services:\n"
      "  a: {image: 'frappe/erpnext:v15'}\n"
      "  b: {image: 'x/y', command: [bench, worker, --queue, long]}\n"
      "  c: {image: 'x/y', command: ['run.sh', 'bench', 'schedule']}\n"
      "  d: {image: 'docker.io/library/mariadb:11'}\n"
      "  e: {image: 'redis', command: redis-server}\n"
      "  f: {build: ., entrypoint: [bash, -c], command: ['cd b; bench start']}\n"
      "  g: {image: 'x/y@sha256:00'}\n";
  CHECK(services({{kFile, text}}, {"name", "kind", "role", "tag"}) ==
        Lines{"a frappe web v15", "b frappe worker ", "c frappe schedule ", "d database other 11",
              "e redis redis ", "f frappe dev_server -", "g other unknown -"});
}

TEST_CASE("variables come from the .env file beside", "[facts]") {
  tests::Files files = {{kFile,
                         "services:\n  a: {image: 'frappe/erpnext:${TAG:-latest}'}\n"
                         "  b: {image: 'x:${NONE}'}\n"}};
  CHECK(services(files, {"image"}) == Lines{"frappe/erpnext:latest", "-"});
  files["deploy/.env"] = "TAG=v15.1\n";
  CHECK(services(files, {"image"}) == Lines{"frappe/erpnext:v15.1", "-"});
}

TEST_CASE("ports are open unless they name an address", "[facts]") {
  const std::string text =
      "services:\n  a:\n    ports:\n      - '80:80'\n      - '127.0.0.1:81:81'\n      - '82'\n"
      "      - '0.0.0.0:83:83'\n      - '${P}:84'\n      - {target: 85, published: 85}\n"
      "      - {target: 86, published: 86, host_ip: 127.0.0.1}\n";
  CHECK(services({{kFile, text}}, {"open_ports"}) == Lines{R"(["80:80","0.0.0.0:83:83","85"])"});
}

TEST_CASE("the override beside a base file wins, other files leave questions open", "[facts]") {
  tests::Files files = {{kFile, "services:\n  a: {image: 'x:1'}\n"}};
  const std::vector<std::string_view> columns = {"image", "is_restarted", "keeps_data", "stop_wait",
                                                 "is_whole"};
  CHECK(services(files, columns) == Lines{"x:1 false false 10 true"});
  files["deploy/compose.override.yaml"] =
      "services:\n  a: {image: 'x:2', restart: always, volumes: ['v:/v'], "
      "stop_grace_period: 2m}\n";
  CHECK(services(files, columns) == Lines{"x:2 true true 120 true"});
  files["deploy/overrides/compose.https.yaml"] = "services:\n  b: {image: 'y:1'}\n";
  CHECK(services(files, columns).front() == "x:2 true true 120 false");
}

TEST_CASE("services that run a bench are processes, too", "[facts]") {
  const auto world =
      make_world({{kFile,
                   "services:\n  w: {image: 'frappe/erpnext:v15'}\n"
                   "  q: {image: 'frappe/erpnext:v15', command: bench worker --queue short}\n"
                   "  r: {image: 'redis:7'}\n"}});
  CHECK(world->rows("process", {"manager", "name", "role"}) ==
        Lines{"compose w web", "compose q worker", "compose r redis"});
  CHECK(world->rows("process_set", {"missing_roles", "missing_queues"}) ==
        Lines{R"(["schedule","socketio"] ["default","long"])"});
}
