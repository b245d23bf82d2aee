// SPDX-License-Identifier: MIT
// Versions, checkouts, settings, host resources and crontabs.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "facts/evidence/reading.h"
#include "facts/evidence/state_rows.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t at = line.find_first_not_of(" \t");
  while (at != line.npos) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    words.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(" \t", end);
  }
  return words;
}

std::optional<std::int64_t> leading(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return value;
}

struct App {
  std::string_view name;
  std::string_view version;
  std::string_view commit;
  base::Span span;
};

// One commit is the beginning of the other; abbreviations have seven digits or more.
bool is_same_commit(std::string_view a, std::string_view b) {
  return a.size() >= 7 && b.size() >= 7 && (a.starts_with(b) || b.starts_with(a));
}

void add_version(const Reading& reading, const App& app) {
  auto row = reading.make<EvidenceVersion>(app.span, app.name);
  row.app = row.key;
  row.version = reading.keep(app.version);
  row.commit = reading.keep(app.commit);
  const EvidenceMeta& meta = reading.meta;
  const auto commit = meta.commits.find(app.name);
  const auto version = meta.versions.find(app.name);
  if (commit != meta.commits.end()) {
    row.expected = reading.keep(commit->second);
    if (!app.commit.empty()) row.is_expected = is_same_commit(app.commit, commit->second);
    if (app.commit.empty()) {
      reading.inconclusive("it tells no commit; 'bench version -f json' does", "evidence_version");
    }
  } else if (version != meta.versions.end()) {
    row.expected = reading.keep(version->second);
    row.is_expected = app.version == version->second;
  }
  reading.facts.add(row);
}

std::string body_of(const Sample& sample) {
  std::string text;
  for (const SampleLine& line : sample.lines) text += line.text + "\n";
  return text;
}

// A JSON document between the markers; its spans are those of the sample's first line on.
syntax::DataTree json_of(const Sample& sample, std::string& body) {
  body = body_of(sample);
  return syntax::parse_json(body);
}

// The line of the sample that holds the quoted name, else the first.
base::Span line_with(const Sample& sample, std::string_view name) {
  const std::string quoted = "\"" + std::string(name) + "\"";
  for (const SampleLine& line : sample.lines) {
    if (base::contains(line.text, quoted)) return line.span;
  }
  return sample.first();
}

template <typename R>
void add_setting(const Reading& reading, syntax::Value value, std::string_view source) {
  auto row = reading.make<R>(line_with(reading.sample, value.key()), value.key());
  row.name = row.key;
  row.value = reading.keep(value.text());
  row.source = source;
  row.is_on = value.truthy() && value.text() != "0" && value.text() != "false";
  reading.facts.add(row);
}

bool is_plain(syntax::Value value) {
  return !value.is_object() && !value.is_array();
}

}  // namespace

void read_version(const Reading& reading) {
  static const Pattern kPlain(
      "^([a-z_][a-z0-9_]*) (\\d\\S*)(?: (\\S+) \\(([0-9a-f]{7,40})\\))?\\s*$");
  std::string body;
  const syntax::DataTree tree = json_of(reading.sample, body);
  bool is_told = false;
  for (syntax::Value app = tree.root().first(); tree.root().is_array() && app; app = app.next()) {
    if (app["app"].text().empty()) continue;
    add_version(reading, {app["app"].text(), app["version"].text(), app["commit"].text(),
                          line_with(reading.sample, app["app"].text())});
    is_told = true;
  }
  for (const SampleLine& line : reading.sample.lines) {
    const auto groups = kPlain.groups(line.text);
    if (groups.empty()) continue;
    add_version(reading, {groups[1], groups[2], groups[4], line.span});
    is_told = true;
  }
  if (!is_told) reading.inconclusive("it tells no version");
}

void read_git_status(const Reading& reading) {
  static const Pattern kChange("^(?:[ MADRCUT?!]{2}) (\\S.*)$");
  static const Pattern kApp("apps/([A-Za-z0-9_.-]+)");
  const auto app = kApp.groups(reading.sample.command);
  const std::string name(app.empty() ? std::string_view("app") : app[1]);
  auto row = reading.make<EvidenceCheckout>(reading.sample.last(), name);
  row.app = row.key;
  for (const SampleLine& line : reading.sample.lines) {
    if (line.text.starts_with("fatal:")) return reading.inconclusive("git could not look");
    const auto groups = kChange.groups(line.text);
    if (groups.empty() || line.text.starts_with("!!")) continue;
    if (row.changes++ == 0) {
      row.first = reading.keep(groups[1]);
      row.span = line.span;
    }
  }
  reading.facts.add(row);
}

void read_system_settings(const Reading& reading) {
  std::string body;
  const syntax::DataTree tree = json_of(reading.sample, body);
  syntax::Value settings = tree.root();
  for (const char* key : {"message", "data"}) {
    if (settings[key].is_object()) settings = settings[key];
  }
  if (settings.is_array()) settings = settings.first();
  if (!tree.is_whole() || !settings["session_expiry"]) {
    return reading.inconclusive("it does not read as System Settings");
  }
  for (syntax::Value value = settings.first(); value; value = value.next()) {
    if (is_plain(value)) add_setting<EvidenceSetting>(reading, value, "System Settings");
  }
  const syntax::Value scheduler = settings["enable_scheduler"];
  if (!scheduler || scheduler.truthy()) return;
  auto row = reading.make<EvidenceScheduler>(line_with(reading.sample, "enable_scheduler"),
                                             reading.site());
  row.site = reading.keep(reading.site());
  row.state = "disabled";
  row.source = "System Settings";
  reading.facts.add(row);
}

// {"a.example": {"maintenance_mode": 0}}, or the keys alone.
void read_merged_config(const Reading& reading) {
  std::string body;
  const syntax::DataTree tree = json_of(reading.sample, body);
  const syntax::Value root = tree.root();
  if (!tree.is_whole() || !root.is_object()) {
    return reading.inconclusive("it does not read as JSON");
  }
  for (syntax::Value each = root.first(); each; each = each.next()) {
    if (is_plain(each)) add_setting<EvidenceConfig>(reading, each, "configuration");
    if (!each.is_object() || !reading.meta.is_our_site(each.key())) continue;
    for (syntax::Value key = each.first(); key; key = key.next()) {
      if (is_plain(key)) add_setting<EvidenceConfig>(reading, key, "configuration");
    }
  }
}

void read_df(const Reading& reading) {
  bool is_told = false;
  for (const SampleLine& line : reading.sample.lines) {
    const std::vector<std::string_view> words = words_of(line.text);
    if (words.size() < 6 || !words[4].ends_with('%')) continue;
    const std::optional<std::int64_t> used = leading(words[4]);
    const bool is_real = !words[0].starts_with("/dev/loop") && !words[5].starts_with("/snap") &&
                         !words[5].starts_with("/mnt/cdrom");
    if (!used || !is_real) continue;
    auto row = reading.make<EvidenceDisk>(line.span, words[5]);
    row.mount = row.key;
    row.used = *used;
    reading.facts.add(row);
    is_told = true;
  }
  if (!is_told) reading.inconclusive("it lists no file system");
}

void read_free(const Reading& reading) {
  for (const SampleLine& line : reading.sample.lines) {
    const std::vector<std::string_view> words = words_of(line.text);
    if (words.size() < 7 || words[0] != "Mem:") continue;
    const std::optional<std::int64_t> total = leading(words[1]);
    const std::optional<std::int64_t> available = leading(words[6]);
    if (!total || !available || *total <= 0 || *available < 0) continue;
    if (*available > *total || *total > (std::int64_t{1} << 50)) continue;
    auto row = reading.make<EvidenceMemory>(line.span, "memory");
    row.available = *available * 100 / *total;
    reading.facts.add(row);
    return;
  }
  reading.inconclusive("it does not tell what is available");
}

// getent hosts, host, nslookup, dig +short: an address a line, some with words around it.
void read_dns(const Reading& reading) {
  static const Pattern kAddress(
      "(?:^|\\s)(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-f:]{2,}:[0-9a-f:]+)");
  const std::string_view host = base::split(reading.sample.command, ' ').back();
  auto row = reading.make<EvidenceName>(reading.sample.last(), host);
  row.host = row.key;
  for (const SampleLine& line : reading.sample.lines) {
    const bool is_resolver = line.text.starts_with("Server:") || base::contains(line.text, "#53");
    if (is_resolver || !kAddress.is_in(line.text)) continue;
    if (row.addresses++ == 0) row.span = line.span;
  }
  if (row.addresses == 0 && !reading.sample.exit) {
    return reading.inconclusive("it is empty and has no exit code");
  }
  reading.facts.add(row);
}

void read_crontab(const Reading& reading) {
  auto row = reading.make<EvidenceCron>(reading.sample.last(), "crontab");
  for (const SampleLine& line : reading.sample.lines) {
    const std::string_view text = base::trim(line.text);
    const bool backs_up = !text.starts_with('#') && base::contains(text, "bench") &&
                          (base::contains(text, " backup") || base::contains(text, "backup-all"));
    if (!backs_up) continue;
    const bool has_files = base::contains(text, "--with-files");
    if (!row.has_backup || has_files) row.span = line.span;
    row.has_backup = true;
    row.has_files = row.has_files || has_files;
  }
  reading.facts.add(row);
}

}  // namespace facts
