// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_listen.h"

#include "catch.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_sample.h"

TEST_CASE("a listen names its socket as nginx does", "[facts]") {
  struct Case {
    std::string_view written;
    std::string_view address;
  };
  const Case cases[] = {
      {"443 ssl", "0.0.0.0:443"},
      {"*:443", "0.0.0.0:443"},
      {"0.0.0.0:443", "0.0.0.0:443"},
      {"*", "0.0.0.0:80"},
      {"127.0.0.1", "127.0.0.1:80"},
      {"127.0.0.1:8080", "127.0.0.1:8080"},
      {"[::]:443", "[::]:443"},
      {"[::1]", "[::1]:80"},
      {"LocalHost:81", "localhost:81"},
      {"unix:/run/X.sock", "unix:/run/X.sock"},
      {"8000-8010", "0.0.0.0:8000-8010"},
      {"{{ port }}", "{{ port }}"},
      {"${PORT}", "${PORT}"},
  };
  for (const Case& one : cases) {
    INFO(one.written);
    NginxSample sample("server { listen " + std::string(one.written) + "; }");
    CHECK(sample.facts.rows<facts::NginxServer>().at(0).listens == facts::Texts{one.address});
  }
  NginxSample none("server { }");
  CHECK(none.facts.rows<facts::NginxServer>().at(0).listens == facts::Texts{"0.0.0.0:80"});
}
