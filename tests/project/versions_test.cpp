// SPDX-License-Identifier: MIT
#include "project/versions.h"

#include "catch.h"
#include "project/discover.h"

using project::MemoryDisk;

namespace {

std::string majors(std::string_view range) {
  std::string text;
  for (const int major : project::majors_in_range(range)) text += std::to_string(major) + " ";
  return text;
}

project::Workspace look(MemoryDisk::Files files, const project::GitView* git = nullptr,
                        std::vector<int> asked_for = {}) {
  return project::discover("/x/here", std::make_unique<MemoryDisk>(std::move(files)), git, {},
                           std::move(asked_for));
}

std::string wants(const std::string& range) {
  return "[tool.bench.frappe-dependencies]\nfrappe = \"" + range + "\"\n";
}

}  // namespace

TEST_CASE("a range allows the majors that hold a version in it", "[project]") {
  const auto row = GENERATE(table<std::string, std::string>({
      {">=15.0.0,<17.0.0-dev", "15 16 "},
      {">=15.0.0-dev,<16.0.0", "15 "},
      {">=15.0.0, <=16.0.0", "15 16 "},
      {">=15.0.0,<16.1.0", "15 16 "},
      {">=14.0.0 <16.0.0", "14 15 "},
      {">=15.54", "15 16 17 "},
      {">15", "16 17 "},
      {">15.0.0,<17", "15 16 "},
      {"<15", "14 "},
      {"<=17.0.0-dev", "14 15 16 "},
      {"~=15.2", "15 "},
      {"~=15.2.1", "15 "},
      {"^16.0.0", "16 "},
      {"==15.*", "15 "},
      {"15.1.0", "15 "},
      {"v15", "15 "},
      {">=13", "13 14 15 16 17 "},
      {">=14,!=15.*", "14 16 17 "},
      {">=15,!=15.3.0", "15 16 17 "},
      {"*", "14 15 16 17 "},
      {">=18.0.0-dev", "18 "},
      {"", ""},
      {"version-15", ""},
      {">=15 || >=17", ""},
      {">=<15", ""},
      {">=", ""},
      {"15 - 16", ""},
      {">=99999999999999", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(majors(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("a version stands in __init__.py in either quotes", "[project]") {
  CHECK(project::major_in_init("import os\n__version__ = \"15.54.1\"\n") == 15);
  CHECK(project::major_in_init("__version__='17.0.0-dev'\r\n") == 17);
  CHECK_FALSE(project::major_in_init("__version__ = get_version()\n"));
  CHECK_FALSE(project::major_in_init("# __version__ = \"15\"\n"));
}

TEST_CASE("only branches named after Frappe's say a major", "[project]") {
  CHECK(project::major_of_branch("version-15") == 15);
  CHECK(project::major_of_branch("version-16-hotfix") == 16);
  CHECK(project::major_of_branch("v15") == 15);
  CHECK(project::major_of_branch("v15.x") == 15);
  CHECK_FALSE(project::major_of_branch("v15.2.1"));
  CHECK_FALSE(project::major_of_branch("version-2"));
  CHECK_FALSE(project::major_of_branch("develop"));
  CHECK_FALSE(project::major_of_branch("version-15a"));
}

TEST_CASE("the range of frappe is read from its own table only", "[project]") {
  CHECK(project::frappe_range(wants(">=15")) == ">=15");
  CHECK(project::frappe_range(
            "[tool.bench.frappe-dependencies]\r\n'x' = 1\r\nfrappe='~15' # x\r\n") == "~15");
  CHECK(project::frappe_range("[tool.bench]\nfrappe-dependencies = { frappe = '>=15' }\n") ==
        ">=15");
  CHECK(project::frappe_range("[project]\nfrappe = \"15\"\n").empty());
  CHECK(project::frappe_range("[tool.bench.frappe-dependencies]\nfrappe_x = \"15\"\n").empty());
  CHECK(project::frappe_range("[tool.bench.frappe-dependencies]\nfrappe = \"15\n").empty());
}

TEST_CASE("what runs wins over what is declared, and the flag over all", "[project]") {
  const MemoryDisk::Files files = {{"apps/acme/acme/hooks.py", ""},
                                   {"apps/acme/acme/modules.txt", ""},
                                   {"apps/acme/pyproject.toml", wants(">=14,<16")},
                                   {"apps/frappe/frappe/__init__.py", "__version__ = \"15.1.0\"\n"},
                                   {"apps/frappe/frappe/hooks.py", ""},
                                   {"sites/apps.txt", ""}};
  CHECK(look(files).majors == std::vector{15});
  CHECK(look(files).majors_from == "apps/frappe/frappe/__init__.py");
  CHECK(look(files, nullptr, {17, 16, 17}).majors == std::vector{16, 17});
  CHECK(look(files, nullptr, {16}).majors_from == "--frappe-version");
}

TEST_CASE("several apps agree on what all of them support", "[project]") {
  const auto with = [](const std::string& a, const std::string& b) {
    return look({{"a/a/hooks.py", ""},
                 {"a/a/modules.txt", ""},
                 {"a/pyproject.toml", wants(a)},
                 {"b/b/hooks.py", ""},
                 {"b/b/modules.txt", ""},
                 {"b/pyproject.toml", wants(b)}})
        .majors;
  };
  CHECK(with(">=14,<16", ">=15,<17") == std::vector{15});
  CHECK(with(">=14,<15", ">=16,<17") == std::vector{14, 16});
  CHECK(with("rubbish", ">=16,<17") == std::vector{16});
}

TEST_CASE("without a declaration the branch speaks, and else nobody", "[project]") {
  const MemoryDisk::Files files = {{"acme/hooks.py", ""}, {"acme/modules.txt", ""}};
  project::GitView git;
  git.checkouts = {""};
  git.states = {{"acme/hooks.py", project::GitState::Tracked},
                {"acme/modules.txt", project::GitState::Tracked}};
  git.branches = {{"", "version-16"}};
  CHECK(look(files, &git).majors == std::vector{16});
  CHECK(look(files, &git).majors_from == "branch version-16");
  CHECK(look(files).majors.empty());
  CHECK(look(files).majors_from.empty());
}

TEST_CASE("what bench noted of its installation counts where frappe itself is not in the tree",
          "[project]") {
  MemoryDisk::Files files = {{"sites/apps.json", R"({"frappe": {"version": "15.3.0"}})"},
                             {"sites/common_site_config.json", "{}"}};
  CHECK(look(files).majors == std::vector{15});
  CHECK(look(files).majors_from == "sites/apps.json");
  files["sites/apps.json"] = R"([{"url": "https://x.example/erp", "branch": "version-15"}])";
  CHECK(look(files).majors.empty());
}
