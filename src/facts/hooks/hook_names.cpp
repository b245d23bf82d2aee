// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_names.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

// Short names are too close to each other to be taken for slips.
constexpr std::size_t kMinSlip = 7;
constexpr std::size_t kLongName = 12;

bool is_same_shape(const HookShape& hook, const PythonValue& value) {
  if (hook.shape == "dict") return value.kind == PythonKind::Dict;
  if (hook.shape == "list") {
    return value.kind == PythonKind::List || value.kind == PythonKind::Text;
  }
  return hook.shape == "text" && value.kind == PythonKind::Text;
}

bool is_word_part(char c) {
  return c == '_' || base::is_identifier(std::string_view(&c, 1)) || (c >= '0' && c <= '9');
}

// How often the name stands in the source as a word of its own.
std::size_t count_words(std::string_view source, std::string_view name) {
  std::size_t count = 0;
  for (std::size_t at = source.find(name); at != source.npos; at = source.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool is_word = (at == 0 || !is_word_part(source[at - 1])) &&
                         (end == source.size() || !is_word_part(source[end]));
    if (is_word) ++count;
  }
  return count;
}

}  // namespace

bool HookNames::is_spoken_of(std::string_view name) {
  const auto [at, is_new] = answers_.try_emplace(std::string(name), false);
  if (!is_new) return at->second;
  for (const project::File& file : workspace_.files) {
    if (file.kind != project::Kind::Python) continue;
    const std::optional<std::string> bytes = workspace_.read(file.id);
    if (bytes && count_words(*bytes, name) > 0) at->second = true;
    if (at->second) break;
  }
  return at->second;
}

std::string_view HookNames::meant_by(std::string_view name, const PythonValue& value,
                                     std::string_view source) {
  if (name.size() < kMinSlip) return {};
  const std::size_t most = name.size() < kLongName ? 1 : 2;
  std::string_view best;
  std::size_t distance = most + 1;
  for (const HookShape& hook : known_hooks()) {
    if (hook.is_dead || !is_same_shape(hook, value)) continue;
    const std::size_t d = base::edit_distance(name, hook.name);
    if (d < distance) best = hook.name;
    distance = std::min(distance, d);
  }
  const bool is_slip = !best.empty() && count_words(source, name) == 1 && !is_spoken_of(name);
  return is_slip ? best : std::string_view();
}

std::string HookNames::unread_in(const HookShape& hook) const {
  const std::vector<int>& majors = workspace_.majors;
  const bool is_read = majors.empty() || std::any_of(majors.begin(), majors.end(), [&](int major) {
                         return hook.majors.has(major);
                       });
  if (is_read) return {};
  std::string words;
  for (std::size_t i = 0; i < majors.size(); ++i) {
    if (i > 0) words += i + 1 == majors.size() ? " and " : ", ";
    words += std::to_string(majors[i]);
  }
  return words;
}

}  // namespace facts
