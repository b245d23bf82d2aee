// SPDX-License-Identifier: MIT
// What code scanning services, DefectDojo, viewers and the public validator demand of any SARIF log
// of ours: the numbers are the lines of the requirements. Gives complaints, so that a test can show
// that it complains.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace sarif_checker {

using Json = nlohmann::ordered_json;

class Checker {
 public:
  explicit Checker(const Json& log) : log_(log) {}

  std::vector<std::string> complaints() {
    check_log();
    check_descriptors();
    check_rules();
    check_invocation();
    for (const Json& result : run()["results"]) check_result(result);
    check_order();
    return std::move(complaints_);
  }

 private:
  [[nodiscard]] const Json& run() const { return log_["runs"][0]; }
  [[nodiscard]] const Json& driver() const { return run()["tool"]["driver"]; }

  void expect(bool holds, const std::string& what) {
    if (!holds) complaints_.push_back(what);
  }

  static bool matches(const Json& text, const char* pattern) {
    return text.is_string() && std::regex_match(text.get<std::string>(), std::regex(pattern));
  }

  void check_log() {
    expect(log_.begin().key() == "version" && log_["version"] == "2.1.0", "S-02 version first");
    expect(matches(log_["$schema"], "https://.*sarif-schema-2\\.1\\.0\\.json"), "S-02 $schema");
    expect(log_["runs"].size() == 1, "S-03 one run");
    expect(run()["results"].is_array(), "S-04 results are a list");
    expect(run()["columnKind"] == "utf16CodeUnits", "S-05 columnKind");
    expect(run()["newlineSequences"].dump() == R"(["\r\n","\n"])", "S-06 newlineSequences");
    const Json& root = run()["originalUriBaseIds"]["%SRCROOT%"];
    expect(root.contains("description") && !root.contains("uri"), "S-07 base without uri");
    if (run().contains("versionControlProvenance")) {
      const Json& provenance = run()["versionControlProvenance"][0];
      expect(matches(provenance["repositoryUri"], "https://[^@]+"), "S-08 repositoryUri");
      expect(provenance["mappedTo"]["uriBaseId"] == "%SRCROOT%", "S-08 mappedTo");
    }
    expect(matches(run()["automationDetails"]["id"], "frappe-lint/[a-z]+/[^/]+/"), "S-09 category");
    expect(run()["language"] == "en-US" && !run().contains("artifacts"), "S-10 language");
    const std::string text = log_.dump(-1, ' ', false, Json::error_handler_t::replace);
    for (const char* word : {"file:/", "/home/", "/root/", "TimeUtc", "\"commandLine\"", "\"guid\"",
                             "\"machine\"", "\"account\"", "workingDirectory", "\"index\":-1"}) {
      expect(text.find(word) == std::string::npos, std::string("S-11, S-53 ") + word);
    }
  }

  void check_descriptors() {
    for (const char* key :
         {"name", "fullName", "version", "semanticVersion", "informationUri", "organization"}) {
      expect(driver().contains(key), std::string("S-12 ") + key);
    }
    expect(driver()["rules"].size() <= 1000, "S-13 at most a thousand rules");
    for (const char* list : {"rules", "notifications"}) {
      for (const Json& descriptor : driver()[list]) check_descriptor(descriptor);
    }
  }

  void check_descriptor(const Json& descriptor) {
    const std::string id = descriptor["id"].get<std::string>();
    expect(matches(descriptor["id"], "[A-Z]{1,8}(-?[0-9]{1,6}){0,3}"), "S-14 id " + id);
    expect(matches(descriptor["name"], "([A-Z][a-z0-9]+)+"), "S-15 name of " + id);
    const std::string brief = descriptor["shortDescription"]["text"];
    expect(!brief.empty() && brief.size() <= 120 && brief.ends_with('.'), "S-16 brief of " + id);
    expect(brief.find(". ") == std::string::npos, "S-16 one sentence of " + id);
    const std::string text = descriptor["fullDescription"]["text"];
    expect(!text.empty() && text.size() <= 1024, "S-17 description of " + id);
    expect(!descriptor["help"]["text"].get<std::string>().empty(), "S-18 help of " + id);
    if (descriptor["help"].contains("markdown")) {
      const std::string page = descriptor["help"]["markdown"];
      expect(!std::regex_search(page, std::regex("</?[a-z]+>")), "S-18 no HTML in " + id);
      expect(page.find("](/") == std::string::npos, "S-18 absolute links in " + id);
    }
    expect(matches(descriptor["helpUri"], "https://.+"), "S-19 helpUri of " + id);
  }

  void check_rules() {
    std::string before;
    for (const Json& rule : driver()["rules"]) {
      const std::string id = rule["id"].get<std::string>();
      expect(before < id, "S-13 sorted by id at " + id);
      before = id;
      expect(matches(rule["defaultConfiguration"]["level"], "error|warning|note"),
             "S-20 level of " + id);
      check_properties(id, rule["properties"]);
      expect(!rule.contains("relationships"), "S-24 taxa of " + id);
      if (!rule.contains("messageStrings")) continue;
      for (const auto& message : rule["messageStrings"].items()) {
        check_template(id, message.value()["text"].get<std::string>());
      }
    }
  }

  void check_properties(const std::string& id, const Json& properties) {
    const Json& tags = properties["tags"];
    const std::set<Json> unique(tags.begin(), tags.end());
    const bool is_security = unique.contains("security");
    expect(is_security == properties.contains("security-severity") &&
               is_security != properties.contains("problem.severity"),
           "S-21 security or problem of " + id);
    if (is_security) {
      expect(matches(properties["security-severity"], "(9\\.5|8\\.0|5\\.5|2\\.5|1\\.0)"),
             "S-21 score of " + id);
    }
    expect(matches(properties["precision"], "very-high|high|medium|low"),
           "S-22 precision of " + id);
    expect(tags.size() <= 10 && unique.size() == tags.size() &&
               std::is_sorted(tags.begin(), tags.end()),
           "S-23 tags of " + id);
    if (id.starts_with("FLS")) expect(properties.contains("cwe"), "S-23 CWE of " + id);
    for (const Json& cwe : properties.value("cwe", Json::array())) {
      expect(matches(cwe, "CWE-[0-9]+"), "S-24 CWE of " + id);
    }
  }

  void check_template(const std::string& id, std::string text) {
    expect(text.ends_with('.'), "S-27 period of " + id);
    std::size_t places = 0;
    for (; places <= 5; ++places) {
      const std::string place = "'{" + std::to_string(places) + "}";
      if (!base::contains(text, place)) break;
      text = base::replace_all(std::move(text), place, "'");
    }
    expect(places >= 1 && places <= 5, "S-27 placeholders of " + id);
    text = std::regex_replace(text, std::regex("\\[[^\\[\\]]+\\]\\([0-9]\\)"), "");
    expect(text.find_first_of("{}[]") == std::string::npos, "S-27 brackets of " + id);
  }

  void check_invocation() {
    expect(run()["invocations"].size() == 1, "S-49 one invocation");
    const Json& invocation = run()["invocations"][0];
    expect(invocation["executionSuccessful"] == (invocation["exitCode"] != 2), "S-49 success");
    expect(invocation.contains("exitCodeDescription"), "S-49 exitCodeDescription");
    for (const Json& change : invocation.value("ruleConfigurationOverrides", Json::array())) {
      const Json& rule = driver()["rules"][change["descriptor"]["index"].get<std::size_t>()];
      expect(rule["id"] == change["descriptor"]["id"], "S-20 override of a rule");
      expect(rule["defaultConfiguration"]["level"] != change["configuration"]["level"],
             "S-20 override changes something");
    }
    for (const Json& note : invocation.value("toolExecutionNotifications", Json::array())) {
      const std::size_t index = note["descriptor"]["index"];
      expect(driver()["notifications"][index]["id"] == note["descriptor"]["id"], "S-50 descriptor");
      expect(note["message"]["text"].get<std::string>().ends_with('.'), "S-50 period");
      expect(matches(note["level"], "warning|error"), "S-50 level");
      if (note["level"] == "error") expect(!invocation["executionSuccessful"], "S-50 an error");
    }
  }

  void check_result(const Json& result) {
    const std::string id = result["ruleId"].get<std::string>();
    const Json& rule = driver()["rules"][result["ruleIndex"].get<std::size_t>()];
    expect(rule["id"] == id && !result.contains("rule"), "S-28 rule of " + id);
    check_message(id, rule, result);
    expect(result["kind"] == "fail", "S-31 kind of " + id);
    expect(matches(result["level"], "error|warning|note"), "S-32 level of " + id);
    check_rank(id, rule, result);
    expect(result["locations"].size() == 1, "S-33 one place of " + id);
    check_physical(id, result["locations"][0]["physicalLocation"]);
    expect(matches(result["partialFingerprints"]["primaryLocationLineHash"], "[0-9a-f]+:[0-9]+"),
           "S-40 GitHub's fingerprint of " + id);
    expect(matches(result["partialFingerprints"]["frappeLint/v1"], "[0-9a-f]{32}"),
           "S-40 our fingerprint of " + id);
    for (const char* key : {"fingerprints", "guid", "correlationGuid"}) {
      expect(!result.contains(key), std::string("S-41 ") + key + " of " + id);
    }
    check_related(id, result);
    expect(result["suppressions"].is_array(), "S-45 suppressions of " + id);
    for (const Json& suppression : result["suppressions"]) {
      expect(
          matches(suppression["kind"], "inSource|external") && suppression["status"] == "accepted",
          "S-45 suppression of " + id);
    }
    expect(result.contains("baselineState") == run()["results"][0].contains("baselineState"),
           "S-46 baselineState of all or none");
    for (const auto& property : result["properties"].items()) {
      expect(property.key().starts_with("frappeLint/"), "S-48 property " + property.key());
    }
  }

  void check_message(const std::string& id, const Json& rule, const Json& result) {
    const Json& message = result["message"];
    const std::string text = message["text"].get<std::string>();
    expect(text.find_first_of("{}\n\r\t") == std::string::npos, "S-30 characters of " + id);
    if (!message.contains("id")) return;
    const std::string name = message["id"].get<std::string>();
    expect(rule["messageStrings"].contains(name), "S-29 message id of " + id);
    std::string rendered = rule["messageStrings"][name]["text"];
    for (std::size_t i = 0; i < message["arguments"].size(); ++i) {
      rendered = base::replace_all(std::move(rendered), "{" + std::to_string(i) + "}",
                                   message["arguments"][i].get<std::string>());
    }
    expect(rendered == text, "S-29 text of " + id + ": " + text);
  }

  void check_rank(const std::string& id, const Json& rule, const Json& result) {
    const double rank = result["rank"];
    const bool is_security = rule["properties"].contains("security-severity");
    expect(rank > 0 && rank <= (is_security ? 100 : 40), "S-32 rank of " + id);
  }

  void check_physical(const std::string& id, const Json& physical) {
    const Json& artifact = physical["artifactLocation"];
    expect(matches(artifact["uri"], "[A-Za-z0-9._~%-][A-Za-z0-9._~/%-]*") &&
               artifact["uriBaseId"] == "%SRCROOT%",
           "S-36 uri of " + id);
    const std::string uri = "/" + artifact["uri"].get<std::string>() + "/";
    expect(!base::contains(uri, "/../") && !base::contains(uri, "/./"), "S-36 dots of " + id);
    const Json& region = physical["region"];
    const auto begin = std::pair(region["startLine"].get<int>(), region["startColumn"].get<int>());
    const auto end = std::pair(region["endLine"].get<int>(), region["endColumn"].get<int>());
    expect(begin >= std::pair(1, 1) && begin <= end, "S-37 region of " + id);
    expect(region.size() == 5 && region.contains("snippet"), "S-37, S-38 members of " + id);
    if (!physical.contains("contextRegion")) return;
    const Json& around = physical["contextRegion"];
    const auto first = std::pair(around["startLine"].get<int>(), around["startColumn"].get<int>());
    const auto last = std::pair(around["endLine"].get<int>(), around["endColumn"].get<int>());
    expect(first <= begin && end <= last && (first != begin || end != last),
           "S-38 context of " + id);
    expect(base::contains(around["snippet"]["text"].get<std::string>(),
                          region["snippet"]["text"].get<std::string>()),
           "S-38 snippet of " + id);
  }

  void check_related(const std::string& id, const Json& result) {
    const Json related = result.value("relatedLocations", Json::array());
    expect(related.size() <= 9, "S-42 number of " + id);
    for (std::size_t i = 0; i < related.size(); ++i) {
      expect(related[i]["id"] == i && related[i].contains("message"), "S-42 ids of " + id);
      check_physical(id, related[i]["physicalLocation"]);
    }
    static const std::regex link("\\]\\(([0-9])\\)");
    const std::string text = result["message"]["text"];
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
      expect(std::stoul((*at)[1]) < related.size(), "S-42 link of " + id);
    }
  }

  void check_order() {
    const Json& results = run()["results"];
    expect(results.size() <= 5000, "S-54 at most five thousand results");
    const auto is_worse = [](const Json& a, const Json& b) {
      constexpr std::string_view kOrder = "critical high medium low info";
      const auto rank = [&](const Json& result) {
        return kOrder.find(result["properties"]["frappeLint/severity"].get<std::string>());
      };
      const bool is_active = a["suppressions"].empty() && b["suppressions"].empty();
      return is_active && rank(a) < rank(b);
    };
    expect(std::is_sorted(results.begin(), results.end(), is_worse), "S-54 worst first");
  }

  const Json& log_;
  std::vector<std::string> complaints_;
};

// Keys that the original lacks must not be made up while it is read.
inline std::vector<std::string> complaints(const std::string& text) {
  const Json log = Json::parse(text);
  return Checker(log).complaints();
}

}  // namespace sarif_checker
