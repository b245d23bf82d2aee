// SPDX-License-Identifier: MIT
#include "facts/nginx/server_rows.h"

#include "catch.h"
#include "facts/nginx/nginx_sample.h"

TEST_CASE("what is not set is missing, what is set has a place", "[facts]") {
  NginxSample sample("server { listen 443 ssl; resolver 127.0.0.53; }");
  for (const facts::ServerSetting& row : sample.facts.rows<facts::ServerSetting>()) {
    const bool is_set = row.name == "resolver";
    CHECK(row.value.at.known() == is_set);
    CHECK(facts::print(facts::ServerSetting::kTable.find("value")->get(row)) ==
          (is_set ? "\"127.0.0.53\"" : "null"));
  }
}
