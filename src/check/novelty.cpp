// SPDX-License-Identifier: MIT
#include "check/novelty.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "rule/baseline.h"

namespace check {
namespace {

rule::Identity identity_of(const rule::Run& run, const rule::Finding& finding) {
  const rule::Rule& rule = run.rules[finding.rule];
  const rule::RunFile& file = run.file(finding.place.file);
  rule::Identity identity{
      .code = rule.code, .path = file.path, .key = finding.key, .is_secret = rule.is_secret};
  if (rule.is_secret) {
    identity.key += '\0';
    identity.key += base::slice(file.bytes, finding.place.span);
  }
  return identity;
}

rule::Baseline baseline_of(const rule::Run& run) {
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> counts;
  for (const rule::Finding& finding : run.findings) {
    if (finding.state != rule::State::Active) continue;
    const rule::Identity identity = identity_of(run, finding);
    ++counts[{identity.code, identity.path, identity.key}];
  }
  rule::Baseline baseline;
  for (const auto& [each, count] : counts) {
    const auto& [code, path, key] = each;
    baseline.entries.push_back({.code = code, .path = path, .key = key, .count = count});
  }
  return baseline;
}

}  // namespace

std::size_t leave_out_known(rule::Run& run, const rule::Run& before,
                            const std::function<bool(std::string_view)>& is_gone) {
  std::vector<rule::Identity> identities;
  for (const rule::Finding& finding : run.findings) {
    if (finding.state == rule::State::Active) identities.push_back(identity_of(run, finding));
  }
  rule::Baseline baseline = baseline_of(before);
  const std::vector<bool> is_known = rule::match(baseline, identities, is_gone);
  std::size_t next = 0;
  return std::erase_if(run.findings, [&](const rule::Finding& finding) {
    return finding.state == rule::State::Active && is_known[next++];
  });
}

}  // namespace check
