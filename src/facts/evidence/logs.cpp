// SPDX-License-Identifier: MIT
// Exports of the Error Log, logs of Frappe, its workers and nginx, and access logs: what came after
// the deployment. Times without a zone are those of the host (meta.json: "tz"); where that is not
// known, the next fourteen hours settle nothing.
#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.h"
#include "facts/evidence/evidence_time.h"
#include "facts/evidence/reading.h"
#include "facts/evidence/state_rows.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

constexpr std::int64_t kZoneDoubt = 14 * 3600;
constexpr std::int64_t kReload = 60;  // nginx says much while it reloads
constexpr std::int64_t kFewest = 50;  // requests from which a share says something

enum class Age : std::uint8_t { Old, New, Unknown };

Age age_of(const Reading& reading, const std::optional<Moment>& moment) {
  const auto from = reading.meta.deployed_at;
  if (!moment || !from) return Age::Unknown;
  std::int64_t seconds = moment->seconds;
  if (moment->has_zone) return seconds > *from ? Age::New : Age::Old;
  if (reading.meta.zone) {
    seconds -= *reading.meta.zone * std::int64_t{60};
    return seconds > *from ? Age::New : Age::Old;
  }
  if (seconds > *from + kZoneDoubt) return Age::New;
  return seconds < *from - kZoneDoubt ? Age::Old : Age::Unknown;
}

template <typename R>
class Count {
 public:
  explicit Count(const Reading& reading)
      : reading_(reading), row_(reading.make<R>(reading.sample.last(), reading.sample.kind->name)) {
    row_.kind = reading.sample.kind->name;
  }
  void take(const std::optional<Moment>& moment, base::Span span, std::string_view text) {
    const Age age = age_of(reading_, moment);
    if (age == Age::Unknown) has_doubt_ = true;
    if (age != Age::New) return;
    if (row_.errors++ == 0) {
      row_.first = reading_.keep(text);
      row_.span = span;
    }
  }
  R& row() { return row_; }
  void write() {
    if (has_doubt_ && row_.errors == 0) {
      return reading_.inconclusive("the time zone of its entries is not known");
    }
    reading_.facts.add(row_);
  }

 private:
  const Reading& reading_;
  R row_;
  bool has_doubt_ = false;
};

// Cells of one CSV line; quotes may span lines, so the whole text is read.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += text[++i];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!is_quoted && c == '\n') {
      rows.emplace_back(1);
    } else {
      rows.back().back() += c;
    }
  }
  return rows;
}

std::string body_of(const Sample& sample) {
  std::string text;
  for (const SampleLine& line : sample.lines) text += line.text + "\n";
  return text;
}

base::Span line_with(const Sample& sample, std::string_view text) {
  for (const SampleLine& line : sample.lines) {
    if (!text.empty() && base::contains(line.text, text)) return line.span;
  }
  return sample.first();
}

bool read_error_json(const Reading& reading, std::string_view body,
                     Count<EvidenceErrorLog>& count) {
  const syntax::DataTree tree = syntax::parse_json(body);
  syntax::Value list = tree.root();
  for (const char* key : {"data", "message"}) {
    if (list[key].is_array()) list = list[key];
  }
  if (!list.is_array() || !tree.is_whole()) return false;
  for (syntax::Value each = list.first(); each; each = each.next()) {
    const std::string_view created = each["creation"].text();
    const std::string_view title =
        each["method"].text().empty() ? each["name"].text() : each["method"].text();
    count.take(read_moment(created), line_with(reading.sample, created), title);
  }
  return true;
}

std::size_t column_of(const std::vector<std::string>& header,
                      std::initializer_list<std::string_view> names) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string cell = base::to_lower(base::trim(header[i]));
    if (std::ranges::find(names, cell) != names.end()) return i;
  }
  return std::string::npos;
}

bool read_error_csv(const Reading& reading, std::string_view body, Count<EvidenceErrorLog>& count) {
  const auto rows = read_csv(body);
  const std::size_t created = column_of(rows[0], {"creation", "created on", "created"});
  const std::size_t method = column_of(rows[0], {"method", "title"});
  const std::size_t title =
      method == std::string::npos ? column_of(rows[0], {"name", "id"}) : method;
  if (created == std::string::npos) return false;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (created >= rows[i].size()) continue;
    const std::string& time = rows[i][created];
    const std::string words = title < rows[i].size() ? rows[i][title] : time;
    count.take(read_moment(time), line_with(reading.sample, time), words);
  }
  return true;
}

struct Traffic {
  std::int64_t requests = 0;
  std::int64_t failures = 0;
  std::vector<double> times;
};

// The 95th percentile of request times, in milliseconds.
std::optional<double> slow_of(Traffic& traffic) {
  if (traffic.times.size() < static_cast<std::size_t>(kFewest)) return std::nullopt;
  std::ranges::sort(traffic.times);
  return traffic.times[traffic.times.size() * 95 / 100];
}

}  // namespace

void read_error_log(const Reading& reading) {
  Count<EvidenceErrorLog> count(reading);
  // bench execute prints nothing for an empty list.
  const bool is_empty = reading.sample.lines.empty() && reading.sample.exit == 0;
  if (is_empty) return count.write();
  const std::string body = body_of(reading.sample);
  const bool is_read =
      read_error_json(reading, body, count) || read_error_csv(reading, body, count);
  if (!is_read) return reading.inconclusive("it reads neither as JSON nor as CSV with 'creation'");
  count.write();
}

// frappe.log, scheduler.log, worker and web error logs.
void read_log(const Reading& reading) {
  static const Pattern kFrappe(
      "^([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}(?:,[0-9]+)?) (ERROR|CRITICAL) ");
  static const Pattern kTime(
      "^\\[?([0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:]{8}(?:[.,][0-9]+)?(?: ?[+-][0-9]{4})?)");
  static const Pattern kSkipped("Skipped queueing (\\S+) because it was found in queue for ");
  static const Pattern kBad(
      "^Traceback \\(most recent call last\\)|WORKER TIMEOUT|SIGKILL|"
      "ModuleNotFoundError|ImportError: |Connection in use");
  Count<EvidenceLog> count(reading);
  std::map<std::string, std::int64_t> skips;
  std::optional<Moment> last;
  for (const SampleLine& line : reading.sample.lines) {
    const auto time = kTime.groups(line.text);
    if (!time.empty()) last = read_moment(time[1]);
    const auto skipped = kSkipped.groups(line.text);
    if (!skipped.empty()) {
      if (age_of(reading, last) == Age::New) ++skips[std::string(skipped[1])];
      continue;
    }
    const bool is_error = kFrappe.is_in(line.text) || kBad.is_in(line.text);
    if (is_error) count.take(last, line.span, base::trim(line.text));
  }
  for (const auto& [method, n] : skips) {
    if (n <= count.row().skips) continue;
    count.row().skips = n;
    count.row().skipped = reading.keep(method);
  }
  count.write();
}

void read_nginx_error_log(const Reading& reading) {
  static const Pattern kLine(
      "^([0-9]{4}/[0-9]{2}/[0-9]{2} [0-9:]{8}) \\[(?:error|crit|alert|emerg)\\]");
  static const Pattern kClass(
      "connect\\(\\) failed|upstream timed out|no live upstreams|"
      "upstream prematurely closed|worker process .* exited on signal");
  Count<EvidenceLog> count(reading);
  for (const SampleLine& line : reading.sample.lines) {
    const auto groups = kLine.groups(line.text);
    if (groups.empty() || !kClass.is_in(line.text)) continue;
    std::optional<Moment> moment = read_moment(groups[1]);
    if (moment) moment->seconds -= kReload;
    count.take(moment, line.span, base::trim(line.text));
  }
  count.write();
}

void read_access_log(const Reading& reading) {
  static const Pattern kLine(
      "\\[([0-9]{2}/[A-Za-z]{3}/[0-9]{4}:[0-9:]{8} [+-][0-9]{4})\\] \"[^\"]*\" ([0-9]{3}) ");
  static const Pattern kTime("(?:\\brt=|request_time=)([0-9]+\\.[0-9]{3})|\\s([0-9]+\\.[0-9]{3})$");
  Traffic before;
  Traffic after;
  for (const SampleLine& line : reading.sample.lines) {
    const auto groups = kLine.groups(line.text);
    if (groups.empty()) continue;
    const Age age = age_of(reading, read_named_month(groups[1]));
    if (age == Age::Unknown) return reading.inconclusive("the time of the deployment is not known");
    Traffic& traffic = age == Age::New ? after : before;
    ++traffic.requests;
    if (groups[2][0] == '5') ++traffic.failures;
    const auto time = kTime.groups(line.text);
    if (time.empty()) continue;
    const std::string_view text = time[1].data() ? time[1] : time[2];
    double seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    traffic.times.push_back(seconds * 1000);
  }
  if (after.requests < kFewest) return reading.inconclusive("it holds too few requests");
  auto row = reading.make<EvidenceTraffic>(reading.sample.last(), "requests");
  row.requests = after.requests;
  row.failures = after.failures;
  row.permille = after.failures * 1000 / after.requests;
  const std::optional<double> slow_before = slow_of(before);
  const std::optional<double> slow_after = slow_of(after);
  if (slow_before && slow_after && *slow_before >= 1) {
    row.slower = static_cast<std::int64_t>((*slow_after / *slow_before - 1) * 100);
  } else {
    reading.inconclusive("it has no request times from before and after", "evidence_slower");
  }
  reading.facts.add(row);
}

}  // namespace facts
