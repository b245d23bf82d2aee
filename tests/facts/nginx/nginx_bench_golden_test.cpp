// SPDX-License-Identifier: MIT
// What the engine must say of a configuration such as bench writes: written by us after its shape,
// with a plain and a TLS server, and rendered here.
#include <map>
#include <string>

#include "catch.h"
#include "facts/nginx/nginx_bench_sample.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

using bench_files::bench;

const std::string kOuter =
    R"(["x-frame-options","strict-transport-security","x-content-type-options",)"
    R"("x-xss-protection","referrer-policy"])";

}  // namespace

TEST_CASE("bench's own configuration loses five security headers in two places", "[facts]") {
  NginxSample sample(bench());
  CHECK(sample.facts.rows<facts::NginxRefusal>().empty());
  std::map<std::string, std::string> lost;
  for (const facts::NginxLocation& row : sample.facts.rows<facts::NginxLocation>()) {
    if (row.is_tls)
      lost[std::string(row.path)] = facts::print(facts::Value(&row.lost_headers.value));
  }
  CHECK(lost.at("location /assets") == kOuter);
  CHECK(lost.at("location ~* ^/files/.*.(htm|html|svg|xml)") == kOuter);
  CHECK(lost.at("location /") == "[]");
  CHECK(lost.at("location @webserver") == "[]");
}

TEST_CASE("bench's own configuration sends no header with errors, and HSTS without TLS",
          "[facts]") {
  NginxSample sample(bench());
  bool is_plain_hsts = false;
  for (const facts::NginxHeader& row : sample.facts.rows<facts::NginxHeader>()) {
    CHECK_FALSE(row.is_always);
    is_plain_hsts = is_plain_hsts || (row.name == "strict-transport-security" && row.is_plain);
    CHECK((row.is_tls != row.is_plain));
  }
  CHECK(is_plain_hsts);
}

TEST_CASE("bench's own configuration is resolved to its backends", "[facts]") {
  NginxSample sample(bench());
  for (const facts::NginxLocation& row : sample.facts.rows<facts::NginxLocation>()) {
    if (row.path == "location @webserver") {
      CHECK(row.backends == facts::Texts{"127.0.0.1:8000"});
      CHECK(row.read_timeout.value == "120");
      CHECK(row.request_headers.value == facts::Texts{"x-forwarded-for", "x-forwarded-proto",
                                                      "x-frappe-site-name",
                                                      "x-use-x-accel-redirect", "host"});
    }
    if (row.path == "location /socket.io") CHECK(row.upstream == "bench-socketio-server");
    if (row.path == "location ~ ^/protected/(.*)") CHECK(row.is_internal);
    CHECK(row.body_size.value == "50m");
    CHECK(row.is_fragment);
  }
}
