// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_catalogue.h"

#include <set>
#include <string>

#include "catch.h"

using facts::find_nginx_directive;
using facts::NginxInheritance;
using facts::NginxPlace;

TEST_CASE("every line of the nginx table is whole", "[facts]") {
  CHECK(facts::nginx_catalogue().size() > 900);
  for (const facts::NginxDirectiveInfo& entry : facts::nginx_catalogue()) {
    INFO(entry.name);
    CHECK_FALSE(entry.name.empty());
    CHECK(entry.places != 0);
    CHECK(entry.arity.find_first_not_of("0123456789,+*?") == std::string_view::npos);
    CHECK_FALSE(entry.arity.empty());
  }
}

TEST_CASE("the nginx table tells where a directive may stand", "[facts]") {
  struct Case {
    std::string_view name;
    std::string_view context;
    bool is_allowed;
  };
  const Case cases[] = {
      {"listen", "http/server", true},         {"listen", "http", false},
      {"add_header", "http/server/if", false}, {"add_header", "http/server/location/if", true},
      {"proxy_pass", "http/server", false},    {"proxy_pass", "stream/server", true},
      {"include", "http/server/if", true},     {"include", "main", true},
      {"server", "http/upstream", true},       {"server", "http", true},
      {"worker_processes", "http", false},     {"worker_connections", "events", true},
      {"ssl_protocols", "http", true},         {"ssl_protocols", "http/server/location", false},
      {"more_set_headers", "http", false},
  };
  for (const Case& one : cases) {
    INFO(one.name << " in " << one.context);
    const auto* found = find_nginx_directive(one.name, facts::nginx_place(one.context));
    CHECK((found != nullptr) == one.is_allowed);
  }
}

TEST_CASE("the nginx table counts arguments as nginx does", "[facts]") {
  struct Case {
    std::string_view name;
    std::string_view context;
    std::size_t count;
    bool takes;
  };
  const Case cases[] = {
      {"root", "http", 1, true},
      {"root", "http", 0, false},
      {"root", "http", 2, false},
      {"server_name", "http/server", 40, true},
      {"server_name", "http/server", 0, false},
      {"server", "http", 0, true},
      {"server", "http", 1, false},
      {"location", "http/server", 2, true},
      {"location", "http/server", 3, false},
      {"auth_jwt", "http", 12, true},
      {"add_header", "http", 1, false},
      {"return", "http/server", 2, true},
      {"try_files", "http/server", 1, false},
      {"types", "http", 0, true},
  };
  for (const Case& one : cases) {
    INFO(one.name << " " << one.count);
    const auto* found = find_nginx_directive(one.name, facts::nginx_place(one.context));
    REQUIRE(found != nullptr);
    CHECK(found->takes(one.count) == one.takes);
  }
}

TEST_CASE("the nginx table knows inheritance, blocks, defaults and releases", "[facts]") {
  const auto* header = find_nginx_directive("add_header", NginxPlace::Server);
  CHECK(header->inheritance == NginxInheritance::List);
  CHECK_FALSE(header->is_single);
  CHECK(find_nginx_directive("proxy_set_header", NginxPlace::Http)->inheritance ==
        NginxInheritance::List);
  CHECK(find_nginx_directive("proxy_pass", NginxPlace::Location)->inheritance ==
        NginxInheritance::None);
  const auto* size = find_nginx_directive("client_max_body_size", NginxPlace::Http);
  CHECK(size->standard == "1m");
  CHECK(size->is_single);
  CHECK(find_nginx_directive("location", NginxPlace::Server)->is_block);
  CHECK(find_nginx_directive("http2", NginxPlace::Server)->since == "1.25.1");
  CHECK(find_nginx_directive("ssl", NginxPlace::Server)->until == "1.25.0");
  CHECK(find_nginx_directive("brotli").empty());
}

TEST_CASE("a context in words names its place", "[facts]") {
  CHECK(facts::nginx_place("http/server/location/location/if") == NginxPlace::IfInLocation);
  CHECK(facts::nginx_place("http/server/location/if/if") == NginxPlace::Unknown);
  CHECK(facts::nginx_place("http/map") == NginxPlace::Raw);
  CHECK(facts::nginx_place("mail/server") == NginxPlace::MailServer);
  CHECK(facts::nginx_place("stream/upstream") == NginxPlace::StreamUpstream);
  CHECK(facts::nginx_place("") == NginxPlace::Unknown);
  CHECK(facts::to_string(NginxPlace::IfInServer) == "if in server");
}
