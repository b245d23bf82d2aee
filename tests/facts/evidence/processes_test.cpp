// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

Lines processes(const char* command, const char* output) {
  return evidence_of({{"a.txt", sample_of(command, "08:30:00", output)}})
      ->rows("process", {"name", "role", "is_up", "uptime", "is_restarted"});
}

}  // namespace

TEST_CASE("supervisor shows state and uptime", "[facts]") {
  CHECK(processes("supervisorctl status",
                  "b-web:b-frappe-web   RUNNING   pid 1, uptime 0:59:30\n"
                  "b-workers:b-frappe-short-worker-0   RUNNING   pid 2, uptime 2 days, 1:00:00\n"
                  "b-workers:b-frappe-schedule   FATAL     Exited too quickly\n"
                  "b-redis:b-redis-cache   RUNNING   pid 4, uptime 9 days, 1:00:00\n") ==
        Lines{"b-web:b-frappe-web web true 3570 true",
              "b-workers:b-frappe-short-worker-0 worker true 176400 false",
              "b-workers:b-frappe-schedule schedule false - -",
              "b-redis:b-redis-cache redis true 781200 -"});
}

TEST_CASE("systemd shows units alone or as a list", "[facts]") {
  CHECK(processes("systemctl status x",
                  "● b-frappe-web.service - web\n"
                  "     Active: active (running) since Thu 2026-01-15 07:31:00 UTC; 59min ago\n"
                  "× b-schedule.service - x\n     Active: failed (Result: exit-code) since\n") ==
        Lines{"b-frappe-web web true 3540 true", "b-schedule schedule false - -"});
  CHECK(processes("systemctl list-units", "  b-web.service   loaded active running   web\n") ==
        Lines{"b-web other true - -"});
}

TEST_CASE("containers that are meant to end may have ended", "[facts]") {
  CHECK(
      processes("docker compose ps",
                "NAME     COMMAND   SERVICE        STATUS                PORTS\n"
                "w-b-1    \"x\"       backend        Up 2 hours            \n"
                "w-c-1    \"x\"       configurator   Exited (0) 1 hour ago  \n"
                "w-q-1    \"x\"       queue-short    Restarting (1) 3 seconds ago\n") ==
      Lines{"backend web true - -", "configurator other true - -", "queue-short worker false - -"});
  CHECK(processes("kubectl get pods",
                  "NAME          READY   STATUS    RESTARTS   AGE\n"
                  "w-gunicorn-1  0/1     Running   0          5m\n"
                  "w-worker-d-1  1/1     Running   2 (3m ago)  3d\n") ==
        Lines{"w-gunicorn-1 web false 300 true", "w-worker-d-1 worker true 259200 false"});
}

TEST_CASE("a bench lacks what its status does not list", "[facts]") {
  const auto world = evidence_of(
      {{"a.txt", sample_of("supervisorctl status", "08:30:00",
                           "b-web:b-frappe-web   RUNNING   pid 1, uptime 0:59:30\n")},
       {"b.txt", sample_of("supervisorctl status x", "08:30:00", "unix:///x no such file\n")}});
  CHECK(world->rows("process_set", {"lacks", "failure"}) ==
        Lines{"[\"worker\",\"schedule\",\"socketio\"] -", "[] unix:///x no such file"});
}

TEST_CASE("a process that is young in two samples flaps", "[facts]") {
  const char* young = "b-web:b-frappe-web   RUNNING   pid 1, uptime 0:00:09\n";
  const auto world = evidence_of({{"a.txt", sample_of("supervisorctl status", "07:35:00", young)},
                                  {"b.txt", sample_of("supervisorctl status", "08:35:00", young)}});
  CHECK(world->rows("process", {"is_flapping"}) == Lines{"true"});
}
