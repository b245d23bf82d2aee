// SPDX-License-Identifier: MIT
#include "facts/secrets/call_secrets.h"

#include "base/text.h"
#include "catch.h"

namespace {

// "name=value" of the first call that opens so; "-" without a literal in its place.
std::string read(const std::string& bytes) {
  for (const facts::SecretCall& call : facts::secret_calls()) {
    const std::size_t at = base::to_lower(bytes).find(call.opening);
    if (at == std::string::npos) continue;
    const auto inside = static_cast<std::uint32_t>(at + call.opening.size());
    const auto found = facts::call_secret_at(call, bytes, inside);
    if (!found) return "-";
    return found->name + "=" + std::string(base::slice(bytes, found->value));
  }
  return "?";
}

}  // namespace

TEST_CASE("a call's secret is the literal in its place", "[facts]") {
  CHECK(read("server.login(\"a@b.c\", 'x1')") == "login=x1");
  CHECK(read("server.login(get(\"a, b\", [1]),\n    \"x1\",\n)") == "login=x1");
  CHECK(read("get(u, auth=(user, \"x1\"))") == "auth=x1");
  CHECK(read("auth=HTTPBasicAuth(\"u\", \"x1\")") == "auth=x1");
  CHECK(read("Fernet(b\"x1\")") == "fernet_key=x1");
  CHECK(read("jwt.sign(claims, 'x1', {})") == "jwt_secret=x1");
}

TEST_CASE("a call without a literal there has none", "[facts]") {
  CHECK(read("server.login(user, password)") == "-");
  CHECK(read("server.login(\"x1\")") == "-");
  CHECK(read("server.login(user, \"x1\" + tail)") == "-");
  CHECK(read("server.login(user, \"x1\"") == "-");
  CHECK(read("server.login(user, \"x1") == "-");
  CHECK(read("server.login(") == "-");
  CHECK(read("server.login(" + std::string(500, 'a') + ", 'x1')") == "-");
}
