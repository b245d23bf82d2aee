// SPDX-License-Identifier: MIT
// Only a window behind the prefix is matched, so the cost does not depend on the number of formats.
#include "facts/secrets/secret_formats.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/embedded.h"
#include "base/placeholder.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using re2::RE2;
using re2::StringPiece;
using syntax::Value;

constexpr std::size_t kWindow = 32 << 10;  // bytes; private keys are the longest secrets

struct Formats {
  syntax::DataTree tree;
  std::vector<SecretFormat> list;
};

std::vector<std::string_view> texts(Value list) {
  std::vector<std::string_view> all;
  for (Value item = list.first(); item; item = item.next()) all.push_back(item.text());
  return all;
}

std::string_view text_or(Value value, std::string_view otherwise) {
  return value ? value.text() : otherwise;
}

Tier tier_of(std::string_view word) {
  if (word == "certain") return Tier::Certain;
  return word == "possible" ? Tier::Possible : Tier::Likely;
}

SecretFormat read_format(Value entry) {
  const Value entropy = entry["entropy"];
  return {.name = entry["name"].text(),
          .label = entry["label"].text(),
          .prefixes = texts(entry["prefix"]),
          .names = texts(entry["names"]),
          .near = texts(entry["near"]),
          .samples = texts(entry["samples"]),
          .half = text_or(entry["half"], "secret"),
          .mode = text_or(entry["mode"], "live"),
          .pair = entry["pair"].text(),
          .revoke = entry["revoke"].text(),
          .tier = tier_of(entry["tier"].text()),
          .entropy = entropy ? std::stod(std::string(entropy.text())) : 0,
          .is_sampled = entry["sampled"].truthy(),
          .validate = find_validator(entry["validate"].text()),
          .pattern = std::make_shared<RE2>(entry["pattern"].text(), RE2::Quiet)};
}

Formats read_formats() {
  Formats formats{.tree = syntax::parse_json(base::embedded_text("_tables/secret_formats.json"))};
  for (Value entry = formats.tree.root().first(); entry; entry = entry.next()) {
    formats.list.push_back(read_format(entry));
  }
  return formats;
}

Tier judge(const SecretFormat& format, std::string_view match, std::string_view secret) {
  if (secret.empty() || base::entropy(secret) < format.entropy) return Tier::None;
  const bool is_sample = std::ranges::any_of(
      format.samples, [&](std::string_view sample) { return secret.starts_with(sample); });
  if (is_sample) return Tier::None;
  if (format.validate == nullptr) return format.tier;
  switch (format.validate(match, secret)) {
    case Proof::Refuted:
      return Tier::None;
    case Proof::Doubtful:
      return Tier::Possible;
    case Proof::Fine:
      return format.tier;
    case Proof::Proven:
      return Tier::Certain;
  }
  return Tier::None;
}

FormatMatch match(const SecretFormat& format, std::string_view bytes, std::uint32_t from,
                  RE2::Anchor anchor) {
  std::string_view window = bytes.substr(from);
  if (anchor == RE2::ANCHOR_START) window = window.substr(0, kWindow);
  StringPiece groups[2];
  const StringPiece input(window.data(), window.size());
  if (!format.pattern->Match(input, 0, window.size(), anchor, groups, 2)) return {};
  const std::string_view secret(groups[1].data(), groups[1].size());
  const auto begin = static_cast<std::uint32_t>(secret.data() - bytes.data());
  return {.span = {begin, begin + static_cast<std::uint32_t>(secret.size())},
          .tier = judge(format, {groups[0].data(), groups[0].size()}, secret)};
}

}  // namespace

std::string_view to_string(Tier tier) {
  switch (tier) {
    case Tier::None:
      return "none";
    case Tier::Possible:
      return "possible";
    case Tier::Likely:
      return "likely";
    case Tier::Certain:
      return "certain";
  }
  return "";
}

std::span<const SecretFormat> secret_formats() {
  static const Formats once = read_formats();
  return once.list;
}

const SecretFormat* find_secret_format(std::string_view name) {
  const auto all = secret_formats();
  const auto found = std::ranges::find(all, name, &SecretFormat::name);
  return found == all.end() ? nullptr : &*found;
}

FormatMatch match_at(const SecretFormat& format, std::string_view bytes, std::uint32_t begin) {
  return match(format, bytes, begin, RE2::ANCHOR_START);
}

FormatMatch match_from(const SecretFormat& format, std::string_view bytes, std::uint32_t from) {
  return match(format, bytes, from, RE2::UNANCHORED);
}

Tier match_value(const SecretFormat& format, std::string_view value) {
  if (!RE2::FullMatch(StringPiece(value.data(), value.size()), *format.pattern)) return Tier::None;
  return judge(format, value, value);
}

}  // namespace facts
