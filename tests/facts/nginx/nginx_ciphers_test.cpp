// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_ciphers.h"

#include "catch.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_sample.h"

namespace {

using Lines = std::vector<std::string>;

Lines negotiable(std::string ciphers) {
  NginxSample sample(
      "events {} http { server { listen 443 ssl; ssl_protocols TLSv1 TLSv1.2 TLSv1.3; " +
      std::move(ciphers) + " } }");
  return sample.rows<facts::TlsEndpoint>({"negotiable"});
}

}  // namespace

TEST_CASE("a protocol needs a suite that speaks it", "[facts]") {
  CHECK(negotiable("") == Lines{R"(["TLSv1","TLSv1.2","TLSv1.3"])"});
  CHECK(negotiable("ssl_ciphers ECDHE+AESGCM;") == Lines{R"(["TLSv1.2","TLSv1.3"])"});
  CHECK(negotiable("ssl_ciphers AES128-SHA;") == Lines{R"(["TLSv1","TLSv1.2","TLSv1.3"])"});
  CHECK(negotiable("ssl_ciphers PSK;") == Lines{R"(["TLSv1.3"])"});
}

TEST_CASE("DHE suites need parameters", "[facts]") {
  CHECK(negotiable("ssl_ciphers DHE+AES;") == Lines{R"(["TLSv1.3"])"});
  CHECK(negotiable("ssl_ciphers DHE+AES; ssl_dhparam d.pem;") ==
        Lines{R"(["TLSv1","TLSv1.2","TLSv1.3"])"});
}

TEST_CASE("a list that is not in sight may hold anything", "[facts]") {
  CHECK(negotiable("ssl_ciphers PROFILE=SYSTEM;") == Lines{R"(["TLSv1","TLSv1.2","TLSv1.3"])"});
}
