// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_flow.h"

#include "catch.h"
#include "facts/nginx/nginx_load.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/nginx_workspace.h"

namespace {

// Asks for the variable of the last proxy_pass.
struct Asked {
  explicit Asked(std::string text) : sample(std::move(text)) {
    configs = facts::load_nginx(sample.library, sample.facts);
    const facts::NginxConfig& config = configs.at(0);
    for (std::uint32_t i = 1; i < config.nodes.size(); ++i) {
      if (config[i].name() == "proxy_pass") node = i;
    }
  }
  [[nodiscard]] bool can_hold(std::string_view variable, char c) const {
    return facts::NginxFlow(configs[0]).can_hold(variable, c, node);
  }
  [[nodiscard]] std::string expanded() const {
    return facts::NginxFlow(configs[0]).expanded(configs[0][node].arg(), node);
  }

  NginxSample sample;
  std::vector<facts::NginxConfig> configs;
  std::uint32_t node = 0;
};

}  // namespace

TEST_CASE("variables end where their name ends", "[facts]") {
  using Names = std::vector<std::string_view>;
  CHECK(facts::variables_in("https://$host${uri}x") == Names{"host", "uri"});
  CHECK(facts::variables_in("/$1/$12") == Names{"1", "1"});
  CHECK(facts::variables_in("a$").empty());
  CHECK(facts::variables_in("$site_name_x/$uri") == Names{"site_name_x", "uri"});
}

TEST_CASE("a decoded path can hold a line break, raw input cannot", "[facts]") {
  const Asked asked("server { location / { proxy_pass http://x; } }");
  CHECK(asked.can_hold("uri", '\n'));
  CHECK_FALSE(asked.can_hold("request_uri", '\n'));
  CHECK_FALSE(asked.can_hold("arg_x", '\n'));
  CHECK(asked.can_hold("arg_x", '.'));
  CHECK_FALSE(asked.can_hold("scheme", '.'));
  CHECK_FALSE(asked.can_hold("nobody_knows", '.'));
}

TEST_CASE("a capture holds what its group and its source hold", "[facts]") {
  CHECK(Asked("server { location ~ ^/([^/]+)$ { proxy_pass http://x; } }").can_hold("1", '\n'));
  CHECK_FALSE(Asked("server { location ~ ^/(.+)$ { proxy_pass http://x; } }").can_hold("1", '\n'));
  CHECK_FALSE(Asked("server { location / { if ($request_uri ~ ^/([^?]*)) { proxy_pass http://x; } "
                    "} }")
                  .can_hold("1", '\n'));
  CHECK(Asked("server { location ~ ^/(?<p>[^/]+)$ { proxy_pass http://x; } }").can_hold("p", '\n'));
}

TEST_CASE("a value that one set gives is put in its place", "[facts]") {
  CHECK(Asked("server { location / { set $a http://b; proxy_pass $a/c; } }").expanded() ==
        "http://b/c");
  CHECK(
      Asked("server { set $a x; location / { set $b $a.y; proxy_pass http://$b; } }").expanded() ==
      "http://x.y");
  CHECK(Asked("server { location / { set $a $a$a; proxy_pass http://$a; } }").expanded().size() <
        20000);
}
