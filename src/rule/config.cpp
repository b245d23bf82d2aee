// SPDX-License-Identifier: MIT
#include "rule/config.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "rule/reader.h"
#include "rule/select.h"

namespace rule {
namespace {

using syntax::DataKind;
using syntax::Value;

constexpr std::array<std::string_view, 15> kKeys = {
    "select",   "extend-select", "ignore", "fail-on",  "min-confidence",
    "profile",  "exclude",       "rules",  "severity", "frappe-version",
    "per-path", "baseline",      "inputs", "suppress", "knowledge"};

// Reads the table of one file; the first mistake stays in the reader.
class ConfigReader {
 public:
  ConfigReader(std::string_view path, std::string_view text)
      : reader_(path, text, syntax::parse_toml(text)) {
    config_.path = std::string(path);
  }
  base::Result<Config> read();

 private:
  [[nodiscard]] Value table();
  void read_words(Value root);
  void read_versions(Value root);
  void read_inputs(Value inputs);
  void read_paths(Value per_path);
  void read_suppressions(Value list);
  void read_suppression(Value entry);
  ConfigTexts texts(Value object, std::string_view key);
  std::vector<SeverityOverride> severities(Value object);
  template <typename Word>
  Word word(Value object, std::string_view key, Word (*from)(std::string_view),
            const std::vector<std::string_view>& words);
  void expect_object(Value value, std::string_view name);

  Reader reader_;
  Config config_;
};

const std::vector<std::string_view>& severity_words() {
  static const std::vector<std::string_view> words = {"critical", "high", "medium", "low", "info"};
  return words;
}

std::string listed(const std::vector<std::string_view>& words) {
  return base::join(words, ", ");
}

void ConfigReader::expect_object(Value value, std::string_view name) {
  if (value && !value.is_object()) {
    reader_.fail(value.span(), "'" + std::string(name) + "' takes a table");
  }
}

ConfigTexts ConfigReader::texts(Value object, std::string_view key) {
  ConfigTexts list;
  const Value member = object[key];
  if (member.is_string()) {
    return {{.text = std::string(member.text()), .at = reader_.position(member.span())}};
  }
  if (member && !member.is_array()) reader_.fail(member.span(), "expected a list of texts");
  if (!member.is_array()) return list;
  for (Value item = member.first(); item; item = item.next()) {
    if (!item.is_string()) reader_.fail(item.span(), "expected a text");
    list.push_back({.text = std::string(item.text()), .at = reader_.position(item.span())});
  }
  return list;
}

template <typename Word>
Word ConfigReader::word(Value object, std::string_view key, Word (*from)(std::string_view),
                        const std::vector<std::string_view>& words) {
  const Value member = object[key];
  if (!member) return {};
  Word value = member.is_string() ? from(member.text()) : Word();
  if (value) return value;
  const std::string_view close = base::nearest(member.text(), words);
  reader_.fail(member.span(), "'" + std::string(key) + "' is one of " + listed(words) +
                                  (close.empty() || !member.is_string()
                                       ? ""
                                       : "; did you mean '" + std::string(close) + "'?"));
  return {};
}

std::vector<SeverityOverride> ConfigReader::severities(Value object) {
  std::vector<SeverityOverride> list;
  expect_object(object, "severity");
  if (!object.is_object()) return list;
  for (Value member = object.first(); member; member = member.next()) {
    const std::string key(member.key());
    const auto severity = word(object, key, severity_from, severity_words());
    list.push_back({.selector = {.text = key, .at = reader_.position(member.key_span())},
                    .severity = severity.value_or(Severity::Info)});
  }
  return list;
}

void ConfigReader::read_words(Value root) {
  config_.select = texts(root, "select");
  config_.extend_select = texts(root, "extend-select");
  config_.ignore = texts(root, "ignore");
  config_.exclude = texts(root, "exclude");
  config_.rules = texts(root, "rules");
  config_.knowledge = texts(root, "knowledge");
  config_.baseline = reader_.text(root, "baseline");
  config_.profile = word(root, "profile", profile_from, {"dev", "production", "healthcare"});
  config_.min_confidence =
      word(root, "min-confidence", confidence_from, {"certain", "likely", "possible"});
  config_.never_fail = root["fail-on"].text() == "never";
  if (!config_.never_fail) {
    std::vector<std::string_view> levels = severity_words();
    levels.emplace_back("never");
    config_.fail_on = word(root, "fail-on", severity_from, levels);
  }
}

// 15, "15" or a list of either.
void ConfigReader::read_versions(Value root) {
  const Value value = root["frappe-version"];
  const auto take = [&](Value item) {
    const std::string_view text = item.text();
    const bool is_major = text.size() == 2 && text[0] >= '1' && text[0] <= '9' && text[1] >= '0' &&
                          text[1] <= '9' && text >= "12";
    if (!is_major) {
      return reader_.fail(item.span(), "'frappe-version' takes majors from 12 on, such as 15");
    }
    config_.frappe_versions.push_back((text[0] - '0') * 10 + (text[1] - '0'));
  };
  if (!value) return;
  if (!value.is_array()) return take(value);
  for (Value item = value.first(); item; item = item.next()) take(item);
}

void ConfigReader::read_inputs(Value inputs) {
  expect_object(inputs, "inputs");
  if (!inputs.is_object()) return;
  reader_.only_keys(inputs, {"sites", "nginx"});
  config_.sites = texts(inputs, "sites");
  config_.nginx = texts(inputs, "nginx");
}

void ConfigReader::read_paths(Value per_path) {
  expect_object(per_path, "per-path");
  if (!per_path.is_object()) return;
  for (Value member = per_path.first(); member; member = member.next()) {
    expect_object(member, member.key());
    if (!member.is_object()) return;
    reader_.only_keys(member, {"ignore", "severity"});
    config_.per_path.push_back(
        {.pattern = {.text = std::string(member.key()), .at = reader_.position(member.key_span())},
         .span = member.key_span(),
         .ignore = texts(member, "ignore"),
         .severity = severities(member["severity"])});
  }
}

void ConfigReader::read_suppression(Value entry) {
  expect_object(entry, "suppress");
  if (!entry.is_object()) return;
  reader_.only_keys(entry,
                    {"rule", "path", "pointer", "doctype", "field", "key", "reason", "until"});
  Suppression out;
  out.selectors = reader_.texts(entry, "rule", true);
  out.place.span = entry["rule"].span();
  out.subject = Subject{.path = reader_.text(entry, "path"),
                        .pointer = reader_.text(entry, "pointer"),
                        .doctype = reader_.text(entry, "doctype"),
                        .field = reader_.text(entry, "field"),
                        .key = reader_.text(entry, "key")};
  out.reason = std::string(base::trim(reader_.text(entry, "reason", true)));
  out.until = reader_.text(entry, "until");
  const Subject& subject = *out.subject;
  if (out.selectors.empty()) reader_.fail(entry.span(), "'rule' names no rule");
  if (out.reason.empty()) reader_.fail(entry["reason"].span(), "'reason' says nothing");
  if (!out.until.empty() && !is_date(out.until)) {
    reader_.fail(entry["until"].span(), "'until' takes a day, such as 2027-01-31");
  }
  if (!subject.pointer.empty() && (subject.path.empty() || !subject.pointer.starts_with('/'))) {
    reader_.fail(entry["pointer"].span(), "'pointer' begins with '/' and goes with a 'path'");
  }
  if (subject.path.empty() && subject.doctype.empty() && subject.key.empty()) {
    reader_.fail(entry.span(), "an entry needs a 'path', a 'doctype' or a 'key'");
  }
  config_.suppressions.push_back(std::move(out));
}

void ConfigReader::read_suppressions(Value list) {
  if (list && !list.is_array()) return reader_.fail(list.span(), "write it as [[suppress]]");
  for (Value entry = list.first(); entry; entry = entry.next()) read_suppression(entry);
}

Value ConfigReader::table() {
  const bool is_shared = base::split(config_.path, '/').back() == "pyproject.toml";
  return is_shared ? reader_.root()["tool"]["frappe-lint"] : reader_.root();
}

base::Result<Config> ConfigReader::read() {
  const Value root = table();
  if (!reader_.error() && root) {
    expect_object(root, "frappe-lint");
    reader_.only_keys(root, kKeys);
    for (Value member = root.first(); member; member = member.next()) {
      config_.given.emplace(member.key(), reader_.position(member.key_span()));
    }
    read_words(root);
    read_versions(root);
    read_inputs(root["inputs"]);
    config_.severity = severities(root["severity"]);
    read_paths(root["per-path"]);
    read_suppressions(root["suppress"]);
  }
  if (reader_.error()) return *reader_.error();
  return std::move(config_);
}

// How much a selector says: names before prefixes, long ones before short ones, then tags.
std::size_t precision(const std::string& selector, const Rule& rule) {
  constexpr std::size_t kName = 100;
  if (selector == rule.code || selector == rule.slug || selector == rule.name()) return kName;
  const bool is_prefix = selector.starts_with("FL") && rule.code.starts_with(selector);
  return is_prefix ? 1 + selector.size() : 1;
}

}  // namespace

std::vector<std::string_view> config_keys() {
  return {kKeys.begin(), kKeys.end()};
}

bool holds_config(std::string_view pyproject) {
  const syntax::DataTree tree = syntax::parse_toml(pyproject);
  return static_cast<bool>(tree.root()["tool"]["frappe-lint"]);
}

base::Result<Config> parse_config(std::string_view path, std::string_view text) {
  return ConfigReader(path, text).read();
}

std::optional<base::Error> find_unknown_rule(const Config& config, const std::vector<Rule>& rules) {
  std::vector<ConfigText> all;
  for (const ConfigTexts* list : {&config.select, &config.extend_select, &config.ignore}) {
    all.insert(all.end(), list->begin(), list->end());
  }
  for (const SeverityOverride& override : config.severity) all.push_back(override.selector);
  for (const PathSettings& settings : config.per_path) {
    all.insert(all.end(), settings.ignore.begin(), settings.ignore.end());
    for (const SeverityOverride& override : settings.severity) all.push_back(override.selector);
  }
  for (const ConfigText& selector : all) {
    if (const auto found = find_rules(rules, selector.text); !found) {
      return base::Error{.what = found.error().what, .path = config.path, .at = selector.at};
    }
  }
  return std::nullopt;
}

std::optional<Severity> severity_for(const std::vector<SeverityOverride>& overrides,
                                     const Rule& rule) {
  std::optional<Severity> best;
  std::size_t most = 0;
  for (const SeverityOverride& override : overrides) {
    if (!matches(override.selector.text, rule)) continue;
    const std::size_t precise = precision(override.selector.text, rule);
    if (precise < most) continue;
    most = precise;
    best = override.severity;
  }
  return best;
}

void override_severities(const std::vector<SeverityOverride>& overrides, std::vector<Rule>& rules) {
  for (Rule& rule : rules) {
    if (const auto severity = severity_for(overrides, rule)) rule.severity.fill(*severity);
  }
}

}  // namespace rule
