// SPDX-License-Identifier: MIT
#include "facts/evidence/answer_rows.h"

#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

Lines http(std::string_view command, std::string_view output, std::string_view exit = "0") {
  return evidence_of({{"a.txt", sample_of(command, "08:00:00", output, exit)}})
      ->rows("http", {"first", "status", "is_https", "is_up", "is_redirected", "has_hsts"});
}

Lines tls(std::string_view command, std::string_view output) {
  return evidence_of({{"a.txt", sample_of(command, "08:00:00", output)}})
      ->rows("tls", {"protocol", "is_offered"});
}

}  // namespace

TEST_CASE("every hop of a curl counts", "[facts]") {
  CHECK(http("curl -sIL http://a.example/",
             "HTTP/1.1 301 Moved\r\nLocation: https://a.example/\r\n\r\n"
             "HTTP/2 200\r\nstrict-transport-security: max-age=1\r\n") ==
        Lines{"301 200 true true true true"});
  CHECK(http("curl -v https://a.example/", "< HTTP/1.1 100 Continue\n< HTTP/1.1 502 Bad\n") ==
        Lines{"502 502 true false - false"});
  CHECK(http("curl http://a.example/", "curl: (6) Could not resolve host\n", "6") ==
        Lines{"0 0 false false - -"});
  CHECK(http("curl http://a.example/", "") == Lines{});
}

TEST_CASE("ping answers pong, in either version", "[facts]") {
  const auto pong = [](std::string_view output) {
    return evidence_of(
               {{"a.txt", sample_of("curl https://a.example/api/method/ping", "08:00:00", output)}})
        ->rows("ping", {"is_pong"});
  };
  CHECK(pong("{\"message\":\"pong\"}\n") == Lines{"true"});
  CHECK(pong("HTTP/1.1 200 OK\n\n{\"data\": \"pong\"}\n") == Lines{"true"});
  CHECK(pong("HTTP/1.1 503 Busy\n\n{\"message\":\"pong\"}\n") == Lines{"false"});
  CHECK(pong("<html>\n") == Lines{"false"});
}

TEST_CASE("a handshake tells what is offered, and what this openssl could not try", "[facts]") {
  constexpr std::string_view kForced = "openssl s_client -connect a.example:443 -tls1_1";
  CHECK(tls(kForced, "New, TLSv1.1, Cipher is AES128-SHA\n") == Lines{"TLSv1.1 true"});
  CHECK(tls(kForced, "x: tlsv1 alert protocol version\nNew, (NONE), Cipher is (NONE)\n") ==
        Lines{"TLSv1.1 false"});
  CHECK(tls(kForced, "x: no protocols available\nNew, (NONE), Cipher is (NONE)\n") == Lines{});
  CHECK(tls("testssl.sh a.example", " SSLv3      not offered (OK)\n TLS 1      offered\n") ==
        Lines{"SSLv3 false", "TLSv1 true"});
  CHECK(tls("nmap --script ssl-enum-ciphers a.example", "|   TLSv1.0: \n|   TLSv1.2: \n") ==
        Lines{"TLSv1 true", "TLSv1.2 true"});
}

TEST_CASE("a certificate has an end and a judgement", "[facts]") {
  const auto world = evidence_of(
      {{"a.txt", sample_of("openssl s_client -connect a.example:443", "08:00:00",
                           "New, TLSv1.3, Cipher is X\nnotAfter=Jan 25 12:00:00 2026 GMT\n"
                           "    Verify return code: 18 (self-signed certificate)\n")}});
  CHECK(world->rows("certificate", {"days_left", "failure"}) ==
        Lines{"10 self-signed certificate"});
}
