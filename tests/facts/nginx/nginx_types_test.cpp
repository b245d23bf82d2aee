// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_types.h"

#include "catch.h"

using facts::NginxAddress;

TEST_CASE("types of arguments are read as nginx reads them", "[facts]") {
  struct Case {
    const char* type;
    std::vector<const char*> taken;
    std::vector<const char*> refused;
  };
  const Case cases[] = {
      {"flag", {"on", "OFF"}, {"yes", "1", ""}},
      {"num", {"0", "12"}, {"-1", "1a", ""}},
      {"count", {"1", "10"}, {"0", "00", "x"}},
      {"size", {"10", "8k", "1M"}, {"1g", "k", "1mb"}},
      {"offset", {"1g", "8k"}, {"1t", ""}},
      {"time", {"60", "1h30m", "1m 30s", "500ms", "1M", "1y2d"}, {"30m1h", "1x", "s", ""}},
      {"rate", {"1r/s", "30r/m", "5"}, {"0r/s", "r/s", "1r/h"}},
      {"zone", {"one:10m", "a:32k"}, {"one", ":1m", "one:", "one:1k", "one:1g"}},
      {"keys", {"one:8k"}, {"one:4k"}},
      {"levels", {"1", "1:2", "2:2:2"}, {"3", "12", "1:", ":1", "1:1:1:1"}},
      {"access", {"all", "unix:", "10.0.0.0/8", "::1", "2001:db8::/32"}, {"10.0.0/8", "every"}},
      {"access", {"10.0.0.1/32"}, {"10.0.0.1/33", "::/129", "10.0.0.256"}},
      {"network", {"default", "127.0.0.1"}, {"all", "10.0.0.0/x"}},
      {"of no table", {"anything"}, {}},
  };
  for (const Case& one : cases) {
    for (const char* word : one.taken) {
      INFO(one.type << " " << word);
      CHECK(facts::is_of_nginx_type(one.type, word));
    }
    for (const char* word : one.refused) {
      INFO(one.type << " " << word);
      CHECK_FALSE(facts::is_of_nginx_type(one.type, word));
    }
  }
}

TEST_CASE("addresses of listen, upstreams and targets", "[facts]") {
  const auto listen = [](const char* text) {
    return facts::nginx_address_problem(text, NginxAddress::Listen);
  };
  for (const char* text : {"80", "80-90", "*:80", "*", "127.0.0.1", "127.0.0.1:8080", "[::]:443",
                           "[::1]", "unix:/run/x.sock", "localhost:80", "erp.example"}) {
    INFO(text);
    CHECK(listen(text).empty());
  }
  CHECK(listen("0") == "invalid port");
  CHECK(listen("70000") == "invalid port");
  CHECK(listen("a:b") == "invalid port");
  CHECK(listen("80-x").empty());
  CHECK(listen("127..0.1").empty());
  CHECK(listen("[::1") == "invalid host");
  CHECK(listen("[::1]80") == "invalid host");
  CHECK(listen("[::g]:80") == "invalid IPv6 address");
  CHECK(listen("a/b") == "invalid host");
  CHECK(listen(":80") == "no host");
  CHECK(listen("127.0.0.118932") == "host not found");
  CHECK(listen("a b") == "host not found");
  CHECK(listen("unix:") == "no path in the unix domain socket");
  const auto target = [](const char* text) {
    return facts::nginx_address_problem(text, NginxAddress::Target);
  };
  CHECK(target("app/path:x").empty());
  CHECK(target("app:8000/a?b").empty());
  CHECK(target("[::1]:8000/x").empty());
  CHECK(target("app:x/").size() > 0);
  CHECK(target("/x") == "no host");
  CHECK(facts::nginx_address_problem("10.0.0.1:8000", NginxAddress::Peer).empty());
  CHECK(facts::nginx_address_problem("10.0.0.1:8000-8001", NginxAddress::Peer) == "invalid port");
}
