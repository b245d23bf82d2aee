// SPDX-License-Identifier: MIT
#include "facts/documents/fixture_files.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

std::unique_ptr<tests::World> world(const std::string& hooks) {
  return tests::make_world(
      {{"acme/hooks.py", hooks},
       {"acme/fixtures/gender.json", R"([{"doctype":"Gender","name":"A"}])"},
       {"acme/fixtures/x_care_ward.json",
        R"([{"doctype":"Care Ward","name":"A"},{"doctype":"Care Ward","name":"B"}])"}});
}

}  // namespace

TEST_CASE("an entry of the hook writes the file of its DocType", "[facts]") {
  const auto found = world(
      "fixtures = ['Gender', {'dt': 'Role', 'filters': [], 'order_by': 'name'},\n"
      "  {'doctype': 'Care Ward', 'prefix': 'x'}]\n");
  CHECK(found->rows("fixture_entry", {"doctype", "path", "has_file", "has_filters", "unread"}) ==
        Lines{"Gender acme/fixtures/gender.json true false []",
              "Role acme/fixtures/role.json false true [\"order_by\"]",
              "Care Ward acme/fixtures/x_care_ward.json true false []"});
  CHECK(found->rows("fixture_file", {"name", "records", "unknown", "is_listed"}) ==
        Lines{"gender.json 1 [] true", "x_care_ward.json 2 [\"Care Ward\"] true"});
}

TEST_CASE("a file is listed, not listed, or nobody can tell", "[facts]") {
  const auto [hooks, first, second] = GENERATE(table<std::string, std::string, std::string>({
      {"", "false", "false"},
      {"fixtures = ['Gender']\n", "true", "false"},
      {"fixtures = ['Gender', *more()]\n", "true", "-"},
      {"fixtures = ['Gender']\nfixtures += more()\n", "-", "-"},
      {"from .lists import fixtures\n", "-", "-"},
  }));
  INFO(hooks);
  CHECK(world(hooks)->rows("fixture_file", {"is_listed"}) == Lines{first, second});
}

}  // namespace facts
