// SPDX-License-Identifier: MIT
#include "facts/secrets/assignments.h"

#include "catch.h"

namespace {

// "name=value" of the assignment around the first "pass", "secret" or "token".
std::string read(const std::string& bytes, const std::string& path, project::Kind kind) {
  const auto context = facts::secret_context(path, kind);
  for (const auto* stem : {"pass", "PASS", "ecret", "oken"}) {
    const std::size_t at = bytes.find(stem);
    if (at == std::string::npos) continue;
    const auto found = facts::assignment_at(bytes, static_cast<std::uint32_t>(at), context);
    if (!found) return "-";
    return found->name + "=" + std::string(base::slice(bytes, found->value));
  }
  return "?";
}

std::string python(const std::string& bytes) {
  return read(bytes, "a.py", project::Kind::Python);
}
std::string yaml(const std::string& bytes) {
  return read(bytes, "a.yml", project::Kind::Yaml);
}

}  // namespace

TEST_CASE("a literal behind a name is its value", "[facts]") {
  CHECK(python("db_password = 'x1'") == "db_password=x1");
  CHECK(python("f(password=\"x1\")") == "password=x1");
  CHECK(python("{\"api_secret\": 'x1'}") == "api_secret=x1");
  CHECK(python("conf[\"api_secret\"] = 'x1'") == "api_secret=x1");
  CHECK(python("token: str = b\"x1\"") == "token=x1");
  CHECK(python("token: str | None = 'x1'") == "token=x1");
  CHECK(python("os.environ.get(\"DB_PASS\", \"x1\")") == "db_pass=x1");
  CHECK(python("token = get('a') or 'x1'") == "token=x1");
  CHECK(python("'{\\\"api_secret\\\": \\\"x1\\\"}'") == "api_secret=x1");
}

TEST_CASE("expressions, comparisons and names of other things are no values", "[facts]") {
  CHECK(python("password = frappe.conf.db_password") == "-");
  CHECK(python("if token == 'x1':") == "-");
  CHECK(python("password_field = 'x1'") == "-");
  CHECK(python("password = \"\"\"") == "password=");
  CHECK(python("(\"api_secret\", other)") == "-");
}

TEST_CASE("configuration needs no quotes", "[facts]") {
  CHECK(yaml("password: x1 # old") == "password=x1");
  CHECK(yaml("password: \"x1\"") == "password=x1");
  CHECK(yaml("password: ${X}") == "-");
  CHECK(yaml("  - name: DB_PASSWORD\n    value: x1\n") == "db_password=x1");
  CHECK(read("DB_PASSWORD=x1\n", ".env", project::Kind::Env) == "db_password=x1");
  CHECK(read("password = x1\r\n", "a.ini", project::Kind::Ini) == "password=x1");
}

TEST_CASE("elements and attributes have values, too", "[facts]") {
  CHECK(read("<password>x1</password>", "a.xml", project::Kind::Text) == "password=x1");
  CHECK(read("<password type='a'>x1</password>", "a.xml", project::Kind::Text) == "password=x1");
  CHECK(read("<db password=\"x1\"/>", "a.xml", project::Kind::Text) == "password=x1");
}
