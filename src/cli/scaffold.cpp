// SPDX-License-Identifier: MIT
#include "cli/scaffold.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "base/text.h"
#include "cli/rule_files.h"
#include "cli/terminal.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, char>& letters() {
  static const std::map<std::string, char> families = {
      {"secrets", 'S'}, {"hooks", 'H'},    {"doctype", 'D'}, {"fixtures", 'F'},
      {"config", 'C'},  {"nginx", 'N'},    {"patches", 'P'}, {"python", 'A'},
      {"bench", 'B'},   {"evidence", 'E'}, {"meta", 'X'}};
  return families;
}

// The first free code of a family: one above the highest in use.
std::string next_code(const std::vector<rule::Rule>& rules, char letter) {
  int highest = 0;
  for (const rule::Rule& rule : rules) {
    if (rule.code[2] == letter) highest = std::max(highest, std::atoi(rule.code.c_str() + 3));
  }
  std::string digits = std::to_string(highest + 1);
  digits.insert(0, 3 - std::min<std::size_t>(3, digits.size()), '0');
  return std::string("FL") + letter + digits;
}

std::string rule_text(const std::string& code, bool is_native, const std::string& function) {
  const std::string question =
      is_native ? "  \"native\": \"" + function + "\",\n  \"needs\": [\"file\"],\n"
                : "  \"rows\": {\n    \"over\": \"file\",\n    \"where\": { \"name\": "
                  "\"change-me\" }\n  },\n";
  return "{\n  \"code\": \"" + code +
         "\",\n"
         "  \"title\": \"Say in one sentence what is wrong\",\n"
         "  \"severity\": \"medium\",\n"
         "  \"confidence\": \"likely\",\n"
         "  \"items\": [\"extra\"],\n"
         "  \"since\": \"1.0\",\n"
         "  \"why\": [\"Say what happens if it stays.\"],\n"
         "  \"fix\": \"Say what to do.\",\n"
         "  \"refs\": [],\n" +
         question +
         "  \"message\": \"Say it of '{path}'.\"\n"
         "}\n";
}

std::string native_text(const std::string& function) {
  return "// SPDX-License-Identifier: MIT\n"
         "// The idea in three lines.\n"
         "#include \"check/native.h\"\n"
         "\n"
         "namespace check::native {\n"
         "\n"
         "void " +
         function +
         "(const NativeInput& input, Findings& findings) {\n"
         "  for (const facts::FileFact& file : input.facts.rows<facts::FileFact>()) {\n"
         "    findings.examined(file.place());\n"
         "    if (file.name != \"change-me\") continue;\n"
         "    findings.add(file.place(), file.key, {{\"path\", std::string(file.path)}});\n"
         "  }\n"
         "}\n"
         "\n"
         "}  // namespace check::native\n";
}

base::Result<bool> write_new(const fs::path& path, const std::string& text) {
  std::error_code error;
  if (fs::exists(path, error)) {
    return base::Error{.what = "already exists", .path = path.generic_string()};
  }
  fs::create_directories(path.parent_path(), error);
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream) return base::Error{.what = "cannot be written", .path = path.generic_string()};
  note("wrote " + path.generic_string() + "\n");
  return true;
}

base::Result<bool> write_all(const std::string& family, const std::string& slug,
                             const std::string& code, bool is_native) {
  const std::string function = base::replace_all(slug, "-", "_");
  const fs::path fixture = fs::path("fixtures") / family / slug;
  const std::vector<std::pair<fs::path, std::string>> files = {
      {fs::path("rules") / family / (slug + ".json"), rule_text(code, is_native, function)},
      {fixture / "bad" / "change-me", "the defect\n"},
      {fixture / "good" / "changed", "the same without the defect\n"}};
  for (const auto& [path, text] : files) {
    if (auto written = write_new(path, text); !written) return written.error();
  }
  if (!is_native) return true;
  return write_new(fs::path("src/check/native") / (function + ".cpp"), native_text(function));
}

}  // namespace

int scaffold(const Arguments& arguments) {
  const std::string& name = arguments.names[0];
  const std::size_t slash = name.find('/');
  const std::string family = name.substr(0, slash);
  const auto letter = letters().find(family);
  if (slash == std::string::npos || letter == letters().end()) {
    std::string families;
    for (const auto& [word, value] : letters()) families += " " + word;
    return fail({.what = "expected FAMILY/SLUG with one of the families" + families});
  }
  const base::Result<std::vector<rule::Rule>> rules = load_all_rules(
      fs::exists("rules") ? std::vector<std::string>{"rules"} : std::vector<std::string>());
  if (!rules) return fail(rules.error());
  const std::string slug = name.substr(slash + 1);
  const bool is_slug =
      !slug.empty() &&
      slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (!is_slug) return fail({.what = "a slug has only a-z, 0-9 and -"});
  const auto written =
      write_all(family, slug, next_code(rules.value(), letter->second), arguments.native);
  if (!written) return fail(written.error());
  note("next: edit the rule and both fixtures, see the rows with\n  frappe-lint facts fixtures/" +
       name +
       "/bad\nthen bless the expectation and read it:\n  FRAPPE_LINT_BLESS=1 frappe-lint test "
       "--rules rules " +
       slug + "\n");
  return 0;
}

}  // namespace cli
