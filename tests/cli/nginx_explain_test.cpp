// SPDX-License-Identifier: MIT
#include "cli/nginx_explain.h"

#include "catch.h"
#include "facts/workspace.h"

namespace {

const std::string kConf =
    "events { }\n"
    "http {\n"
    "ssl_protocols TLSv1.2 TLSv1.3;\n"
    "upstream app { server 127.0.0.1:8000; }\n"
    "server {\n"
    "listen 443 ssl;\n"
    "server_name erp.example;\n"
    "add_header X-Frame-Options SAMEORIGIN;\n"
    "if ($http_x_old) { return 410; }\n"
    "location / {\n"
    "proxy_set_header Host $host;\n"
    "proxy_pass http://app;\n"
    "}\n"
    "location ~ ^/files/ {\n"
    "add_header Cache-Control no-store always;\n"
    "deny all;\n"
    "}\n"
    "location /old/ { return 301 https://$host/new; }\n"
    "}\n"
    "}\n";

std::string explain(const std::string& url, const std::string& text = kConf) {
  const project::Workspace workspace = facts::workspace_of({{"nginx.conf", text}});
  const base::Result<std::string> page = cli::explain_request(workspace, url, "");
  return page ? page.value() : page.error().what;
}

}  // namespace

TEST_CASE("nginx explain names the line that decides each step", "[cli]") {
  CHECK(explain("https://erp.example/app") ==
        "listener   0.0.0.0:443, speaks TLS  (nginx.conf:6)\n"
        "protocols  TLSv1.2 TLSv1.3  (nginx.conf:3)\n"
        "server     erp.example: server_name erp.example, an exact name  (nginx.conf:7)\n"
        "location   location /: the longest prefix  (nginx.conf:10)\n"
        "answer     passes to http://app = 127.0.0.1:8000  (nginx.conf:12)\n"
        "sends      x-frame-options: SAMEORIGIN  [not with errors]  (nginx.conf:8)\n"
        "asks with  host: $host  (nginx.conf:11)\n"
        "unknown    whether 'if ($http_x_old)' holds\n");
}

TEST_CASE("nginx explain says which headers a location loses", "[cli]") {
  CHECK(explain("https://erp.example/files/a") ==
        "listener   0.0.0.0:443, speaks TLS  (nginx.conf:6)\n"
        "protocols  TLSv1.2 TLSv1.3  (nginx.conf:3)\n"
        "server     erp.example: server_name erp.example, an exact name  (nginx.conf:7)\n"
        "location   location ~ ^/files/: the first regular expression that matches  "
        "(nginx.conf:14)\n"
        "access     deny all  (nginx.conf:16)\n"
        "sends      cache-control: no-store  (nginx.conf:15)\n"
        "loses      x-frame-options: add_header here replaces the outer ones  (nginx.conf:15)\n"
        "unknown    whether 'if ($http_x_old)' holds\n");
}

TEST_CASE("nginx explain fills in what the URL tells", "[cli]") {
  const std::string page = explain("https://other.example/old/x");
  CHECK(page.find("erp.example: no name matches, so the default server of 0.0.0.0:443") !=
        std::string::npos);
  CHECK(page.find("answer     301 https://other.example/new  (nginx.conf:18)") !=
        std::string::npos);
}

TEST_CASE("nginx explain says why there is no answer", "[cli]") {
  CHECK(explain("http://erp.example/") == "nothing listens on port 80");
  CHECK(explain("ftp://erp.example/") == "the URL begins with neither http:// nor https://");
  CHECK(explain("http://a/", "http {") ==
        "nginx would not start: unexpected end of file, expecting closing brace");
}
