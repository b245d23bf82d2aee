// SPDX-License-Identifier: MIT
// What the engine must say of a configuration such as bench writes: written by us after its shape,
// with a plain and a TLS server, and rendered here.
#include <map>
#include <string>

#include "base/text.h"
#include "catch.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_sample.h"

namespace {

const std::string kServer = R"(
server {
	@LISTEN@
	server_name erp.example;
	root /home/frappe/bench/sites;
	proxy_buffer_size 128k;
	proxy_buffers 4 256k;
	@TLS@
	add_header X-Frame-Options "SAMEORIGIN";
	add_header Strict-Transport-Security "max-age=63072000; includeSubDomains; preload";
	add_header X-Content-Type-Options nosniff;
	add_header X-XSS-Protection "1; mode=block";
	add_header Referrer-Policy "same-origin, strict-origin-when-cross-origin";

	location /assets {
		try_files $uri =404;
		add_header Cache-Control "max-age=31536000";
	}
	location ~ ^/protected/(.*) {
		internal;
		try_files /$site_name_hqkwzvb/$1 =404;
	}
	location /socket.io {
		proxy_http_version 1.1;
		proxy_set_header Upgrade $http_upgrade;
		proxy_set_header X-Frappe-Site-Name $site_name_hqkwzvb;
		proxy_set_header Origin $scheme://$http_host;
		proxy_pass http://bench-socketio-server;
	}
	location / {
		rewrite ^(.+)/$ $1 permanent;
		location ~* ^/files/.*.(htm|html|svg|xml) {
			add_header Content-disposition "attachment";
			try_files /$site_name_hqkwzvb/public/$uri @webserver;
		}
		try_files /$site_name_hqkwzvb/public/$uri @webserver;
	}
	location @webserver {
		proxy_set_header X-Forwarded-For $remote_addr;
		proxy_set_header Host $host;
		proxy_read_timeout 120;
		proxy_pass http://bench-frappe;
	}
	error_page 502 /502.html;
	location /502.html {
		root /usr/share/bench/templates;
		internal;
	}
	client_max_body_size 50m;
	sendfile on;
}
)";

std::string rendered(const std::string& listen, const std::string& tls) {
  return base::replace_all(base::replace_all(kServer, "@LISTEN@", listen), "@TLS@", tls);
}

std::string bench() {
  return "upstream bench-frappe { server 127.0.0.1:8000 fail_timeout=0; }\n"
         "upstream bench-socketio-server { server 127.0.0.1:9000 fail_timeout=0; }\n"
         "map $host $site_name_hqkwzvb { default $host; erp.example erp.example; }\n" +
         rendered("listen 80;", "") +
         rendered("listen 443 ssl;",
                  "ssl_certificate /x; ssl_certificate_key /y;\n"
                  "ssl_protocols TLSv1.2 TLSv1.3;\nssl_stapling on;");
}

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
      CHECK(row.request_headers.value == facts::Texts{"x-forwarded-for", "host"});
    }
    if (row.path == "location /socket.io") CHECK(row.upstream == "bench-socketio-server");
    if (row.path == "location ~ ^/protected/(.*)") CHECK(row.is_internal);
    CHECK(row.body_size.value == "50m");
    CHECK(row.is_fragment);
  }
}
