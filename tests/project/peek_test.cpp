// SPDX-License-Identifier: MIT
#include "project/peek.h"

#include "catch.h"

using project::looks_like_ini;
using project::looks_like_nginx;

TEST_CASE("nginx is known by its blocks and its directives", "[project]") {
  const auto text =
      GENERATE(as<std::string>{}, "server {\n  listen 80;\n}\n",
               "# headers\nadd_header X-Frame-Options DENY always;\n",
               "upstream frappe {\r\n  server 127.0.0.1:8000;\r\n}\r\n",
               "{% if tls %}\nssl_protocols TLSv1.2; # old\n{% endif %}\n",
               "map $a $b { default 1;\n}\nuse $b;\n", "location / { return 404; }\n");
  INFO(text);
  CHECK(looks_like_nginx(text));
}

TEST_CASE("what resembles nginx is not taken for it", "[project]") {
  const auto text = GENERATE(
      as<std::string>{}, "", "http {\n  server {\n    port = 80\n  }\n}\n",
      "<VirtualHost *:80>\n  ServerName x\n</VirtualHost>\n", "zone \"x\" {\n  type master;\n};\n",
      "save 900 1\nmaxmemory 1gb\n", "[program:nginx]\ncommand=nginx -g 'daemon off;'\n",
      "/var/log/nginx/*.log {\n  daily\n}\n", "# server {\n#   listen 80;\n# }\n",
      "backend x\n  server a 10.0.0.1:80 check\n", "server_name = \"x\"\n",
      "options {\n  listen-on port 53 { any; };\n};\n");
  INFO(text);
  CHECK_FALSE(looks_like_nginx(text));
}

TEST_CASE("INI begins with a section", "[project]") {
  CHECK(looks_like_ini("; supervisor\n# x\n\n[program:web]\ncommand=x\n"));
  CHECK_FALSE(looks_like_ini("x = 1\n[section]\n"));
  CHECK_FALSE(looks_like_ini(""));
  CHECK_FALSE(looks_like_ini("[]\n"));
}
