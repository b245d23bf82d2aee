// SPDX-License-Identifier: MIT
#include "rule/load.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/text.h"
#include "rule/question.h"
#include "rule/reader.h"

namespace rule {
namespace {

using syntax::Value;

constexpr std::size_t kTitleLength = 110;
constexpr std::size_t kSentenceLength = 120;
constexpr std::size_t kPlaceholders = 5;

bool is_code(std::string_view text) {
  return text.size() == 6 && text.starts_with("FL") && text[2] >= 'A' && text[2] <= 'Z' &&
         std::all_of(text.begin() + 3, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_slug(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

void read_severity(Reader& reader, Value rule, Rule& out) {
  const Value value = rule["severity"];
  if (!value) return reader.fail(rule.span(), "'severity' is missing");
  const auto read = [&](Value word) {
    const std::optional<Severity> severity = severity_from(word.text());
    if (!severity) reader.fail(word.span(), "expected critical, high, medium, low or info");
    return severity.value_or(Severity::Info);
  };
  if (!value.is_object()) {
    out.severity.fill(read(value));
    return;
  }
  for (const Profile profile : {Profile::Dev, Profile::Production, Profile::Healthcare}) {
    const Value word = value[to_string(profile)];
    if (!word) reader.fail(value.span(), "no severity for " + std::string(to_string(profile)));
    out.severity[static_cast<std::size_t>(profile)] = read(word);
  }
  reader.only_keys(value, {"dev", "production", "healthcare"});
}

void read_profiles(Reader& reader, Value rule, Rule& out) {
  const Value list = rule["profiles"];
  if (!list) return;
  out.profiles.fill(false);
  for (const std::string& word : reader.texts(rule, "profiles")) {
    const std::optional<Profile> profile = profile_from(word);
    if (!profile) return reader.fail(list.span(), "unknown profile '" + word + "'");
    out.profiles[static_cast<std::size_t>(*profile)] = true;
  }
}

// ">=15", "<=15", ">=14,<16": a range of Frappe majors.
void read_versions(Reader& reader, Value rule, Rule& out) {
  const std::string range = reader.text(rule, "frappe");
  if (range.empty()) return;
  for (std::string_view part : base::split(range, ',')) {
    part = base::trim(part);
    const std::size_t digits = part.find_first_of("0123456789");
    const std::string_view sign = part.substr(0, std::min(digits, part.size()));
    const int major = std::atoi(std::string(part.substr(std::min(digits, part.size()))).c_str());
    if (sign == ">=") {
      out.frappe_min = major;
    } else if (sign == ">") {
      out.frappe_min = major + 1;
    } else if (sign == "<=") {
      out.frappe_max = major;
    } else if (sign == "<") {
      out.frappe_max = major - 1;
    } else {
      return reader.fail(rule["frappe"].span(), "expected a range such as \">=15,<17\"");
    }
  }
}

// SARIF templates (SARIF 2.1.0, 3.11.5): quoted placeholders, no other braces, a final period.
void check_message(Reader& reader, Value rule, const Rule& out) {
  const base::Span at = rule["message"].span();
  const std::string& text = out.message;
  if (!text.ends_with('.')) reader.fail(at, "the message must end with a period");
  std::set<std::string> names;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' || text[i] == ']') reader.fail(at, "no brackets in a message");
    if (text[i] != '{') continue;
    const std::size_t close = text.find('}', i);
    const bool is_quoted = close != std::string::npos && i > 0 && text[i - 1] == '\'' &&
                           text.substr(close + 1).starts_with('\'');
    if (!is_quoted) reader.fail(at, "a placeholder must stand in single quotes: '{column}'");
    names.insert(text.substr(i, close - i));
  }
  if (names.empty()) reader.fail(at, "the message needs a placeholder");
  if (names.size() > kPlaceholders) reader.fail(at, "more than five placeholders");
  if (text.find(". ") == std::string::npos && text.size() > kSentenceLength) {
    reader.fail(at, "the first sentence is longer than 120 characters");
  }
}

void check_words(Reader& reader, Value rule, const Rule& out) {
  if (!is_code(out.code)) reader.fail(rule["code"].span(), "expected a code such as FLN001");
  if (!is_slug(out.slug)) reader.fail(rule.span(), "the file name must be a slug: a-z, 0-9 and -");
  if (out.title.ends_with('.')) reader.fail(rule["title"].span(), "no period after a title");
  if (out.title.size() > kTitleLength) reader.fail(rule["title"].span(), "the title is too long");
  for (const std::string& sentence : out.why) {
    if (!sentence.ends_with('.')) {
      reader.fail(rule["why"].span(), "every sentence of 'why' ends with a period");
    }
  }
  if (!out.fix.ends_with('.')) reader.fail(rule["fix"].span(), "'fix' must end with a period");
  for (const std::string& ref : out.refs) {
    if (!ref.starts_with("https://"))
      reader.fail(rule["refs"].span(), "a reference is an https link");
  }
  check_message(reader, rule, out);
}

void read_words(Reader& reader, Value rule, Rule& out) {
  out.code = reader.text(rule, "code", true);
  out.aliases = reader.texts(rule, "aliases");
  out.title = reader.text(rule, "title", true);
  out.items = reader.texts(rule, "items", true);
  out.tags = reader.texts(rule, "tags");
  out.tags.push_back(out.family);
  std::sort(out.tags.begin(), out.tags.end());
  out.tags.erase(std::unique(out.tags.begin(), out.tags.end()), out.tags.end());
  out.since = reader.text(rule, "since", true);
  out.why = reader.texts(rule, "why", true);
  out.fix = reader.text(rule, "fix", true);
  out.refs = reader.texts(rule, "refs");
  out.message = reader.text(rule, "message", true);
  if (const auto cwe = reader.integer(rule, "cwe")) out.cwe = static_cast<int>(*cwe);
}

void read_traits(Reader& reader, Value rule, Rule& out) {
  const std::string confidence = reader.text(rule, "confidence", true);
  if (const auto word = confidence_from(confidence)) {
    out.confidence = *word;
  } else {
    reader.fail(rule["confidence"].span(), "expected certain, likely or possible");
  }
  const std::string status = reader.text(rule, "status");
  if (status == "preview") out.status = Status::Preview;
  if (!status.empty() && status != "preview" && status != "stable") {
    reader.fail(rule["status"].span(), "expected stable or preview");
  }
  out.needs_host = reader.flag(rule, "host");
  out.is_secret = reader.flag(rule, "secret");
  read_severity(reader, rule, out);
  read_profiles(reader, rule, out);
  read_versions(reader, rule, out);
}

std::string slug_of(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".json")) name.remove_suffix(5);
  return std::string(name);
}

std::string family_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return "custom";
  const std::string_view folder = path.substr(0, slash);
  return std::string(folder.substr(folder.rfind('/') + 1));
}

}  // namespace

base::Result<Rule> parse_rule(std::string_view path, std::string_view text) {
  Reader reader(path, text);
  Rule rule{.slug = slug_of(path), .family = family_of(path)};
  rule.path = std::string(path);
  const Value root = reader.root();
  reader.only_keys(
      root,
      {"code", "title", "severity", "confidence", "items",  "tags",   "cwe",      "since", "why",
       "fix",  "refs",  "message",  "aliases",    "status", "frappe", "profiles", "host",  "secret",
       "rows", "text",  "json",     "query",      "native", "needs",  "edit"});
  if (!reader.error()) {
    read_words(reader, root, rule);
    read_traits(reader, root, rule);
    rule.question = read_question(reader, root);
    read_edit(reader, root, rule);
    check_words(reader, root, rule);
  }
  if (reader.error()) return *reader.error();
  return rule;
}

base::Result<std::vector<Rule>> load_rules(const std::vector<RuleText>& files) {
  std::vector<Rule> rules;
  std::map<std::string, std::string> owners;  // code, slug or alias → path
  for (const RuleText& file : files) {
    base::Result<Rule> rule = parse_rule(file.path, file.text);
    if (!rule) return rule.error();
    std::vector<std::string> names = rule.value().aliases;
    names.insert(names.end(), {rule.value().code, rule.value().slug});
    for (const std::string& name : names) {
      const auto [owner, is_new] = owners.try_emplace(name, file.path);
      if (is_new) continue;
      return base::Error{.what = "'" + name + "' already belongs to " + owner->second,
                         .path = file.path};
    }
    rules.push_back(std::move(rule.value()));
  }
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return a.code < b.code; });
  return rules;
}

base::Result<std::vector<Rule>> stock_rules() {
  std::vector<RuleText> files;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with("_")) continue;
    files.push_back({.path = std::string(file.path), .text = std::string(file.text)});
  }
  return load_rules(files);
}

}  // namespace rule
