// SPDX-License-Identifier: MIT
#include "facts/secrets/secrets.h"

#include <algorithm>

#include "base/placeholder.h"
#include "base/text.h"
#include "facts/config/config_rows.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/secrets/key_blocks.h"
#include "facts/secrets/secret_rows.h"
#include "facts/secrets/secret_scan.h"

namespace facts {
namespace {

constexpr std::uint32_t kNear = 600;  // bytes between the halves of a pair

// The first explanation of the same bytes stays; a doubtful one gives way to any other.
std::vector<FoundSecret> without_overlaps(std::vector<FoundSecret> all) {
  std::stable_sort(all.begin(), all.end(), [](const FoundSecret& a, const FoundSecret& b) {
    return (a.tier == Tier::Possible) < (b.tier == Tier::Possible);
  });
  std::vector<FoundSecret> kept;
  for (FoundSecret& secret : all) {
    const bool is_taken = std::any_of(kept.begin(), kept.end(), [&](const FoundSecret& other) {
      return other.span.overlaps(secret.span);
    });
    if (!is_taken) kept.push_back(std::move(secret));
  }
  std::sort(kept.begin(), kept.end(),
            [](const FoundSecret& a, const FoundSecret& b) { return a.span < b.span; });
  return kept;
}

std::uint32_t distance(base::Span a, base::Span b) {
  return a.begin < b.begin ? b.begin - std::min(a.end, b.begin)
                           : a.begin - std::min(b.end, a.begin);
}

// The id half nearest to a secret, or null.
FoundSecret* partner_of(const FoundSecret& secret, std::vector<FoundSecret>& all) {
  FoundSecret* best = nullptr;
  for (FoundSecret& other : all) {
    const bool is_half =
        other.half == "id" &&
        (other.provider == secret.format->pair ||
         (other.mode == "test" && other.provider.starts_with(secret.format->pair)));
    if (!is_half || distance(secret.span, other.span) > kNear) continue;
    if (best == nullptr || distance(secret.span, other.span) < distance(secret.span, best->span)) {
      best = &other;
    }
  }
  return best;
}

// Id and secret are one finding: the id is told beside its secret and no longer alone.
void pair_halves(std::vector<FoundSecret>& all) {
  for (FoundSecret& secret : all) {
    if (secret.format == nullptr || secret.format->pair.empty()) continue;
    FoundSecret* id = partner_of(secret, all);
    if (id == nullptr) continue;
    secret.pair = id->span;
    secret.pair_label = id->label;
    secret.mode = id->mode;
    id->tier = Tier::None;
  }
  std::erase_if(all, [](const FoundSecret& secret) { return secret.tier == Tier::None; });
}

std::string_view public_prefix(const FoundSecret& secret, std::string_view text) {
  if (secret.form != "shape" || secret.half == "key" || secret.half == "url") return {};
  std::size_t longest = 0;
  for (const std::string_view prefix : secret.format->prefixes) {
    const bool starts = base::to_lower(text.substr(0, prefix.size())) == prefix;
    if (starts) longest = std::max(longest, prefix.size());
  }
  return text.substr(0, longest);
}

std::string_view kept(Facts& facts, const std::string& text) {
  return text.empty() ? std::string_view() : facts.pool.keep(text);
}

void add_row(const Document& document, const SecretContext& context, const FoundSecret& secret,
             Facts& facts) {
  const project::File& file = document.file();
  const std::string_view text = base::slice(document.bytes(), secret.span);
  const std::string subject = secret.name.empty() ? "" : ":" + secret.name;
  Secret row;
  row.file = file.id;
  row.span = secret.span;
  row.key = facts.pool.keep(std::string(secret.provider) + subject);
  row.provider = secret.provider;
  row.label = secret.label;
  row.tier = to_string(secret.tier);
  row.half = secret.half;
  row.mode = secret.mode;
  row.form = secret.form;
  row.name = kept(facts, secret.name);
  row.area = context.area;
  row.prefix = kept(facts, std::string(public_prefix(secret, text)));
  row.revoke = secret.format != nullptr ? secret.format->revoke : "change it where it is valid";
  row.length = static_cast<std::int64_t>(secret.span.size());
  if (file.past) {
    row.commit = facts.pool.keep(file.past->commit);
    row.label = facts.pool.keep(std::string(secret.label) + " (deleted, but in commit " +
                                file.past->commit + ")");
  }
  row.is_encrypted = secret.half == "key" && is_encrypted_key(text);
  row.is_weak = base::is_weak_password(text);
  row.is_published = file.git == project::GitState::Unknown || project::is_in_git(file.git);
  if (!secret.pair.empty()) {
    row.pair = {.value = secret.pair_label, .at = document.place(secret.pair)};
  }
  SecretSpan span;
  span.file = row.file;
  span.span = row.span;
  span.key = row.key;
  span.length = row.length;
  facts.add(span);
  facts.add(row);
}

// True for what the reader of site configuration has found already.
bool is_told(const std::vector<SecretSpan>& told, base::Span span) {
  return std::ranges::any_of(told, [&](const SecretSpan& row) { return row.span.overlaps(span); });
}

}  // namespace

std::vector<FoundSecret> find_secrets(std::string_view path, const SecretContext& context,
                                      std::string_view bytes) {
  if (context.is_skipped) return {};
  std::vector<FoundSecret> found = without_overlaps(scan_secrets(path, context, bytes));
  pair_halves(found);
  return found;
}

void extract_secrets(Document& document, Facts& facts) {
  const project::File& file = document.file();
  const std::vector<SecretSpan> told = facts.rows<SecretSpan>();
  const bool is_past = file.past != nullptr;
  const SecretContext context =
      is_past ? past_context(file.path, file.kind) : secret_context(file.path, file.kind);
  for (const FoundSecret& secret : find_secrets(file.path, context, document.bytes())) {
    if (is_past && !std::ranges::count(file.past->spans, secret.span)) continue;
    if (!is_past && is_told(told, secret.span)) continue;
    add_row(document, context, secret, facts);
  }
}

}  // namespace facts
