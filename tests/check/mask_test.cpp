// SPDX-License-Identifier: MIT
#include "check/mask.h"

#include "catch.h"

namespace {

std::vector<std::string> masked(std::string_view bytes) {
  std::vector<std::string> values;
  for (const base::Span span : check::secret_values(bytes)) {
    values.emplace_back(base::slice(bytes, span));
  }
  return values;
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("values behind secret-sounding names are masked", "[check]") {
  CHECK(masked("aws_secret_access_key=\"abcdefgh1234\", region='x'") == Values{"abcdefgh1234"});
  CHECK(masked("{\"db_password\": \"hunter2hunter2\"}") == Values{"hunter2hunter2"});
  CHECK(masked("MYSQL_ROOT_PASSWORD=hunter2hunter2\nTOKEN: 'abc def ghi'\n") ==
        Values{"hunter2hunter2", "abc def ghi"});
}

TEST_CASE("other values stay readable", "[check]") {
  CHECK(masked("name = 'a long enough value'").empty());
  CHECK(masked("password = get_password()").size() <= 1);
  CHECK(masked("").empty());
}
