// SPDX-License-Identifier: MIT
#include "cli/config_command.h"

#include <filesystem>
#include <system_error>

#include "base/embedded.h"
#include "base/text.h"
#include "cli/project.h"
#include "cli/read_file.h"
#include "cli/terminal.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSourceColumn = 48;

constexpr std::string_view kStarter =
    R"(# frappe-lint.toml: what this team decided. Every key is optional; the command line beats it.
# 'frappe-lint config show' prints what counts, 'frappe-lint config verify' checks this file.

# Rules: a code (FLN001), a prefix (FLN), a slug, "tag:tls" or a checklist item ("PF-17").
# select = ["FL"]                  # only these
# extend-select = []               # these as well, for instance preview rules by name
# ignore = ["FLD003"]              # not these

# fail-on = "high"                 # critical, high, medium, low, info or never
# min-confidence = "likely"        # certain, likely or possible
# profile = "production"           # dev, production or healthcare
# frappe-version = [15, 16]        # instead of what the tree says
# exclude = ["**/dist/**"]         # paths that are not looked at
# rules = ["lint/rules"]           # folders with rules of your own
# knowledge = ["lint/acme.txt"]    # tables of private apps, by 'frappe-lint knowledge build'
# baseline = "frappe-lint.baseline.json"

# [severity]                       # by code, prefix, slug or tag; the most precise one wins
# FLN = "critical"

# [per-path."acme_crm/patches/**"]
# ignore = ["FLA001"]
# severity = { FLP001 = "low" }

# [inputs]                         # what belongs to the app and lies outside of it
# sites = ["../../sites/acme.local"]
# nginx = ["../../config/nginx.conf"]

# [[suppress]]                     # for JSON, which has no comments
# rule = "FLD003"
# path = "acme_crm/crm/doctype/deal/deal.json"
# doctype = "Deal"                 # and field = "margin", or pointer = "/fields/14", or key = "…"
# reason = "Written by the import every night"
# until = 2027-01-31
)";

std::string list(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& each : texts) {
    text += (text.empty() ? "" : ", ") + base::json_quoted(each);
  }
  return "[" + text + "]";
}

std::string list(const rule::ConfigTexts& texts) {
  std::vector<std::string> plain;
  for (const rule::ConfigText& each : texts) plain.push_back(each.text);
  return list(plain);
}

std::string list(const std::vector<int>& numbers) {
  std::string text;
  for (const int each : numbers) text += (text.empty() ? "" : ", ") + std::to_string(each);
  return "[" + text + "]";
}

template <typename Word>
std::string word(const std::optional<Word>& value, std::string_view otherwise) {
  return base::json_quoted(value ? to_string(*value) : otherwise);
}

std::string table(const std::vector<rule::SeverityOverride>& overrides) {
  std::string text;
  for (const rule::SeverityOverride& each : overrides) {
    text += (text.empty() ? "" : ", ") + base::json_quoted(each.selector.text) + " = " +
            base::json_quoted(to_string(each.severity));
  }
  return "{ " + text + " }";
}

// Every setting that counts, as TOML, with its source behind it.
class Show {
 public:
  Show(const Arguments& given, const Project& project)
      : given_(given), all_(project.arguments), project_(project), config_(project.file.config) {}

  std::string text() {
    const std::string name = project_.file.name.empty() ? "none" : config_.path;
    text_ = "# configuration: " + name + "\n# root: " + shown_path(project_.target.root) + "\n";
    rules();
    words();
    add("exclude", list(all_.exclude), !given_.exclude.empty());
    add("rules", list(all_.rule_folders), !given_.rule_folders.empty());
    add("knowledge", list(all_.knowledge), !given_.knowledge.empty());
    add("baseline", base::json_quoted(shown_path(project_.baseline_path)),
        !given_.baseline.empty());
    tables();
    return std::move(text_);
  }

 private:
  void add(const std::string& key, const std::string& value, bool is_given, bool adds = true) {
    const auto at = config_.given.find(key);
    std::string source;
    if (at != config_.given.end()) source = config_.path + ":" + std::to_string(at->second.line);
    if (is_given) source = source.empty() || !adds ? "command line" : source + ", command line";
    if (source.empty()) source = "default";
    const std::string setting = key + " = " + value;
    const std::size_t room =
        setting.size() + 1 < kSourceColumn ? kSourceColumn - setting.size() : 1;
    text_ += setting + std::string(room, ' ') + "# " + source + "\n";
  }

  // A --select sets aside what the configuration says of rules.
  void rules() {
    const bool is_given = !given_.select.empty();
    add("select", list(all_.select), is_given, false);
    add("extend-select", list(all_.extend_select), is_given || !given_.extend_select.empty(),
        !is_given);
    add("ignore", list(all_.ignore), is_given || !given_.ignore.empty(), !is_given);
  }

  void words() {
    const bool is_given = given_.fail_on || given_.never_fail;
    add("fail-on", all_.never_fail ? "\"never\"" : word(all_.fail_on, "high"), is_given, false);
    add("min-confidence", word(all_.min_confidence, "likely"), given_.min_confidence.has_value(),
        false);
    add("profile", word(all_.profile, "by what the root is"), given_.profile.has_value(), false);
    add("frappe-version", list(all_.frappe_versions), !given_.frappe_versions.empty(), false);
  }

  void tables() {
    if (config_.has("severity")) add("severity", table(config_.severity), false);
    for (const rule::PathSettings& settings : config_.per_path) {
      text_ += "per-path." + base::json_quoted(settings.pattern.text) +
               " = { ignore = " + list(settings.ignore) +
               ", severity = " + table(settings.severity) + " }  # " + config_.path + ":" +
               std::to_string(settings.pattern.at.line) + "\n";
    }
    if (config_.has("inputs")) {
      add("inputs", "{ sites = " + list(config_.sites) + ", nginx = " + list(config_.nginx) + " }",
          false);
    }
    if (config_.suppressions.empty()) return;
    text_ += "# " + std::to_string(config_.suppressions.size()) + " [[suppress]] entries\n";
  }

  const Arguments& given_;
  const Arguments& all_;
  const Project& project_;
  const rule::Config& config_;
  std::string text_;
};

int show(const Arguments& arguments, const Project& project) {
  print(Show(arguments, project).text());
  return 0;
}

int verify(const Project& project) {
  if (project.file.name.empty()) {
    return fail({.what = "there is no configuration; 'frappe-lint config init' writes a starter",
                 .path = shown_path(project.target.root)});
  }
  print(project.file.config.path + ": " + std::to_string(project.file.config.given.size()) +
        " keys, no mistakes\n");
  return 0;
}

int init(const Project& project) {
  if (!project.file.name.empty()) {
    return fail({.what = "there is a configuration already", .path = project.file.config.path});
  }
  const std::string path = (fs::path(project.target.root) / "frappe-lint.toml").string();
  const auto written = write_output({.file = path}, kStarter);
  if (!written) return fail(written.error());
  print("wrote " + shown_path(path) + "\n");
  return 0;
}

}  // namespace

std::string_view starter_config() {
  return kStarter;
}

int config_command(const Arguments& arguments) {
  if (arguments.action == "schema") {
    print(base::embedded_text("_config.json"));
    return 0;
  }
  const base::Result<Project> project = open_project(arguments);
  if (!project) return fail(project.error());
  if (arguments.action == "init") return init(project.value());
  const auto rules = rules_of(project.value());
  if (!rules) return fail(rules.error());
  return arguments.action == "show" ? show(arguments, project.value()) : verify(project.value());
}

}  // namespace cli
