// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_workspace.h"

#include "catch.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_sample.h"

namespace {

using Lines = std::vector<std::string>;
using Files = NginxSample::Files;

const std::string kTls = "server { listen 443 ssl; }";

Lines endpoints(NginxSample& sample) {
  return sample.rows<facts::TlsEndpoint>({"protocols", "configured_in", "is_fragment"});
}

}  // namespace

TEST_CASE("what a main file includes is judged there and only there", "[facts]") {
  NginxSample sample(Files{{"nginx.conf", "http { include tls.conf; include conf.d/*.conf; }"},
                           {"tls.conf", "ssl_protocols TLSv1.3;"},
                           {"conf.d/site.conf", kTls}});
  CHECK(endpoints(sample) == Lines{R"(["TLSv1.3"] "http" false)"});
  CHECK(sample.unchecked("tls_endpoint").empty());
}

TEST_CASE("several main files are several configurations", "[facts]") {
  NginxSample sample(
      Files{{"a/nginx.conf", "http { ssl_protocols TLSv1; include conf.d/*.conf; }"},
            {"a/conf.d/site.conf", kTls},
            {"b/nginx.conf", "http { ssl_protocols TLSv1.3; include conf.d/*.conf; }"},
            {"b/conf.d/site.conf", kTls}});
  CHECK(endpoints(sample) == Lines{R"(["TLSv1"] "http" false)", R"(["TLSv1.3"] "http" false)"});
}

TEST_CASE("the fragments of one conf.d share their sockets, others do not", "[facts]") {
  const std::string standard =
      "server { listen 443 ssl default_server; ssl_protocols TLSv1.3; return 444; }";
  NginxSample together(Files{{"conf.d/00-default.conf", standard}, {"conf.d/site.conf", kTls}});
  CHECK(endpoints(together) == Lines{R"(["TLSv1.3"] "server" true)"});
  NginxSample apart(Files{{"nginx/default.conf", standard}, {"nginx/site.conf", kTls}});
  CHECK(endpoints(apart) == Lines{R"(["TLSv1.3"] "server" true)", R"([] "unset" true)"});
}

TEST_CASE("a snippet that nothing includes is not judged", "[facts]") {
  NginxSample sample(Files{{"tls.conf", "ssl_protocols TLSv1;"}});
  CHECK(sample.facts.rows<facts::TlsEndpoint>().empty());
  CHECK(sample.unchecked("tls_endpoint") == Lines{"a snippet that no configuration here includes"});
  CHECK(sample.facts.rows<facts::NginxDirective>().size() == 1);
}

TEST_CASE("files that git ignores and files of other kinds are left alone", "[facts]") {
  NginxSample ignored(Files{{"ignored/nginx.conf", kTls}});
  CHECK(ignored.facts.rows<facts::NginxDirective>().empty());
  NginxSample other(Files{{"readme.txt", kTls}});
  CHECK(other.facts.rows<facts::NginxDirective>().empty());
}
