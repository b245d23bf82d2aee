// SPDX-License-Identifier: MIT
// Listings of backups ("SIZE EPOCH PATH", ls -l, bare names), tests of archives and their first
// bytes. The time in a name is that of the site's time zone, which no file tells: where the listing
// has no epoch, an age is told only from fourteen hours on.
#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "facts/evidence/backup_rows.h"
#include "facts/evidence/evidence_time.h"
#include "facts/evidence/reading.h"

namespace facts {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kZoneDoubt = 14;  // hours

struct Part {
  std::string set;  // "20260115_070500-erp_clinic_example"
  std::string slug;
  std::string what;  // database, files, private-files, site_config_backup
  bool is_partial = false;
  bool is_encrypted = false;
  std::optional<std::int64_t> size;
  std::int64_t time = 0;
  bool is_time_exact = false;
  base::Span span;
};

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (const std::string_view word : base::split(line, ' ')) {
    if (!base::trim(word).empty()) words.push_back(base::trim(word));
  }
  return words;
}

// "2026-01-15 07:05:00" of "20260115_070500".
std::int64_t time_of_name(std::string_view stamp) {
  const std::string text =
      std::string(stamp.substr(0, 4)) + "-" + std::string(stamp.substr(4, 2)) + "-" +
      std::string(stamp.substr(6, 2)) + " " + std::string(stamp.substr(9, 2)) + ":" +
      std::string(stamp.substr(11, 2)) + ":" + std::string(stamp.substr(13, 2));
  const auto moment = read_moment(text);
  return moment ? moment->seconds : 0;
}

std::optional<Part> part_of(const SampleLine& line) {
  static const Pattern kName(
      "(?:^|[\\s/])([0-9]{8}_[0-9]{6})-([^/\\s]+?)(-partial)?-(database|private-files|files|"
      "site_config_backup)(-enc)?\\.(?:sql\\.gz|sql|tar|tgz|tar\\.gz|json)$");
  const auto groups = kName.groups(base::trim(line.text));
  if (groups.empty()) return std::nullopt;
  Part part{.set = std::string(groups[1]) + "-" + std::string(groups[2]),
            .slug = std::string(groups[2]),
            .what = std::string(groups[4]),
            .is_partial = groups[3].data() != nullptr && !groups[3].empty(),
            .is_encrypted = groups[5].data() != nullptr && !groups[5].empty(),
            .time = time_of_name(groups[1]),
            .span = line.span};
  const std::vector<std::string_view> words = words_of(line.text);
  if (words.size() >= 3 && number(words[0]) && number(words[1])) {
    part.size = number(words[0]);
    part.time = *number(words[1]);
    part.is_time_exact = true;
  } else if (words.size() >= 9 && words[0].size() >= 10) {
    part.size = number(words[4]);
  }
  return part;
}

struct Set {
  std::string slug;
  std::vector<Part> parts;
  [[nodiscard]] const Part* find(std::string_view what) const {
    const auto it = std::ranges::find(parts, what, &Part::what);
    return it == parts.end() ? nullptr : &*it;
  }
};

std::string slug_of(std::string_view site) {
  return base::replace_all(std::string(site), ".", "_");
}

class Listing {
 public:
  explicit Listing(const Reading& reading) : reading_(reading) {
    for (const SampleLine& line : reading.sample.lines) {
      const std::optional<Part> part = part_of(line);
      if (!part) continue;
      Set& set = sets_[part->set];
      set.slug = part->slug;
      set.parts.push_back(*part);
    }
  }

  void write() {
    const std::string newest = newest_set();
    for (const auto& [name, set] : sets_) add(name, set, name == newest);
    auto list = reading_.make<EvidenceBackupList>(reading_.sample.first(), "backups");
    list.has_ours = !newest.empty() && sets_.at(newest).find("database") != nullptr;
    reading_.facts.add(list);
  }

 private:
  [[nodiscard]] bool is_ours(const Set& set) const {
    const auto& sites = reading_.meta.sites;
    return sites.empty() || std::ranges::any_of(sites, [&](const std::string& site) {
             return slug_of(site) == set.slug;
           });
  }

  // Hours between the backup and the deployment, or now; none where the zone decides.
  [[nodiscard]] std::optional<std::int64_t> hours_of(const Set& set) const {
    const Part& part = set.find("database") != nullptr ? *set.find("database") : set.parts.front();
    const auto until = reading_.meta.deployed_at ? reading_.meta.deployed_at : reading_.now;
    if (!until || part.time == 0) return std::nullopt;
    const std::int64_t hours = (*until - part.time) / kHour;
    if (part.is_time_exact || hours >= 2 * kZoneDoubt) {
      return part.is_time_exact ? hours : hours - kZoneDoubt;
    }
    return std::nullopt;
  }

  // The last one of our site before the deployment; those made after it do not help to go back.
  [[nodiscard]] std::string newest_set() const {
    std::string newest;
    for (const auto& [name, set] : sets_) {
      const std::optional<std::int64_t> hours = hours_of(set);
      const bool is_after = hours && *hours < 0;
      const bool is_partial = std::ranges::any_of(set.parts, &Part::is_partial);
      if (is_ours(set) && !is_after && !is_partial) newest = name;
    }
    return newest;
  }

  [[nodiscard]] std::optional<std::int64_t> share_of(const std::string& name,
                                                     const Set& set) const {
    const Part* database = set.find("database");
    if (database == nullptr || !database->size) return std::nullopt;
    std::vector<std::int64_t> before;
    for (const auto& [other, each] : sets_) {
      const Part* old = each.find("database");
      if (other >= name || each.slug != set.slug || old == nullptr || !old->size) continue;
      if (!old->is_partial) before.push_back(*old->size);
    }
    if (before.size() < 3) return std::nullopt;
    std::ranges::sort(before);
    const std::int64_t median = before[before.size() / 2];
    return median <= 0 ? std::nullopt : std::optional(*database->size * 100 / median);
  }

  void add(const std::string& name, const Set& set, bool is_newest) {
    const Part* database = set.find("database");
    auto row = reading_.make<EvidenceBackup>(
        database != nullptr ? database->span : set.parts.front().span, set.slug);
    row.name = reading_.keep(name);
    row.is_newest = is_newest;
    row.has_database = database != nullptr;
    for (const std::string_view what :
         {"database", "files", "private-files", "site_config_backup"}) {
      if (set.find(what) == nullptr) row.lacks.push_back(what);
    }
    row.is_complete = row.lacks.empty();
    row.is_partial = std::ranges::any_of(set.parts, &Part::is_partial);
    if (database != nullptr) row.is_encrypted = database->is_encrypted;
    row.hours = hours_of(set);
    row.share = share_of(name, set);
    row.is_of_site = is_ours(set);
    reading_.facts.add(row);
  }

  const Reading& reading_;
  std::map<std::string, Set> sets_;
};

void read_magic(const Reading& reading) {
  static const Pattern kLine("^magic ([0-9a-f]{2,}) (\\S+)$");
  for (const SampleLine& line : reading.sample.lines) {
    const auto groups = kLine.groups(base::trim(line.text));
    if (groups.empty()) continue;
    const std::string_view name = groups[2].substr(groups[2].rfind('/') + 1);
    auto row = reading.make<EvidenceMagic>(line.span, name);
    row.name = row.key;
    const std::string_view bytes = groups[1];
    row.magic = bytes.starts_with("1f8b")                            ? "gzip"
                : bytes.starts_with("8c") || bytes.starts_with("c3") ? "openpgp"
                : base::contains(bytes, "7573746172")                ? "tar"
                                                                     : "other";
    row.is_named_encrypted = base::contains(name, "-enc.");
    reading.facts.add(row);
  }
}

}  // namespace

void read_backup_list(const Reading& reading) {
  Listing(reading).write();
}

void read_archives(const Reading& reading) {
  static const Pattern kGood("^(\\S+\\.(?:gz|tgz|tar)):\\s+OK$|^ok (\\S+)$");
  static const Pattern kBad(
      "^(?:gzip|tar|gunzip): (\\S+?): (.*(?:unexpected end of file|invalid compressed data|"
      "not in gzip format|crc error|Unexpected EOF in archive|does not look like a tar).*)$|"
      "^bad (\\S+) ?(.*)$");
  bool is_told = false;
  for (const SampleLine& line : reading.sample.lines) {
    const auto good = kGood.groups(base::trim(line.text));
    const auto bad = kBad.groups(base::trim(line.text));
    if (good.empty() && bad.empty()) continue;
    is_told = true;
    const bool is_whole = bad.empty();
    const std::string_view name =
        is_whole ? (good[1].data() ? good[1] : good[2]) : (bad[1].data() ? bad[1] : bad[3]);
    auto row = reading.make<EvidenceArchive>(line.span, name.substr(name.rfind('/') + 1));
    row.name = row.key;
    row.is_whole = is_whole;
    if (!is_whole) row.failure = reading.keep(base::trim(line.text));
    reading.facts.add(row);
  }
  if (!is_told) reading.inconclusive("it tests no archive", "evidence_archive");
  read_magic(reading);
}

}  // namespace facts
