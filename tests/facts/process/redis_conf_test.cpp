// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

const std::string kCommon = "sites/common_site_config.json";

}  // namespace

TEST_CASE("a Redis server is open, bounded, and where the bench looks for it", "[facts]") {
  tests::Files files = {
      {kCommon, R"({"redis_cache": "redis://localhost:13000", "redis_queue": "redis://r:1"})"},
      {"config/redis_cache.conf", "BIND * # no\nPort 13001\nmaxmemory 1gb\n"},
      {"config/redis_queue.conf", "protected-mode no\nport 2\nmaxmemory 0\n"},
      {"config/redis_socketio.conf", "bind 0.0.0.0\nbind 127.0.0.1 ::1\n"}};
  CHECK(make_world(files)->rows("redis_server",
                                {"role", "is_open", "max_memory", "port", "is_lost"}) ==
        Lines{"cache true 1gb 13001 true", "queue true - 2 false", "socketio false - - false"});
}
