// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/nginx/nginx_sample.h"
#include "facts/nginx/server_rows.h"

namespace {

using Lines = std::vector<std::string>;

Lines files(const std::string& content) {
  NginxSample sample("server { location /socket.io { proxy_pass http://b-socketio; } " + content +
                     " }");
  return sample.rows<facts::FrappeFiles>(
      {"kind", "is_internal", "is_guarded", "forces_download", "is_case_sensitive"});
}

}  // namespace

TEST_CASE("the way to private files is internal or not", "[facts]") {
  CHECK(files("location ~ ^/protected/(.*) { internal; try_files /s/$1 =404; }") ==
        Lines{R"("protected" true false false false)"});
  CHECK(files("location /protected { alias /s; }") ==
        Lines{R"("protected" false false false false)"});
  CHECK(files("location /x/ { alias /s/private/backups/; }") ==
        Lines{R"("private" false false false false)"});
  CHECK(files("location /private/ { deny all; root /s; }") ==
        Lines{R"("private" false true false false)"});
  CHECK(files("location /private/files { proxy_pass http://b; }").empty());
  CHECK(files("location /privately { root /s; }").empty());
}

TEST_CASE("uploads are sent as attachments or not", "[facts]") {
  const std::string all = "location / { try_files /s/public/$uri @webserver; } ";
  CHECK(files(all) == Lines{R"("uploads" false false false false)"});
  CHECK(files("location ~* ^/files/.*.(htm|svg) { add_header Content-disposition attachment; } " +
              all) == Lines{R"("uploads" false false true false)"});
  CHECK(files("location ~ ^/files/.*.(htm|svg) { add_header Content-disposition attachment; } " +
              all) == Lines{R"("uploads" false false true true)"});
}

TEST_CASE("the folder of all sites is given out or not", "[facts]") {
  CHECK(files("root /b/sites; location / { try_files $uri @webserver; }") ==
        Lines{R"("sites" false false false false)"});
  CHECK(files("root /b/sites; location / { try_files /s/public$uri @webserver; }") ==
        Lines{R"("uploads" false false false false)"});
  CHECK(files("root /b/sites; location /assets { try_files $uri =404; }").empty());
  CHECK(files("root /var/www; location / { try_files $uri =404; }").empty());
}
