// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_list.h"

#include "catch.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_sample.h"

namespace {

// "server location /: a b | lost c" of each block, response headers.
std::vector<std::string> headers(const std::string& http) {
  NginxSample sample("events {} http { " + http + " }");
  return sample.rows<facts::NginxLocation>({"path", "headers", "lost_headers", "is_sure"});
}

}  // namespace

TEST_CASE("a level with headers of its own loses all that it would inherit", "[facts]") {
  CHECK(headers("add_header A 1; server { add_header B 1; location / { } "
                "location /a { add_header C 1; location /a/b { } "
                "if ($x) { add_header B 2; } } }") ==
        std::vector<std::string>{R"("server" ["b"] ["a"] true)", R"("location /" ["b"] [] true)",
                                 R"("location /a" ["c"] ["b"] true)",
                                 R"("location /a/b" ["c"] [] true)",
                                 R"x("if ($x)" ["b"] ["c"] true)x"});
}

TEST_CASE("add_header_inherit merges or cancels, and is inherited itself", "[facts]") {
  CHECK(headers("add_header_inherit merge; add_header A 1; server { add_header B 1; "
                "location / { add_header C 1; } "
                "location /x { add_header_inherit off; } "
                "location /y { add_header_inherit on; add_header D 1; } }") ==
        std::vector<std::string>{
            R"("server" ["a","b"] [] true)", R"("location /" ["a","b","c"] [] true)",
            R"("location /x" [] ["a","b"] true)", R"("location /y" ["d"] ["a","b"] true)"});
}

TEST_CASE("more_set_headers of all levels add up", "[facts]") {
  CHECK(headers("more_set_headers 'A: 1'; server { more_set_headers 'B: 1' 'C: 2'; "
                "add_header D 1; location / { more_set_headers 'E: 3'; } }") ==
        std::vector<std::string>{R"("server" ["d","a","b","c"] [] true)",
                                 R"("location /" ["d","a","b","c","e"] [] true)"});
}

TEST_CASE("what is not in sight makes a list unsure", "[facts]") {
  CHECK(headers("server { include gone.conf; location / { add_header A 1; } }") ==
        std::vector<std::string>{R"("server" [] [] false)", R"("location /" ["a"] [] false)"});
}

TEST_CASE("a header text is cut at its first colon", "[facts]") {
  CHECK(facts::split_header("X-A: b:c").name == "X-A");
  CHECK(facts::split_header("X-A: b:c").value == "b:c");
  CHECK(facts::split_header("Server").value.empty());
}
