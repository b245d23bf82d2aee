// SPDX-License-Identifier: MIT
// Configurations such as bench has written over the years: written by us after their shape, and
// rendered here.
#pragma once

#include <string>

#include "base/text.h"

namespace bench_files {

inline const std::string kServer = R"(
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
		proxy_set_header X-Forwarded-Proto $scheme;
		proxy_set_header X-Frappe-Site-Name $site_name_hqkwzvb;
		proxy_set_header X-Use-X-Accel-Redirect True;
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

inline std::string rendered(const std::string& listen, const std::string& tls) {
  return base::replace_all(base::replace_all(kServer, "@LISTEN@", listen), "@TLS@", tls);
}

// config/nginx.conf: a plain and a TLS server.
inline std::string bench() {
  return "upstream bench-frappe { server 127.0.0.1:8000 fail_timeout=0; }\n"
         "upstream bench-socketio-server { server 127.0.0.1:9000 fail_timeout=0; }\n"
         "map $host $site_name_hqkwzvb { default $host; erp.example erp.example; }\n" +
         rendered("listen 80;", "") +
         rendered("listen 443 ssl;",
                  "ssl_certificate /x; ssl_certificate_key /y;\n"
                  "ssl_protocols TLSv1.2 TLSv1.3;\nssl_ciphers EECDH+AESGCM:EDH+AESGCM;\n"
                  "ssl_ecdh_curve secp384r1;\nssl_prefer_server_ciphers on;\n"
                  "ssl_stapling on;\nssl_stapling_verify on;");
}

// The server of bench-manager, from before 2020: TLS of its day, `ssl on`.
inline std::string manager() {
  return "server {\n\tlisten 23624;\n\tserver_name bench-manager.local;\n\tssl on;\n"
         "\tssl_certificate /etc/m.crt;\n\tssl_certificate_key /etc/m.key;\n"
         "\tssl_protocols TLSv1 TLSv1.1 TLSv1.2;\n"
         "\tssl_ciphers EECDH+ECDSA+AESGCM:EECDH+aRSA+RC4:EECDH:RC4:!aNULL:!eNULL:!MD5;\n"
         "\tlocation / {\n\t\tproxy_pass http://127.0.0.1:8000;\n\t}\n}\n";
}

// The main file of its playbook.
inline std::string playbook() {
  return "user nginx;\nworker_processes auto;\nevents {\n\tworker_connections 1024;\n}\nhttp {\n"
         "\tssl_protocols SSLv3 TLSv1;\n\tssl_ciphers ECDHE+RC4:RC4-SHA:AES128-SHA:!AESGCM;\n"
         "\tinclude /etc/nginx/conf.d/*.conf;\n}\n";
}

}  // namespace bench_files
