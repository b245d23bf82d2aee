// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_tls_server.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/server_rows.h"

namespace {

using Lines = std::vector<std::string>;

Lines of_list(const std::string& list, const std::vector<std::string_view>& columns) {
  NginxSample sample("server { listen 443 ssl; ssl_ciphers '" + list + "'; }");
  return sample.rows<facts::TlsServer>(columns);
}

}  // namespace

TEST_CASE("what is broken in a cipher list is named once", "[facts]") {
  CHECK(of_list("ECDHE+AESGCM:RC4-SHA:RC4-MD5", {"weak"}) == Lines{R"(["RC4"])"});
  CHECK(of_list("ECDHE+AESGCM:EXP-RC4-MD5", {"weak"}) == Lines{R"(["EXPORT"])"});
  CHECK(of_list("AESGCM", {"weak"}) == Lines{"[]"});
  CHECK(of_list("HIGH", {"weak"}) == Lines{R"(["anonymous"])"});
  CHECK(of_list("kPSK+RC4:ECDHE+AESGCM", {"weak"}) == Lines{"[]"});
}

TEST_CASE("secrecy and authenticated encryption are told apart", "[facts]") {
  CHECK(of_list("AES128-SHA", {"has_secrecy", "has_aead", "without_secrecy"}) ==
        Lines{R"(false false ["AES128-SHA"])"});
  CHECK(of_list("DHE+AESGCM", {"has_secrecy", "has_aead", "is_dhe_only"}) ==
        Lines{"true true true"});
  CHECK(of_list("DHE+AESGCM:ECDHE+AESGCM", {"is_dhe_only", "has_dhe"}) == Lines{"false true"});
}

TEST_CASE("a list beside the default server's is overruled", "[facts]") {
  NginxSample sample(
      "server { listen 443 ssl; ssl_protocols TLSv1.2; server_name a; }\n"
      "server { listen 443 ssl; ssl_protocols TLSv1.3; server_name b; }\n"
      "server { listen 443 ssl; ssl_protocols TLSv1.2; server_name c; }\n"
      "server { listen 443 ssl; server_name d; }");
  CHECK(sample.rows<facts::TlsServer>({"server", "is_overruled", "default_server"}) ==
        Lines{R"("a" false "a")", R"("b" true "a")", R"("c" false "a")", R"("d" false "a")"});
}

TEST_CASE("of a fragment without a list nothing is said", "[facts]") {
  NginxSample sample("server { listen 443 ssl; }");
  CHECK(sample.rows<facts::TlsServer>({"ciphers_from", "suites"}) == Lines{R"("unknown" [])"});
}
