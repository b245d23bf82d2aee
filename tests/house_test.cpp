// SPDX-License-Identifier: MIT
// The house checks itself: floors, sizes, names, and that every rule brings its proof. Each check
// is a function from files to complaints, so that the first cases below can show that it complains.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "catch.h"

namespace {

namespace fs = std::filesystem;

struct SourceFile {
  std::string path;  // relative to the repository
  std::string text;
};

using SourceFiles = std::vector<SourceFile>;
using Complaints = std::vector<std::string>;

const fs::path kRepository = FRAPPE_LINT_SOURCE;

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// All files below `folders` with one of the given endings, by path.
SourceFiles read_files(const std::vector<std::string>& folders,
                       const std::set<std::string>& endings) {
  SourceFiles files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(kRepository / folder)) {
      if (!entry.is_regular_file() || !endings.contains(entry.path().extension().string()))
        continue;
      files.push_back({.path = entry.path().lexically_relative(kRepository).generic_string(),
                       .text = read_text(entry.path())});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

SourceFiles read_sources() {
  return read_files({"src"}, {".h", ".cpp"});
}

// What stands between the quotes or brackets of each #include of `text`.
std::vector<std::string_view> includes(std::string_view text) {
  constexpr std::string_view kInclude = "#include ";
  std::vector<std::string_view> found;
  for (const std::string_view line : base::split_lines(text)) {
    if (!line.starts_with(kInclude)) continue;
    const std::string_view rest = line.substr(kInclude.size() + 1);
    found.push_back(rest.substr(0, rest.find_first_of("\">")));
  }
  return found;
}

// Which rooms each room may see besides itself.
const std::map<std::string_view, std::set<std::string_view>> kRooms = {
    {"base", {}},
    {"syntax", {"base"}},
    {"project", {"base", "syntax"}},
    {"rule", {"base", "syntax"}},
    {"facts", {"base", "syntax", "project"}},
    {"report", {"base", "rule"}},
    {"check", {"base", "syntax", "project", "rule", "facts"}},
    {"cli", {"base", "syntax", "project", "rule", "facts", "report", "check"}},
};

Complaints broken_floors(const SourceFiles& files) {
  Complaints complaints;
  for (const SourceFile& file : files) {
    const std::string_view room = base::split(file.path, '/').at(1);
    if (!kRooms.contains(room)) {
      complaints.push_back(file.path + " is in no room");
      continue;
    }
    for (const std::string_view include : includes(file.text)) {
      const std::string_view other = base::split(include, '/').front();
      if (other == room || !kRooms.contains(other) || kRooms.at(room).contains(other)) continue;
      complaints.push_back(file.path + " must not see " + std::string(include));
    }
  }
  return complaints;
}

Complaints long_files(const SourceFiles& files) {
  constexpr std::size_t kMostLines = 400;
  Complaints complaints;
  for (const SourceFile& file : files) {
    const std::size_t lines = base::split_lines(file.text).size();
    if (lines > kMostLines) complaints.push_back(file.path + ": " + std::to_string(lines));
  }
  return complaints;
}

// Headers that cost seconds or leak a library, and the only files that may include them.
const std::map<std::string_view, std::set<std::string_view>> kHomes = {
    {"CLI/", {"src/cli/args.cpp", "src/cli/options.cpp", "src/cli/verbs.cpp"}},
    {"nlohmann/", {"src/report/"}},
    {"re2/",
     {"src/check/mask.cpp", "src/check/predicate.cpp", "src/check/text.cpp",
      "src/facts/evidence/evidence_pattern.cpp", "src/facts/nginx/nginx_regex.cpp",
      "src/facts/secrets/"}},
    {"tree_sitter/", {"src/syntax/tree.h", "src/check/query.cpp"}},
    {"toml++/", {"src/syntax/toml.cpp"}},
    {"yaml.h", {"src/syntax/yaml"}},
    {"iostream", {"src/cli/"}},
    {"regex", {}},
};

Complaints homeless_headers(const SourceFiles& files) {
  Complaints complaints;
  for (const SourceFile& file : files) {
    for (const std::string_view include : includes(file.text)) {
      for (const auto& [header, homes] : kHomes) {
        if (!include.starts_with(header)) continue;
        const bool is_home = std::any_of(homes.begin(), homes.end(), [&](std::string_view home) {
          return file.path.starts_with(home);
        });
        if (!is_home) complaints.push_back(file.path + " includes " + std::string(include));
      }
    }
  }
  return complaints;
}

// Files without a test file of their own, and why.
const std::map<std::string_view, std::string_view> kUntested = {
    {"src/cli/main.cpp", "wiring only; tests/cli runs the program"},
    {"src/facts/registry.cpp", "a list; every extractor in it has its test"},
    {"src/facts/tables.cpp", "a list; facts_test.cpp reads all of it"},
};

// True when `stem` ("facts/hooks_merge") has a test of its own or, as a part of a larger whole,
// shares the test of a shorter name ("facts/hooks").
bool has_test(std::string stem) {
  while (!fs::exists(kRepository / ("tests/" + stem + "_test.cpp"))) {
    const std::size_t cut = stem.find_last_of("/_");
    if (cut == std::string::npos || stem[cut] == '/') return false;
    stem.resize(cut);
  }
  return true;
}

Complaints untested_files(const SourceFiles& files) {
  Complaints complaints;
  for (const SourceFile& file : files) {
    // A native check is proved by its rule's fixtures; `checks_without_rule` below sees to it.
    if (!file.path.ends_with(".cpp") || file.path.starts_with("src/check/native/")) continue;
    if (kUntested.contains(file.path)) continue;
    const std::string stem = file.path.substr(4, file.path.size() - 8);
    if (!has_test(stem)) complaints.push_back("tests/" + stem + "_test.cpp is missing");
  }
  return complaints;
}

Complaints postponed_work(const SourceFiles& files) {
  const std::array<std::string, 2> words = {std::string("TO") + "DO", std::string("FIX") + "ME"};
  Complaints complaints;
  for (const SourceFile& file : files) {
    for (const std::string& word : words) {
      if (base::contains(file.text, word)) complaints.push_back(file.path + " says " + word);
    }
  }
  return complaints;
}

struct Family {
  std::string_view name;
  char letter;  // third character of its codes
};

constexpr std::array kFamilies = {
    Family{"secrets", 'S'},  Family{"hooks", 'H'},  Family{"doctype", 'D'},
    Family{"fixtures", 'F'}, Family{"config", 'C'}, Family{"nginx", 'N'},
    Family{"patches", 'P'},  Family{"python", 'A'}, Family{"bench", 'B'},
    Family{"evidence", 'E'}, Family{"meta", 'X'},
};

char letter_of(std::string_view family) {
  const auto found = std::find_if(kFamilies.begin(), kFamilies.end(),
                                  [&](const Family& each) { return each.name == family; });
  return found == kFamilies.end() ? '\0' : found->letter;
}

bool is_code(std::string_view code, std::string_view family) {
  return code.size() == 6 && code.starts_with("FL") && code[2] == letter_of(family) &&
         code.find_first_not_of("0123456789", 3) == std::string_view::npos;
}

// "nginx/tls-protocol-weak" for each folder or file two levels below `folder`; names that start
// with '_' are no rules.
std::vector<std::string> names_below(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& family : fs::directory_iterator(kRepository / folder)) {
    const std::string family_name = family.path().filename().string();
    if (!family.is_directory() || family_name.starts_with('_')) continue;
    for (const auto& entry : fs::directory_iterator(family.path())) {
      names.push_back(family_name + "/" + entry.path().stem().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

nlohmann::json read_rule(const std::string& name) {
  return nlohmann::json::parse(read_text(kRepository / "rules" / (name + ".json")), nullptr, false);
}

Complaints misnamed_rules() {
  Complaints complaints;
  std::map<std::string, std::string> owners;  // code -> rule
  for (const std::string& name : names_below("rules")) {
    const nlohmann::json rule = read_rule(name);
    const std::string code = rule.is_object() ? rule.value("code", "") : "";
    if (!is_code(code, name.substr(0, name.find('/')))) {
      complaints.push_back(name + " has the code '" + code + "'");
    }
    const auto [owner, is_new] = owners.emplace(code, name);
    if (!is_new) complaints.push_back(name + " has the code of " + owner->second);
  }
  return complaints;
}

// What the fixture folder of one rule lacks or has too much.
Complaints fixture_complaints(const std::string& name) {
  const fs::path folder = kRepository / "fixtures" / name;
  if (!fs::is_directory(folder)) return {"fixtures/" + name + " is missing"};
  std::map<std::string, int> counts;
  Complaints complaints;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    if (entry.is_directory() && file.starts_with("bad")) {
      ++counts["bad"];
    } else if (entry.is_directory() && file.starts_with("good")) {
      ++counts["good"];
    } else if (file == "expect.txt" && entry.file_size() > 0) {
      ++counts["expect.txt"];
    } else if (file != "fixture.txt") {
      complaints.push_back("fixtures/" + name + "/" + file + " has no meaning here");
    }
  }
  for (const std::string part : {"bad", "good", "expect.txt"}) {
    if (counts[part] == 0) complaints.push_back("fixtures/" + name + " lacks " + part);
  }
  return complaints;
}

Complaints unproved_rules() {
  Complaints complaints;
  const std::vector<std::string> rules = names_below("rules");
  for (const std::string& name : rules) {
    for (const std::string& complaint : fixture_complaints(name)) complaints.push_back(complaint);
  }
  for (const std::string& name : names_below("fixtures")) {
    if (std::binary_search(rules.begin(), rules.end(), name)) continue;
    complaints.push_back("fixtures/" + name + " belongs to no rule");
  }
  return complaints;
}

Complaints checks_without_rule(const SourceFiles& files) {
  std::set<std::string> used;
  for (const std::string& name : names_below("rules")) {
    const nlohmann::json rule = read_rule(name);
    if (rule.is_object()) used.insert(rule.value("native", ""));
  }
  Complaints complaints;
  for (const SourceFile& file : files) {
    if (!file.path.starts_with("src/check/native/") || !file.path.ends_with(".cpp")) continue;
    if (!used.contains(fs::path(file.path).stem().string())) complaints.push_back(file.path);
  }
  return complaints;
}

}  // namespace

TEST_CASE("the house test complains when it should", "[house]") {
  CHECK(broken_floors({{"src/base/a.cpp", "#include \"facts/facts.h\"\n"}}).size() == 1);
  CHECK(broken_floors({{"src/rule/a.h", "#include \"project/disk.h\"\n"}}).size() == 1);
  CHECK(broken_floors({{"src/attic/a.h", ""}}).size() == 1);
  CHECK(broken_floors({{"src/rule/a.h", "#include \"base/span.h\"\n#include <map>\n"}}).empty());
  CHECK(long_files({{"src/base/a.cpp", std::string(401, '\n')}}).size() == 1);
  CHECK(long_files({{"src/base/a.cpp", std::string(400, '\n')}}).empty());
  CHECK(homeless_headers({{"src/rule/a.cpp", "#include <nlohmann/json.hpp>\n"}}).size() == 1);
  CHECK(homeless_headers({{"src/report/a.cpp", "#include <nlohmann/json.hpp>\n"}}).empty());
  CHECK(untested_files({{"src/base/no_such_file.cpp", ""}}).size() == 1);
  CHECK(postponed_work({{"src/base/a.cpp", std::string("// TO") + "DO\n"}}).size() == 1);
  CHECK(is_code("FLN001", "nginx"));
  CHECK_FALSE(is_code("FLH001", "nginx"));
  CHECK_FALSE(is_code("FLN1", "nginx"));
}

TEST_CASE("no room looks upwards or sideways", "[house]") {
  const SourceFiles files = read_sources();
  REQUIRE(files.size() > 20);
  CHECK(broken_floors(files) == Complaints{});
}

TEST_CASE("no source or test file is longer than 400 lines", "[house]") {
  CHECK(long_files(read_files({"src", "tests"}, {".h", ".cpp"})) == Complaints{});
}

TEST_CASE("every heavy header has one home", "[house]") {
  CHECK(homeless_headers(read_sources()) == Complaints{});
}

TEST_CASE("every source file has its test", "[house]") {
  CHECK(untested_files(read_sources()) == Complaints{});
  CHECK(kUntested.size() <= 5);
  for (const auto& [path, reason] : kUntested) CHECK(fs::exists(kRepository / path));
}

TEST_CASE("no work is postponed in a comment", "[house]") {
  CHECK(postponed_work(read_files({"src", "tests", "rules", "cmake"},
                                  {".h", ".cpp", ".json", ".cmake", ".txt", ".py"})) ==
        Complaints{});
}

TEST_CASE("a rule's code is its own and bears its family's letter", "[house]") {
  CHECK(misnamed_rules() == Complaints{});
}

TEST_CASE("every rule brings its proof, and nothing else does", "[house]") {
  CHECK(unproved_rules() == Complaints{});
}

TEST_CASE("every native check serves a rule", "[house]") {
  CHECK(checks_without_rule(read_sources()) == Complaints{});
}
