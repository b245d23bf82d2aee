// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_refusals.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"

namespace {

std::string server(const std::string& text) {
  return "events {}\nhttp {\nserver {\n" + text + "\n}\n}\n";
}

// The messages about a whole configuration whose server holds `text`.
std::vector<std::string> refusals(const std::string& text) {
  NginxSample sample(text);
  std::vector<std::string> messages;
  for (const facts::NginxRefusal& row : sample.facts.rows<facts::NginxRefusal>()) {
    messages.emplace_back(row.message);
  }
  return messages;
}

}  // namespace

TEST_CASE("nginx's refusal of one directive is told in its words", "[facts]") {
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"servr_name a;", "unknown directive \"servr_name\""},
      {"worker_processes 4;", "\"worker_processes\" directive is not allowed here"},
      {"location /x;", "directive \"location\" has no opening brace"},
      {"root /x { }", "directive \"root\" is not terminated by \";\""},
      {"root;", "invalid number of arguments in \"root\" directive"},
      {"root a; root b;", "\"root\" directive is duplicate"},
      {"location / { root a; alias b; }", "\"alias\" directive is duplicate"},
      {"sendfile yes;",
       "invalid value \"yes\" in \"sendfile\" directive, it must be \"on\" or "
       "\"off\""},
      {"if ($host = a) { root /x; gzip_types a; }", "\"root\" directive is not allowed here"},
      {"location / { return 200 } ", "unexpected closing brace, expecting \";\""},
      {"map $a $b { }", "\"map\" directive is not allowed here"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const std::vector<std::string> found = refusals(server(one.text));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == one.message);
  }
}

TEST_CASE("what nginx takes is not refused", "[facts]") {
  for (const std::string text :
       {"include none*.conf;", "more_set_headers 'A: b' ;", "if ($host) { include b*.conf; }",
        "location / { limit_except GET { include c*.conf; } }", "types { a b; c d e; }",
        "location / { if ($host) { add_header A b; } }", "add_header A b always;",
        "access_by_lua_block { return nil }", "location ~ \"^/a{2}\" { }"}) {
    INFO(text);
    const std::vector<std::string> found = refusals(server(text));
    const bool is_foreign = text.starts_with("more_") || text.starts_with("access_by_lua");
    CHECK(found.size() == (is_foreign ? 1U : 0U));
    if (is_foreign) CHECK(found.front().starts_with("unknown directive"));
  }
}

TEST_CASE("a slip is told from a directive of somebody else's module", "[facts]") {
  const auto meant = [](const std::string& text) {
    NginxSample sample(server(text));
    return sample.rows<facts::NginxRefusal>({"meant"}).at(0);
  };
  CHECK(meant("client_max_boddy_size 1m;") == R"("client_max_body_size")");
  CHECK(meant("servername a;") == R"("server_name")");
  CHECK(meant("subs_filter a b;") == "null");
  CHECK(meant("brotli on;") == "null");
  CHECK(meant("vhost_magic on;") == "null");
}

TEST_CASE("of a file that breaks only the first mistake is told", "[facts]") {
  CHECK(refusals(server("servr_name a;") + "}") ==
        std::vector<std::string>{"unknown directive \"servr_name\""});
  CHECK(refusals(server("root a") + "wrld on;") ==
        std::vector<std::string>{"unexpected closing brace, expecting \";\""});
  CHECK(refusals("\xEF\xBB\xBF" + server("root a;")).size() == 1);
  CHECK(refusals(server("location /a { location /b { }")) ==
        std::vector<std::string>{"location \"/b\" is outside location \"/a\""});
  CHECK(refusals(server("rot \"a;")) ==
        std::vector<std::string>{"unexpected end of file, expecting \";\" or closing brace"});
}

TEST_CASE("what a template decides is not refused", "[facts]") {
  CHECK(refusals("server {\n{% if a %}\nroot x;\n{% else %}\nroot y;\n{% endif %}\n"
                 "listen {{ port }};\nroot {{ a }} {{ b }};\n}")
            .empty());
}

TEST_CASE("a fragment is judged in the block that it is written for", "[facts]") {
  CHECK(refusals("server { listen 80; }\nworker_connections 4;").size() == 1);
  CHECK(refusals("location / { root x; }").empty());
}
