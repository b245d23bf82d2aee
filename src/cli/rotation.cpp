// SPDX-License-Identifier: MIT
#include "cli/rotation.h"

#include <algorithm>
#include <set>
#include <variant>

#include "facts/secrets/secret_formats.h"
#include "report/layout.h"

namespace cli {
namespace {

constexpr unsigned kWidest = 100;

// The halves that the question asks for: secret, key, url, ….
std::set<std::string> halves_of(const rule::Rule& rule) {
  std::set<std::string> halves;
  const auto* question = std::get_if<rule::RowsQuestion>(&rule.question);
  if (question == nullptr || question->over != "secret") return halves;
  for (const rule::Predicate& predicate : question->where) {
    if (predicate.column != "half") continue;
    for (const rule::Literal& literal : predicate.literals) {
      if (const auto* word = std::get_if<std::string>(&literal)) halves.insert(*word);
    }
  }
  return halves;
}

}  // namespace

std::string rotation_steps(const rule::Rule& rule, const report::Style& style) {
  const std::set<std::string> halves = halves_of(rule);
  const unsigned width = std::min(style.width, kWidest);
  std::set<std::string> said;
  std::string page;
  for (const facts::SecretFormat& format : facts::secret_formats()) {
    if (!halves.contains(std::string(format.half))) continue;
    const std::string step = std::string(format.label) + ": " + std::string(format.revoke) + ".";
    if (!said.insert(step).second) continue;
    page += report::hanging(page.empty() ? "ROTATE " : "       ", step, width);
  }
  return page;
}

}  // namespace cli
