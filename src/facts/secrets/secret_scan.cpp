// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_scan.h"

#include <algorithm>
#include <limits>

#include "base/keywords.h"
#include "facts/secrets/assignments.h"
#include "facts/secrets/call_secrets.h"
#include "facts/secrets/secret_files.h"
#include "facts/secrets/secret_names.h"
#include "facts/secrets/secret_value.h"

namespace facts {
namespace {

constexpr std::uint32_t kLongestLine = 2000;  // more is generated

// The words of all formats and names, and what each of them starts.
struct Index {
  struct Word {
    std::vector<std::size_t> prefix_of;  // formats
    std::vector<std::size_t> near_of;    // formats
    const SecretCall* call = nullptr;
    bool is_stem = false;
  };

  std::vector<std::string> texts;
  std::vector<Word> words;
  std::vector<std::size_t> loose;  // formats that are searched all over the file
  std::vector<std::size_t> named;  // formats that need a name

  Word& word(std::string_view text) {
    const auto found = std::ranges::find(texts, text);
    if (found != texts.end()) return words[static_cast<std::size_t>(found - texts.begin())];
    texts.emplace_back(text);
    return words.emplace_back();
  }
};

Index make_index() {
  Index index;
  const auto formats = secret_formats();
  for (std::size_t i = 0; i < formats.size(); ++i) {
    for (const auto prefix : formats[i].prefixes) index.word(prefix).prefix_of.push_back(i);
    for (const auto near : formats[i].near) index.word(near).near_of.push_back(i);
    if (!formats[i].names.empty()) index.named.push_back(i);
    if (formats[i].names.empty() && formats[i].prefixes.empty()) index.loose.push_back(i);
  }
  for (const SecretCall& call : secret_calls()) index.word(call.opening).call = &call;
  for (const std::string& stem : secret_stems()) index.word(stem).is_stem = true;
  return index;
}

const Index& index() {
  static const Index once = make_index();
  return once;
}

const base::Keywords& keywords() {
  static const base::Keywords once(index().texts);
  return once;
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// A prefix starts a word, also behind the "\n" of a string literal.
bool starts_word(std::string_view bytes, std::uint32_t begin) {
  if (begin == 0 || !is_word_character(bytes[begin])) return true;
  if (!is_word_character(bytes[begin - 1])) return true;
  const bool is_escape = begin > 1 && bytes[begin - 2] == '\\' &&
                         std::string_view("nrt").find(bytes[begin - 1]) != std::string_view::npos;
  return is_escape;
}

bool is_on_long_line(std::string_view bytes, std::uint32_t at) {
  const std::size_t from = at > kLongestLine ? at - kLongestLine : 0;
  const std::string_view before = bytes.substr(from, at - from);
  const std::string_view behind = bytes.substr(at, kLongestLine);
  const std::size_t start = before.rfind('\n');
  const std::size_t end = behind.find('\n');
  const std::size_t left = start == before.npos ? before.size() : before.size() - start;
  const std::size_t right = end == behind.npos ? behind.size() : end;
  return left + right >= kLongestLine;
}

class Scan {
 public:
  Scan(std::string_view path, const SecretContext& context, std::string_view bytes)
      : path_(path),
        context_(context),
        bytes_(bytes),
        hits_(keywords().find(bytes)),
        is_near_(secret_formats().size(), false) {}

  std::vector<FoundSecret> run() {
    mark_near();
    find_shapes();
    find_loose();
    if (context_.area == "config" || context_.area == "code") find_in_file();
    if (context_.reads_names) find_named();
    return std::move(found_);
  }

 private:
  void mark_near() {
    const auto formats = secret_formats();
    for (std::size_t i = 0; i < formats.size(); ++i) is_near_[i] = formats[i].near.empty();
    for (const base::Keywords::Hit& hit : hits_) {
      for (const std::size_t i : index().words[hit.word].near_of) is_near_[i] = true;
    }
  }

  void add(std::size_t format_index, FormatMatch match, std::string_view form, std::string name) {
    const SecretFormat& format = secret_formats()[format_index];
    const bool is_manual = context_.area == "docs" || context_.area == "example";
    if (is_manual && (form == "named" || format.is_sampled)) match.tier = Tier::Possible;
    found_.push_back({.provider = format.name,
                      .label = format.label,
                      .half = format.half,
                      .mode = format.mode,
                      .form = form,
                      .tier = match.tier,
                      .span = match.span,
                      .name = std::move(name),
                      .format = &format,
                      .pair = {},
                      .pair_label = {}});
  }

  void find_shapes() {
    std::vector<std::pair<std::size_t, std::uint32_t>> starts;  // by format: its order is its rank
    for (const base::Keywords::Hit& hit : hits_) {
      for (const std::size_t i : index().words[hit.word].prefix_of) {
        if (is_near_[i] && starts_word(bytes_, hit.begin)) starts.emplace_back(i, hit.begin);
      }
    }
    std::sort(starts.begin(), starts.end());
    for (const auto& [i, begin] : starts) {
      const FormatMatch match = match_at(secret_formats()[i], bytes_, begin);
      if (match.tier != Tier::None) add(i, match, "shape", {});
    }
  }

  void find_loose() {
    for (const std::size_t i : index().loose) {
      if (!is_near_[i]) continue;
      for (std::uint32_t at = 0; at < bytes_.size();) {
        const FormatMatch match = match_from(secret_formats()[i], bytes_, at);
        if (match.span.empty()) break;
        if (match.tier != Tier::None) add(i, match, "shape", {});
        at = match.span.end;
      }
    }
  }

  void find_in_file() {
    for (const FileSecret& secret : secrets_of_file(path_, bytes_)) {
      if (has_failed(secret.span)) continue;
      found_.push_back({.provider = secret.provider,
                        .label = secret.label,
                        .half = "secret",
                        .mode = "live",
                        .form = "file",
                        .tier = secret.is_doubtful ? Tier::Possible : Tier::Likely,
                        .span = secret.span,
                        .name = {},
                        .pair = {},
                        .pair_label = {}});
    }
  }

  void find_named() {
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    for (const base::Keywords::Hit& hit : hits_) {
      const Index::Word& word = index().words[hit.word];
      if (word.call != nullptr) find_call(*word.call, hit);
      if (!word.is_stem) continue;
      const std::optional<Assignment> assignment = assignment_at(bytes_, hit.begin, context_);
      if (!assignment || assignment->name_span.begin == last) continue;
      last = assignment->name_span.begin;
      if (!is_on_long_line(bytes_, last)) judge(*assignment);
    }
  }

  void find_call(const SecretCall& call, const base::Keywords::Hit& hit) {
    if (context_.has_bare_values || !starts_word(bytes_, hit.begin)) return;
    const std::optional<Assignment> secret = call_secret_at(call, bytes_, hit.end);
    if (secret && !is_on_long_line(bytes_, hit.begin)) judge(*secret);
  }

  // A token whose checksum fails is no better under a name.
  [[nodiscard]] bool has_failed(base::Span value) const {
    return std::ranges::any_of(found_, [&](const FoundSecret& secret) {
      return secret.format != nullptr && secret.tier == Tier::Possible &&
             secret.span.overlaps(value);
    });
  }

  void judge(const Assignment& assignment) {
    const std::string_view value = base::slice(bytes_, assignment.value);
    for (const std::size_t i : index().named) {
      const SecretFormat& format = secret_formats()[i];
      const bool is_named = std::ranges::any_of(
          format.names, [&](auto name) { return ends_in_word(assignment.name, name); });
      if (!is_near_[i] || !is_named) continue;
      const Tier tier = match_value(format, value);
      if (tier != Tier::None) {
        return add(i, {assignment.value, tier}, "named", assignment.name);
      }
    }
    const Tier tier = judge_value(assignment, value, context_);
    if (tier == Tier::None || has_failed(assignment.value)) return;
    const bool is_password = assignment.is_login || promises_password(assignment.name);
    found_.push_back({.provider = is_password ? "password" : "key",
                      .label = is_password ? "password" : "key or token",
                      .half = "secret",
                      .mode = "live",
                      .form = "assignment",
                      .tier = tier,
                      .span = assignment.value,
                      .name = assignment.name,
                      .pair = {},
                      .pair_label = {}});
  }

  std::string_view path_;
  const SecretContext& context_;
  std::string_view bytes_;
  std::vector<base::Keywords::Hit> hits_;
  std::vector<bool> is_near_;  // by format
  std::vector<FoundSecret> found_;
};

}  // namespace

std::vector<FoundSecret> scan_secrets(std::string_view path, const SecretContext& context,
                                      std::string_view bytes) {
  return Scan(path, context, bytes).run();
}

}  // namespace facts
