// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/nginx/hazard_sample.h"

using Lines = std::vector<std::string>;

TEST_CASE("a decoded path in a header or a redirect splits the answer", "[facts]") {
  const Lines split = {"http_splitting $uri"};
  CHECK(hazards_in("return 301 https://x$uri;") == split);
  CHECK(hazards_in("add_header X-Path $uri;") == split);
  CHECK(hazards_in("rewrite ^ https://x$uri permanent;") == split);
  CHECK(hazards_in("location / { set $p $uri; return 302 /a$p; }") == split);
  CHECK(hazards_in("return 301 https://x$request_uri;").empty());
  CHECK(hazards_in("rewrite ^/(.*)$ /x?u=$uri last;").empty());
  CHECK(hazards_in("rewrite ^/([^/]+)/$ /$1 permanent;").empty());
  CHECK(hazards_in("location / { try_files $uri =404; }").empty());
}

TEST_CASE("a host from the request lets it choose the server", "[facts]") {
  CHECK(hazards_in("location / { proxy_pass http://$arg_x; }") == Lines{"ssrf $arg_x"});
  CHECK(hazards_in("location ~ ^/(.*)$ { proxy_pass $1; }") == Lines{"ssrf $1"});
  CHECK(hazards_in("location ~ ^/x(/.*)$ { proxy_pass http://b$1; }").empty());
  CHECK(hazards_in("location / { internal; proxy_pass http://$arg_x; }").empty());
  CHECK(hazards_in("location / { proxy_pass http://unix:/run/$arg_x; }").empty());
  CHECK(hazards_in("location / { proxy_pass http://b/$arg_x; }").empty());
}

TEST_CASE("a Host that the client wrote is passed on", "[facts]") {
  CHECK(hazards_in("proxy_set_header hOsT $http_host;") == Lines{"host_spoofing $http_host"});
  CHECK(hazards_in("proxy_set_header Host $host;").empty());
  CHECK(hazards_in("proxy_set_header Origin $scheme://$http_host;").empty());
}

TEST_CASE("a prefix without its slash climbs out of an alias", "[facts]") {
  CHECK(hazards_in("location /x { alias /y/; }") == Lines{"alias_traversal /x"});
  CHECK(hazards_in("location ^~ /x { alias /y/; }") == Lines{"alias_traversal /x"});
  CHECK(hazards_in("location /x/ { alias /y/; }").empty());
  CHECK(hazards_in("location = /x { alias /y/z; }").empty());
  CHECK(hazards_in("location ~ ^/x { alias /y/; }").empty());
}
