// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_match.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/nginx_workspace.h"

namespace {

// The header "server" of the one that answers: each server is known by its root.
std::string answers(const std::string& http, const std::string& url) {
  NginxSample sample("events {} http { " + http + " }");
  facts::Facts facts;
  const std::vector<facts::NginxConfig> configs = facts::load_nginx(sample.library, facts);
  const auto servers = facts::nginx_servers(configs.at(0), facts.pool);
  const auto sockets = facts::nginx_sockets(servers);
  const auto parsed = facts::parse_nginx_url(url);
  const auto choice = facts::choose_server(configs[0], servers, sockets, parsed.value());
  if (choice.server == nullptr) return "nothing";
  return std::string(configs[0].child(choice.server->node, "root")->arg());
}

const std::string kNames =
    "server { listen 80; root first; server_name a.example; }"
    "server { listen 80; root tail; server_name www.*; }"
    "server { listen 80; root longtail; server_name www.shop.*; }"
    "server { listen 80; root regex; server_name ~^r\\d+\\.example$; }"
    "server { listen 80; root regex2; server_name ~example$; }"
    "server { listen 80; root head; server_name *.b.example; }"
    "server { listen 80; root longhead; server_name *.c.b.example; }"
    "server { listen 80; root dot; server_name .d.example; }"
    "server { listen 80 default_server; root default; server_name _; }";

}  // namespace

TEST_CASE("a name is looked up exactly, then by wildcards, then by regular expressions",
          "[facts]") {
  struct Case {
    std::string host;
    std::string root;
  };
  const Case cases[] = {
      {"a.example", "first"},    {"A.EXAMPLE.", "first"},       {"x.b.example", "head"},
      {"x.y.b.example", "head"}, {"x.c.b.example", "longhead"}, {"c.b.example", "head"},
      {"b.example", "regex2"},   {"d.example", "dot"},          {"x.d.example", "dot"},
      {"www.q", "tail"},         {"www.shop.q", "longtail"},    {"r12.example", "regex"},
      {"z.example", "regex2"},   {"other", "default"},          {"127.0.0.1", "default"},
  };
  for (const Case& one : cases) {
    INFO(one.host);
    CHECK(answers(kNames, "http://" + one.host + "/") == one.root);
  }
}

TEST_CASE("the listener is chosen before the name", "[facts]") {
  const std::string two =
      "server { listen 80; root a; server_name x; } server { listen 81; root b; server_name x; }"
      "server { listen 10.0.0.1:80; root c; }";
  CHECK(answers(two, "http://x/") == "a");
  CHECK(answers(two, "http://x:81/") == "b");
  CHECK(answers(two, "http://y:81/") == "b");
  CHECK(answers(two, "http://10.0.0.1/") == "c");
  CHECK(answers(two, "https://x/") == "nothing");
}
