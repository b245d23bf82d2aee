// SPDX-License-Identifier: MIT
// Files that nobody wrote in good faith: a clear word about each, and an end in bounded time.
#include <algorithm>
#include <chrono>
#include <string>

#include "catch.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

std::string first_refusal(NginxSample& sample) {
  const auto& rows = sample.facts.rows<facts::NginxRefusal>();
  return rows.empty() ? "" : std::string(rows.front().message);
}

// Forty thousand lines: servers with the locations and headers of a bench.
std::string large_configuration() {
  std::string text = "events { }\nhttp {\nupstream app { server 127.0.0.1:8000; }\n";
  for (int i = 0; i < 2150; ++i) {
    const std::string name = "site" + std::to_string(i);
    text += "server {\nlisten 80;\nserver_name " + name + ".example;\nroot /srv;\n" +
            "add_header X-Frame-Options SAMEORIGIN always;\n" +
            "add_header X-Content-Type-Options nosniff always;\n" +
            "location /assets {\ntry_files $uri =404;\nadd_header Cache-Control max-age=1;\n}\n" +
            "location / {\ntry_files /" + name + "/public/$uri @web;\n}\nlocation @web {\n" +
            "proxy_set_header Host $host;\nproxy_set_header X-Frappe-Site-Name " + name +
            ";\nproxy_pass http://app;\n}\n}\n";
  }
  return text + "}\n";
}

}  // namespace

TEST_CASE("megabytes of braces are refused in words", "[facts]") {
  NginxSample open(std::string(3U << 20U, '{'));
  CHECK(first_refusal(open) == "unexpected opening brace");
  std::string blocks;
  while (blocks.size() < 3U << 20U) blocks += "a{";
  NginxSample deep(blocks);
  CHECK(first_refusal(deep) == "blocks are nested too deep");
}

TEST_CASE("an include that leads back to itself is refused in words", "[facts]") {
  NginxSample sample(NginxSample::Files{{"nginx.conf", "events {}\nhttp {\ninclude a.conf;\n}\n"},
                                        {"a.conf", "include b.conf;"},
                                        {"b.conf", "include a.conf;"}});
  CHECK(first_refusal(sample) == "the include of 'a.conf' leads back to itself");
}

TEST_CASE("a NUL byte is a byte of a word, as for nginx", "[facts]") {
  NginxSample sample(std::string("server { root /a\0b; }", 21));
  CHECK(first_refusal(sample).empty());
}

TEST_CASE("forty thousand lines of configuration take no noticeable time", "[facts]") {
  const std::string text = large_configuration();
  CHECK(std::count(text.begin(), text.end(), '\n') > 39'000);
  const auto start = std::chrono::steady_clock::now();
  NginxSample sample(text);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  CHECK(sample.facts.rows<facts::NginxLocation>().size() == 8'600);
  CHECK(first_refusal(sample).empty());
  CHECK(taken.count() < 30.0);  // a tenth of a second when optimized; this is for what is squared
}
