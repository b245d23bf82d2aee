// SPDX-License-Identifier: MIT
// Which rules speak about configurations such as bench has written, over all rules for nginx.
#include <algorithm>
#include <set>
#include <string>

#include "base/embedded.h"
#include "check/sample_session.h"
#include "facts/nginx/nginx_bench_sample.h"

namespace {

using Codes = std::set<std::string>;

// "slug @line" of every finding.
Codes findings(const std::string& text) {
  std::vector<rule::RuleText> rules;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with("nginx/"))
      rules.push_back({std::string(file.path), std::string(file.text)});
  }
  const auto session = sample::run({{"config/nginx.conf", text}}, rules);
  Codes codes;
  const rule::Run& run = session->result();
  for (const rule::Finding& finding : run.findings) {
    const auto begin = text.begin();
    const auto line = std::count(begin, begin + finding.place.span.begin, '\n') + 1;
    codes.insert(run.rules[finding.rule].slug + " " + std::to_string(line));
  }
  return codes;
}

}  // namespace

TEST_CASE("what the rules say of the configuration that bench writes", "[check]") {
  CHECK(findings(bench_files::bench()) == Codes{"header-redefined 18", "header-redefined 35",
                                                "header-redefined 78", "header-redefined 95",
                                                "hsts-preload 73", "http-not-redirected 5",
                                                "tls-curve-narrow 68"});
}

TEST_CASE("what the rules say of the same inside its http block", "[check]") {
  const std::string whole =
      "events { }\nhttp {\nserver_tokens off;\n" + bench_files::bench() + "}\n";
  CHECK(findings(whole) == Codes{"header-redefined 21", "header-redefined 38",
                                 "header-redefined 81", "header-redefined 98", "hsts-preload 76",
                                 "http-not-redirected 8", "tls-curve-narrow 71"});
}

TEST_CASE("what the rules say of bench-manager's server", "[check]") {
  CHECK(findings(bench_files::manager()) == Codes{"ssl-directive-removed 4",
                                                  "tls-cipher-no-secrecy 8", "tls-cipher-weak 8",
                                                  "tls-protocol-weak 7", "tls13-missing 7"});
}

TEST_CASE("what the rules say of the playbook's main file", "[check]") {
  CHECK(findings(bench_files::playbook()) == Codes{"tls-protocol-weak-in-http 7"});
}
