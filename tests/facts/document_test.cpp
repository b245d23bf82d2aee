// SPDX-License-Identifier: MIT
#include "facts/document.h"

#include "catch.h"

using project::Kind;

namespace {

facts::Document open(const project::Workspace& workspace, project::File& file, Kind kind,
                     std::string_view bytes) {
  file.kind = kind;
  return {workspace, file, bytes};
}

}  // namespace

TEST_CASE("a document is read as its kind says", "[facts]") {
  const project::Workspace workspace;
  project::File file;
  facts::Document json = open(workspace, file, Kind::Json, R"({"a": 1})");
  CHECK(json.data().root()["a"].integer() == 1);
  facts::Document yaml = open(workspace, file, Kind::Yaml, "a: [x]\n");
  CHECK(yaml.data().root()["a"].is_array());
  facts::Document toml = open(workspace, file, Kind::Pyproject, "[a]\nb = 'x'\n");
  CHECK(toml.data().root()["a"]["b"].text() == "x");
  facts::Document python = open(workspace, file, Kind::Python, "x = 1\n");
  CHECK(python.code().root().kind() == "module");
  facts::Document script = open(workspace, file, Kind::Javascript, "x = 1\n");
  CHECK(script.code().root().kind() == "program");
  facts::Document env = open(workspace, file, Kind::Env, "A=1\n");
  CHECK(env.ini().entries.size() == 1);
}

TEST_CASE("a site's configuration is read on behind a break, other JSON is not", "[facts]") {
  const project::Workspace workspace;
  project::File file;
  const std::string_view broken = R"({"a": True, "b": 1})";
  facts::Document site = open(workspace, file, Kind::SiteConfig, broken);
  CHECK(site.data().root()["b"].integer() == 1);
  CHECK_FALSE(site.data().is_whole());
  facts::Document other = open(workspace, file, Kind::Json, broken);
  CHECK_FALSE(other.data().root()["b"]);
}

TEST_CASE("the name of an INI file tells its dialect", "[facts]") {
  const project::Workspace workspace;
  project::File file;
  const auto value = [&](std::string_view path) {
    file.path = path;
    facts::Document document = open(workspace, file, Kind::Ini, "[a]\nk=v ; w\n");
    return std::string(document.ini().entries.at(0).value);
  };
  CHECK(value("config/supervisor.conf") == "v");
  CHECK(value("frappe.service") == "v ; w");
  CHECK(value("setup.cfg") == "v ; w");
}
