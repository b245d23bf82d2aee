// SPDX-License-Identifier: MIT
// What curl and the TLS scanners print. A hop is a status line and its headers, with "< " in front
// when curl is verbose. 401 and 403 are answers of a site that serves; 404 of a root is Frappe's
// way to say that no site has this name.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "facts/evidence/answer_rows.h"
#include "facts/evidence/evidence_time.h"
#include "facts/evidence/reading.h"

namespace facts {
namespace {

constexpr std::int64_t kDay = 86400;

struct Hop {
  std::int64_t status = 0;
  base::Span span;
  std::string line;
  std::string server;
  std::string location;
  bool has_hsts = false;
  std::string open_cookie;
};

std::string_view url_of(const Sample& sample) {
  for (std::string_view word : base::split(sample.command, ' ')) {
    while (word.starts_with('\'') || word.starts_with('"')) word.remove_prefix(1);
    while (word.ends_with('\'') || word.ends_with('"')) word.remove_suffix(1);
    if (word.starts_with("http://") || word.starts_with("https://")) return word;
  }
  return {};
}

// The session's cookie must not be read by scripts nor sent in the clear; the others of Frappe hold
// names that the page shows anyway.
std::string open_cookie(std::string_view value) {
  if (!value.starts_with("sid=")) return {};
  const std::string lower = base::to_lower(value);
  if (!base::contains(lower, "; secure") && !base::contains(lower, ";secure")) return "Secure";
  return base::contains(lower, "httponly") ? std::string() : "HttpOnly";
}

void take_header(std::string_view line, Hop& hop) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return;
  const std::string name = base::to_lower(base::trim(line.substr(0, colon)));
  const std::string_view value = base::trim(line.substr(colon + 1));
  if (name == "server") hop.server = value;
  if (name == "location") hop.location = value;
  if (name == "strict-transport-security") hop.has_hsts = !value.starts_with("max-age=0");
  if (name == "set-cookie" && hop.open_cookie.empty()) hop.open_cookie = open_cookie(value);
}

std::vector<Hop> hops_in(const Sample& sample) {
  static const Pattern kStatus("^(?:< )?HTTP/[0-9.]+ ([0-9]{3})");
  std::vector<Hop> hops;
  for (const SampleLine& line : sample.lines) {
    const auto groups = kStatus.groups(line.text);
    if (!groups.empty()) {
      Hop hop{.span = line.span, .line = std::string(base::trim(line.text))};
      std::from_chars(groups[1].data(), groups[1].data() + 3, hop.status);
      const bool is_interim = hop.status < 200;
      if (!is_interim) hops.push_back(std::move(hop));
      continue;
    }
    std::string_view text = line.text;
    if (text.starts_with("< ")) text.remove_prefix(2);
    if (!hops.empty()) take_header(text, hops.back());
  }
  return hops;
}

const SampleLine* curl_failure(const Sample& sample) {
  const auto it = std::ranges::find_if(
      sample.lines, [](const SampleLine& line) { return line.text.starts_with("curl: ("); });
  return it == sample.lines.end() ? nullptr : &*it;
}

bool serves(std::int64_t status) {
  return (status >= 200 && status < 400) || status == 401 || status == 403;
}

void add_silence(const Reading& reading, std::string_view url, base::Span span,
                 std::string_view words) {
  auto row = reading.make<EvidenceHttp>(span, url);
  row.url = row.key;
  row.answer = reading.keep(words);
  reading.facts.add(row);
}

// The scheme that the last hop came over: that of the last redirect with one.
bool ends_in_https(std::string_view url, const std::vector<Hop>& hops) {
  bool is_https = url.starts_with("https://");
  for (std::size_t i = 0; i + 1 < hops.size(); ++i) {
    if (hops[i].location.starts_with("https://")) is_https = true;
    if (hops[i].location.starts_with("http://")) is_https = false;
  }
  return is_https;
}

void add_tls(const Reading& reading, base::Span span, std::string_view host,
             std::string_view protocol, bool is_offered) {
  auto row = reading.make<EvidenceTls>(span, std::string(host) + " " + std::string(protocol));
  row.host = reading.keep(host);
  row.protocol = {.value = reading.keep(protocol), .at = {}};
  row.is_offered = is_offered;
  reading.facts.add(row);
}

// "TLSv1.1" of "TLS 1.1", "TLSv1.1", "-tls1_1", "SSLv3".
std::string protocol_in(std::string_view text) {
  static const Pattern kName("(?i)(SSL|TLS) ?v?([0-9](?:[._][0-9])?)");
  const auto groups = kName.groups(text);
  if (groups.empty()) return {};
  const bool is_ssl = base::to_lower(groups[1]) == "ssl";
  std::string number = base::replace_all(std::string(groups[2]), "_", ".");
  if (number == "1.0") number = "1";
  return (is_ssl ? "SSLv" : "TLSv") + number;
}

std::string scanned_host(const Sample& sample) {
  std::string_view host = sample.option("-connect");
  if (!sample.option("-servername").empty()) host = sample.option("-servername");
  if (host.empty()) host = base::split(sample.command, ' ').back();
  return std::string(host_of_url(host));
}

// A handshake of openssl s_client, forced to one version by an option of the command.
void read_handshake(const Reading& reading, const std::string& host) {
  static const Pattern kDone("^(?:New|Reused), ([^,]+), Cipher is (\\S+)");
  static const Pattern kLocal(
      "no protocols available|no ciphers available|unknown option|"
      "Connection refused|Name or service not known|connect:errno");
  static const Pattern kForced("\\s-(ssl3|tls1(?:_[123])?)(?:\\s|$)");
  static const Pattern kRefused(
      "alert protocol version|alert handshake failure|"
      "unsupported protocol|wrong version number|unexpected eof|"
      "alert internal error|Cipher is \\(NONE\\)");
  const auto forced = kForced.groups(reading.sample.command);
  for (const SampleLine& line : reading.sample.lines) {
    if (kLocal.is_in(line.text)) {
      return reading.inconclusive("this openssl could not try it", "evidence_tls");
    }
    const auto done = kDone.groups(line.text);
    if (done.empty() || done[2] == "(NONE)") continue;
    return add_tls(reading, line.span, host, protocol_in(done[1]), true);
  }
  for (const SampleLine& line : reading.sample.lines) {
    if (!kRefused.is_in(line.text) || forced.empty()) continue;
    return add_tls(reading, line.span, host, protocol_in(forced[1]), false);
  }
  reading.inconclusive("no handshake is told", "evidence_tls");
}

// Tables of nmap's ssl-enum-ciphers and of testssl.
bool read_scan(const Reading& reading, const std::string& host) {
  static const Pattern kNmap("^\\|\\s+((?:SSLv|TLSv)[0-9.]+):\\s*$");
  static const Pattern kTestssl("^ ?(SSLv[23]|TLS 1(?:\\.[123])?)\\s+(not offered|offered)");
  bool is_scan = false;
  for (const SampleLine& line : reading.sample.lines) {
    const auto nmap = kNmap.groups(line.text);
    const auto testssl = kTestssl.groups(line.text);
    if (nmap.empty() && testssl.empty()) continue;
    is_scan = true;
    const bool is_offered = testssl.empty() || testssl[2] == "offered";
    add_tls(reading, line.span, host, protocol_in(testssl.empty() ? nmap[1] : testssl[1]),
            is_offered);
  }
  return is_scan;
}

void read_certificate(const Reading& reading, const std::string& host) {
  static const Pattern kEnd("notAfter=(.*)$|NotAfter: (.*)$|Not valid after:\\s+(\\S+)");
  static const Pattern kVerify("Verify return code: ([0-9]+) \\((.*)\\)|Verification error: (.*)$");
  std::optional<EvidenceCertificate> row;
  const auto at = [&](const SampleLine& line) -> EvidenceCertificate& {
    if (!row) row = reading.make<EvidenceCertificate>(line.span, host);
    return *row;
  };
  for (const SampleLine& line : reading.sample.lines) {
    if (const auto end = kEnd.groups(line.text); !end.empty()) {
      const std::string_view text = end[1].data() ? end[1] : end[2].data() ? end[2] : end[3];
      auto moment = read_named_month(text);
      if (!moment) moment = read_moment(text);
      if (!moment || !reading.now || at(line).days_left) continue;
      row->days_left = (moment->seconds - *reading.now) / kDay;
      if (moment->seconds < *reading.now)
        row->days_left = std::min<std::int64_t>(*row->days_left, -1);
      row->ends = reading.keep(print_moment(moment->seconds));
      row->span = line.span;
    }
    if (const auto verify = kVerify.groups(line.text); !verify.empty()) {
      const bool is_good = verify[1] == "0";
      EvidenceCertificate& certificate = at(line);
      if (!is_good) {
        certificate.failure = reading.keep(verify[2].data() ? verify[2] : verify[3]);
        certificate.span = line.span;
      }
    }
  }
  if (!row) return;
  row->host = reading.keep(host);
  reading.facts.add(*row);
}

}  // namespace

void read_curl(const Reading& reading) {
  const std::string url(url_of(reading.sample));
  const std::vector<Hop> hops = hops_in(reading.sample);
  if (hops.empty()) {
    if (const SampleLine* line = curl_failure(reading.sample)) {
      return add_silence(reading, url, line->span, line->text);
    }
    if (reading.sample.exit && *reading.sample.exit != 0) {
      return add_silence(reading, url, reading.sample.exit_span,
                         "exit " + std::to_string(*reading.sample.exit) + " of curl");
    }
    return reading.inconclusive("it holds no status line");
  }
  const Hop& last = hops.back();
  auto row = reading.make<EvidenceHttp>(last.span, url);
  row.url = row.key;
  row.first = hops.front().status;
  row.status = last.status;
  row.answer = reading.keep(last.line);
  row.server = reading.keep(last.server);
  row.is_https = ends_in_https(url, hops);
  row.is_up = serves(last.status);
  if (url.starts_with("http://")) {
    const bool leads = hops.front().status >= 300 && hops.front().status < 400;
    row.is_redirected = leads && hops.front().location.starts_with("https://");
  }
  if (row.is_https) row.has_hsts = last.has_hsts;
  for (const Hop& hop : hops) {
    if (row.is_https && !hop.open_cookie.empty()) row.open_cookie = reading.keep(hop.open_cookie);
  }
  reading.facts.add(row);
}

void read_ping(const Reading& reading) {
  static const Pattern kPong("\"(?:message|data)\" *: *\"pong\"");
  auto row = reading.make<EvidencePing>(reading.sample.last(), url_of(reading.sample));
  row.url = row.key;
  for (const SampleLine& line : reading.sample.lines) {
    if (!kPong.is_in(line.text)) continue;
    row.is_pong = true;
    row.span = line.span;
  }
  const std::vector<Hop> hops = hops_in(reading.sample);
  const bool has_bad_status = !hops.empty() && hops.back().status != 200;
  if (has_bad_status) {
    row.is_pong = false;
    row.span = hops.back().span;
  }
  const auto text = std::ranges::find_if(
      reading.sample.lines, [&](const SampleLine& line) { return line.span == row.span; });
  if (text != reading.sample.lines.end()) row.answer = reading.keep(base::trim(text->text));
  if (reading.sample.lines.empty() && !reading.sample.exit) {
    return reading.inconclusive("it is empty");
  }
  reading.facts.add(row);
}

void read_tls(const Reading& reading) {
  const std::string host = scanned_host(reading.sample);
  const bool is_certificate = base::contains(reading.sample.command, " x509 ");
  if (!read_scan(reading, host) && !is_certificate) read_handshake(reading, host);
  read_certificate(reading, host);
}

}  // namespace facts
