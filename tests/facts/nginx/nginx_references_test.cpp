// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_references.h"

#include "catch.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

std::string refusal(const std::string& text) {
  NginxSample sample("events {}\nhttp {\n" + text + "\n}\n");
  const auto& rows = sample.facts.rows<facts::NginxRefusal>();
  return rows.empty() ? "" : std::string(rows.front().message);
}

}  // namespace

TEST_CASE("what nginx misses when it has read everything", "[facts]") {
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"limit_req zone=one;", "zero size shared memory zone \"one\""},
      {"limit_conn two 5;", "zero size shared memory zone \"two\""},
      {"proxy_cache pages;", "\"proxy_cache\" zone \"pages\" is unknown"},
      {"upstream a { keepalive 8; }", "no servers are inside upstream"},
      {"upstream a { server 10.0.0.1 backup; }", "no servers in upstream \"a\""},
      {"server { listen 443 ssl; }",
       "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive"},
      {"server { listen 443 ssl; ssl_certificate a; }",
       "no \"ssl_certificate_key\" is defined for certificate \"a\""},
      {"server { location / { proxy_buffer_size 128k; } }",
       "\"proxy_busy_buffers_size\" must be less than the size of all \"proxy_buffers\" minus one "
       "buffer"},
      {"proxy_busy_buffers_size 2k;  server { }",
       "\"proxy_busy_buffers_size\" must be equal to or greater than the maximum of the value of "
       "\"proxy_buffer_size\" and one of the \"proxy_buffers\""},
      {"server { proxy_buffers 1 8k; }", "there must be at least 2 \"proxy_buffers\""},
      {"access_log /l main; log_format main a;", "unknown log format \"main\""},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(refusal(one.text) == one.message);
  }
}

TEST_CASE("what is there, or may be, is not missed", "[facts]") {
  for (const char* text :
       {"limit_req_zone $host zone=one:1m rate=1r/s; limit_req zone=one;",
        "limit_req zone=one; limit_req_zone $host zone=one:1m rate=1r/s;",
        "proxy_cache_path /c keys_zone=pages:1m; proxy_cache pages;", "proxy_cache off;",
        "proxy_cache $host;", "upstream a { server 10.0.0.1 backup; server 10.0.0.2; }",
        "ssl_certificate a; ssl_certificate_key b; server { listen 443 ssl; }",
        "server { listen 443 ssl; ssl_reject_handshake on; }",
        "server { proxy_buffer_size 128k; proxy_buffers 4 256k; location / { } }",
        "access_log /l combined; access_log off;", "log_format main a; access_log /l main;",
        "include /etc/nginx/conf.d/*.conf; limit_req zone=one; access_log /l main;"}) {
    INFO(text);
    CHECK(refusal(text) == "");
  }
}

TEST_CASE("what is told last is marked", "[facts]") {
  NginxSample sample("events {}\nhttp { limit_req zone=one; sendfile yes; }");
  CHECK(sample.rows<facts::NginxRefusal>({"kind", "is_late"}) ==
        std::vector<std::string>{"\"value\" false", "\"zone\" true"});
}
