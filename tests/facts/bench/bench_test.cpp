// SPDX-License-Identifier: MIT
#include "facts/bench/bench.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

tests::Files bench(std::string apps) {
  return {{"apps/frappe/frappe/hooks.py", "app_name = 'frappe'\n"},
          {"apps/ward/ward/hooks.py", "app_name = 'ward'\n"},
          {"sites/apps.txt", std::move(apps)}};
}

}  // namespace

TEST_CASE("apps are listed, there, or one of both", "[facts]") {
  const auto world = make_world(bench("frappe\n\n# note\n gone \r\n"));
  CHECK(world->rows("bench_app", {"name", "is_listed", "is_there", "is_absent", "is_installed"}) ==
        Lines{"frappe true true false true", "gone true false true true",
              "ward false true false true"});
}

TEST_CASE("a clone of a bench leaves apps out", "[facts]") {
  const std::vector<std::string> tracked = {"sites/apps.txt"};
  const auto world = make_world(bench("frappe\ngone\n"), {15}, &tracked);
  CHECK(world->rows("bench_app", {"is_installed"}).front() == "false");
}

TEST_CASE("the default site is named in the common file or in currentsite.txt", "[facts]") {
  tests::Files files = {{"sites/a.example/site_config.json", "{}"},
                        {"sites/common_site_config.json", R"({"default_site": "b.example"})"},
                        {"sites/currentsite.txt", "a.example\n"}};
  const std::vector<std::string_view> columns = {"name", "from", "is_absent", "has_sites",
                                                 "is_ignored"};
  CHECK(make_world(files)->rows("default_site", columns) ==
        Lines{"b.example common_site_config.json true true false",
              "a.example currentsite.txt false true false"});
  files["sites/common_site_config.json"] = "{}";
  CHECK(make_world(files, {15})->rows("default_site", {"is_ignored"}) == Lines{"true"});
  CHECK(make_world(files, {14, 15})->rows("default_site", {"is_ignored"}) == Lines{"false"});
}

TEST_CASE("without sites in scope no default site is missing", "[facts]") {
  const auto world =
      make_world({{"sites/common_site_config.json", R"({"default_site": "b.example"})"}});
  CHECK(world->rows("default_site", {"has_sites"}) == Lines{"false"});
}
