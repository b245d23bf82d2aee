// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_load.h"

#include <chrono>

#include "catch.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_sample.h"

namespace {

using Lines = std::vector<std::string>;
using Files = NginxSample::Files;

}  // namespace

TEST_CASE("included directives stand where the include stood", "[facts]") {
  NginxSample sample(Files{{"nginx.conf", "http { a; include in.d/*.inc; e; }"},
                           {"in.d/1.inc", "b; server { include c.inc; }"},
                           {"in.d/2.inc", "d;"},
                           {"c.inc", "c;"}});
  CHECK(sample.rows<facts::NginxDirective>({"name", "context"}) ==
        Lines{R"("http" "main")", R"("a" "http")", R"("include" "http")", R"("b" "http")",
              R"("server" "http")", R"("include" "http/server")", R"("c" "http/server")",
              R"("d" "http")", R"("e" "http")"});
}

TEST_CASE("an include that leads back to itself ends the story", "[facts]") {
  NginxSample sample(Files{{"nginx.conf", "http { include a.inc; }"},
                           {"a.inc", "include b.inc;"},
                           {"b.inc", "include a.inc;"}});
  CHECK(sample.facts.rows<facts::NginxDirective>().empty());
  CHECK(sample.unchecked("tls_endpoint") == Lines{"the include of 'a.inc' leads back to itself"});
  NginxSample self(Files{{"nginx.conf", "http { include nginx.conf; }"}});
  CHECK(self.unchecked("tls_endpoint").size() == 1);
}

TEST_CASE("a file may be included twice", "[facts]") {
  NginxSample sample(Files{{"nginx.conf",
                            "http { server { include a.inc; }"
                            " server { include a.inc; } }"},
                           {"a.inc", "a;"}});
  CHECK(sample.facts.rows<facts::NginxDirective>().size() == 7);
}

TEST_CASE("includes that multiply are given up", "[facts]") {
  Files files = {{"nginx.conf", "http { include 00.inc; }"}, {"30.inc", "a;"}};
  for (int i = 0; i < 30; ++i) {
    const std::string digits = std::to_string(100 + i).substr(1);
    const std::string next = std::to_string(101 + i).substr(1);
    files[digits + ".inc"] = "include " + next + ".inc; include " + next + ".inc;";
  }
  NginxSample sample(std::move(files));
  CHECK(sample.facts.rows<facts::NginxDirective>().empty());
  CHECK(sample.unchecked("tls_endpoint").size() == 1);
}

TEST_CASE("a problem in an included file keeps the whole configuration unjudged", "[facts]") {
  NginxSample sample(Files{{"nginx.conf", "http { server { listen 443 ssl; include a.inc; } }"},
                           {"a.inc", "ssl_protocols TLSv1"}});
  CHECK(sample.facts.rows<facts::TlsEndpoint>().empty());
  CHECK(sample.unchecked("tls_endpoint").size() == 1);
}
