// SPDX-License-Identifier: MIT
#include "check/text.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>

#include "base/glob.h"
#include "base/placeholder.h"
#include "base/text.h"
#include "facts/secrets/validators.h"

namespace check {
namespace {

using re2::RE2;
using re2::StringPiece;
using rule::TextPattern;
using rule::TextQuestion;

constexpr std::int64_t kSetMemory = 64 << 20;

struct Pattern {
  std::size_t rule = 0;
  const TextQuestion* question = nullptr;
  const TextPattern* source = nullptr;
  std::unique_ptr<RE2> regex;
  std::vector<std::unique_ptr<RE2>> allow;
  facts::Validator validate = nullptr;
  bool is_secret = false;
};

bool reads_file(const TextQuestion& question, const project::File& file) {
  const auto matches = [&](const std::string& glob) { return base::glob_match(glob, file.path); };
  const auto& kinds = question.kinds;
  if (file.kind == project::Kind::Binary) return false;
  if (!kinds.empty() &&
      std::find(kinds.begin(), kinds.end(), to_string(file.kind)) == kinds.end()) {
    return false;
  }
  const auto& paths = question.paths;
  if (!paths.empty() && std::none_of(paths.begin(), paths.end(), matches)) return false;
  if (question.only_in_git && file.git != project::GitState::Unknown && !is_in_git(file.git)) {
    return false;
  }
  return std::none_of(question.not_paths.begin(), question.not_paths.end(), matches);
}

// The longest keyword that the text starts with: what a provider prints in public anyway.
std::string public_prefix(const TextPattern& pattern, std::string_view text) {
  std::string best;
  for (const std::string& keyword : pattern.keywords) {
    const std::string start = base::to_lower(text.substr(0, keyword.size()));
    if (start == keyword && keyword.size() > best.size()) {
      best = std::string(text.substr(0, keyword.size()));
    }
  }
  return best;
}

bool is_wanted(const Pattern& pattern, std::string_view whole, std::string_view text) {
  if (pattern.source->min_entropy > 0 && base::entropy(text) < pattern.source->min_entropy)
    return false;
  const StringPiece piece(text.data(), text.size());
  const bool is_allowed =
      std::any_of(pattern.allow.begin(), pattern.allow.end(),
                  [&](const auto& allow) { return RE2::PartialMatch(piece, *allow); });
  return !is_allowed &&
         (pattern.validate == nullptr || pattern.validate(whole, text) >= facts::Proof::Fine);
}

void find_all(const Pattern& pattern, std::string_view bytes, std::vector<LocalMatch>& out) {
  std::array<StringPiece, 10> groups;
  const auto group = static_cast<std::size_t>(pattern.source->group);
  const StringPiece input(bytes.data(), bytes.size());
  for (std::size_t at = 0; at <= bytes.size();) {
    if (!pattern.regex->Match(input, at, bytes.size(), RE2::UNANCHORED, groups.data(),
                              static_cast<int>(group) + 1)) {
      return;
    }
    const std::string_view whole(groups[0].data(), groups[0].size());
    const auto start = static_cast<std::size_t>(whole.data() - bytes.data());
    at = start + std::max<std::size_t>(1, whole.size());
    if (groups[group].data() == nullptr) continue;
    const std::string_view text(groups[group].data(), groups[group].size());
    if (!is_wanted(pattern, whole, text)) continue;
    const auto begin = static_cast<std::uint32_t>(text.data() - bytes.data());
    LocalMatch match{.rule = pattern.rule,
                     .span = {begin, begin + static_cast<std::uint32_t>(text.size())},
                     .key = pattern.source->name,
                     .values = {{"label", pattern.source->label},
                                {"prefix", public_prefix(*pattern.source, text)},
                                {"length", std::to_string(text.size())}}};
    if (!pattern.is_secret) match.values.emplace_back("match", std::string(text));
    out.push_back(std::move(match));
  }
}

base::Result<Pattern> compile(const rule::Rule& rule, std::size_t index,
                              const TextPattern& source) {
  const auto fail = [&](std::string what) {
    return base::Error{.what = std::move(what), .path = rule.path};
  };
  Pattern pattern{.rule = index,
                  .question = &std::get<TextQuestion>(rule.question),
                  .source = &source,
                  .regex = std::make_unique<RE2>(source.pattern, RE2::Quiet),
                  .is_secret = rule.is_secret};
  if (!pattern.regex->ok()) return fail("bad regular expression: " + pattern.regex->error());
  if (source.group < 0 || source.group > std::min(9, pattern.regex->NumberOfCapturingGroups())) {
    return fail("the pattern has no group " + std::to_string(source.group));
  }
  for (const std::string& allow : source.allow) {
    pattern.allow.push_back(std::make_unique<RE2>(allow, RE2::Quiet));
    if (!pattern.allow.back()->ok()) return fail("bad regular expression in 'allow': " + allow);
  }
  if (!source.validate.empty()) {
    pattern.validate = facts::find_validator(source.validate);
    if (pattern.validate == nullptr) return fail("no validator '" + source.validate + "'");
  }
  return pattern;
}

}  // namespace

struct TextChecks::Impl {
  std::vector<Pattern> patterns;
  std::unique_ptr<RE2::Set> keywords;
  std::vector<std::size_t> keyword_owner;  // index in the set → pattern
  std::vector<std::size_t> ungated;        // patterns without keywords

  void gate() {
    RE2::Options options(RE2::Quiet);
    options.set_literal(true);
    options.set_case_sensitive(false);
    options.set_max_mem(kSetMemory);
    keywords = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (patterns[i].source->keywords.empty()) ungated.push_back(i);
      for (const std::string& keyword : patterns[i].source->keywords) {
        if (keywords->Add(keyword, nullptr) >= 0) keyword_owner.push_back(i);
      }
    }
    keywords->Compile();
  }

  // Patterns that may match, ascending. When the set runs out of memory every pattern may.
  [[nodiscard]] std::vector<std::size_t> candidates(std::string_view bytes) const {
    std::vector<std::size_t> found = ungated;
    std::vector<int> hits;
    RE2::Set::ErrorInfo problem{};
    if (!keyword_owner.empty()) {
      keywords->Match({bytes.data(), bytes.size()}, &hits, &problem);
    }
    if (problem.kind == RE2::Set::kOutOfMemory) {
      found.clear();
      for (std::size_t i = 0; i < patterns.size(); ++i) found.push_back(i);
      return found;
    }
    for (const int hit : hits) found.push_back(keyword_owner[static_cast<std::size_t>(hit)]);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
};

TextChecks::TextChecks() = default;
TextChecks::TextChecks(TextChecks&&) noexcept = default;
TextChecks& TextChecks::operator=(TextChecks&&) noexcept = default;
TextChecks::~TextChecks() = default;

base::Result<TextChecks> TextChecks::bind(const std::vector<rule::Rule>& rules,
                                          const std::vector<bool>& is_on) {
  TextChecks checks;
  checks.impl_ = std::make_unique<Impl>();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto* question = std::get_if<TextQuestion>(&rules[i].question);
    if (question == nullptr || !is_on[i]) continue;
    std::vector<std::string_view> known = {"label", "prefix", "length"};
    if (!rules[i].is_secret) known.emplace_back("match");
    if (auto good = check_placeholders(rules[i], known); !good) return good.error();
    for (const TextPattern& source : question->patterns) {
      base::Result<Pattern> pattern = compile(rules[i], i, source);
      if (!pattern) return pattern.error();
      checks.impl_->patterns.push_back(std::move(pattern.value()));
    }
  }
  checks.impl_->gate();
  return checks;
}

bool TextChecks::reads(const project::File& file) const {
  return std::any_of(impl_->patterns.begin(), impl_->patterns.end(),
                     [&](const Pattern& p) { return reads_file(*p.question, file); });
}

bool TextChecks::examines(std::size_t index, const project::File& file) const {
  return std::any_of(impl_->patterns.begin(), impl_->patterns.end(), [&](const Pattern& p) {
    return p.rule == index && reads_file(*p.question, file);
  });
}

void TextChecks::search(const project::File& file, std::string_view bytes,
                        std::vector<LocalMatch>& out) const {
  for (const std::size_t i : impl_->candidates(bytes)) {
    const Pattern& pattern = impl_->patterns[i];
    if (reads_file(*pattern.question, file)) find_all(pattern, bytes, out);
  }
}

}  // namespace check
