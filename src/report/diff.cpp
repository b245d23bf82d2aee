// SPDX-License-Identifier: MIT
#include "report/diff.h"

#include <algorithm>

namespace report {
namespace {

constexpr std::size_t kContext = 3;
constexpr std::string_view kNoNewline = "\\ No newline at end of file\n";

using Lines = std::vector<std::string_view>;  // each with its line feed

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Old lines [begin, end) become `after`.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string after;
};

// Offsets at which lines begin, and the end of the text.
std::vector<std::size_t> starts_of(const Lines& lines) {
  std::vector<std::size_t> starts = {0};
  for (const std::string_view line : lines) starts.push_back(starts.back() + line.size());
  return starts;
}

std::size_t line_of(const std::vector<std::size_t>& starts, std::size_t offset) {
  if (starts.size() == 1) return 0;
  const auto above = std::upper_bound(starts.begin(), starts.end() - 1, offset);
  return static_cast<std::size_t>(above - starts.begin()) - 1;
}

// Drops lines that are the same before and after at both ends.
void tighten(Change& change, const Lines& old) {
  const std::string text = std::move(change.after);
  const Lines now = lines_of(text);
  std::size_t begin = 0;
  std::size_t end = now.size();
  for (; change.begin < change.end && begin < end && now[begin] == old[change.begin]; ++begin) {
    ++change.begin;
  }
  for (; change.begin < change.end && begin < end && now[end - 1] == old[change.end - 1]; --end) {
    --change.end;
  }
  change.after.clear();
  for (; begin < end; ++begin) change.after += now[begin];
}

// Splices widened to whole lines; those that touch the same line are one change.
std::vector<Change> changes_of(std::string_view bytes, const Lines& old,
                               std::vector<base::Splice> splices) {
  std::sort(splices.begin(), splices.end());
  const std::vector<std::size_t> starts = starts_of(old);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < splices.size();) {
    Change change{.begin = line_of(starts, splices[i].span.begin), .end = 0, .after = {}};
    const std::size_t first = i;
    for (; i < splices.size() && (i == first || splices[i].span.begin < starts[change.end]); ++i) {
      const std::size_t last = line_of(starts, splices[i].span.end);
      change.end = std::max(change.end, std::min(last + 1, old.size()));
    }
    std::size_t at = starts[change.begin];
    for (std::size_t k = first; k < i; ++k) {
      change.after += bytes.substr(at, splices[k].span.begin - at);
      change.after += splices[k].text;
      at = splices[k].span.end;
    }
    change.after += bytes.substr(at, starts[change.end] - at);
    tighten(change, old);
    changes.push_back(std::move(change));
  }
  return changes;
}

// Changes whose context meets stand in one hunk.
struct Hunk {
  std::size_t begin = 0;  // old lines, context included
  std::size_t end = 0;
  std::vector<Change> changes;
};

std::vector<Hunk> hunks_of(std::vector<Change> changes, std::size_t lines) {
  std::vector<Hunk> hunks;
  for (Change& change : changes) {
    const std::size_t begin = change.begin - std::min(change.begin, kContext);
    const std::size_t end = std::min(change.end + kContext, lines);
    if (hunks.empty() || begin > hunks.back().end) hunks.push_back({begin, end, {}});
    hunks.back().end = std::max(hunks.back().end, end);
    hunks.back().changes.push_back(std::move(change));
  }
  return hunks;
}

void put(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n" + std::string(kNoNewline);
}

// "12,3"; a range without lines names the line in front of it.
std::string range(std::size_t first, std::size_t count) {
  return std::to_string(count == 0 ? first : first + 1) + "," + std::to_string(count);
}

// `shift`: how many lines the new text is ahead; moves on behind the hunk.
std::string written(const Hunk& hunk, const Lines& old, std::ptrdiff_t& shift) {
  std::string body;
  std::size_t at = hunk.begin;
  std::size_t count = 0;
  for (const Change& change : hunk.changes) {
    for (; at < change.begin; ++at, ++count) put(body, ' ', old[at]);
    for (; at < change.end; ++at) put(body, '-', old[at]);
    for (const std::string_view line : lines_of(change.after)) {
      put(body, '+', line);
      ++count;
    }
  }
  for (; at < hunk.end; ++at, ++count) put(body, ' ', old[at]);
  const std::size_t begin =
      static_cast<std::size_t>(static_cast<std::ptrdiff_t>(hunk.begin) + shift);
  const std::size_t size = hunk.end - hunk.begin;
  shift += static_cast<std::ptrdiff_t>(count) - static_cast<std::ptrdiff_t>(size);
  return "@@ -" + range(hunk.begin, size) + " +" + range(begin, count) + " @@\n" + body;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view bytes,
                         std::vector<base::Splice> splices) {
  if (splices.empty()) return {};
  const Lines old = lines_of(bytes);
  std::string out = "--- a/" + std::string(path) + "\n+++ b/" + std::string(path) + "\n";
  std::ptrdiff_t shift = 0;
  for (const Hunk& hunk : hunks_of(changes_of(bytes, old, std::move(splices)), old.size())) {
    out += written(hunk, old, shift);
  }
  return out;
}

std::vector<base::Span> shown_by_diff(std::string_view bytes, std::vector<base::Splice> splices) {
  const Lines old = lines_of(bytes);
  const std::vector<std::size_t> starts = starts_of(old);
  std::vector<base::Span> shown;
  for (const Hunk& hunk : hunks_of(changes_of(bytes, old, std::move(splices)), old.size())) {
    shown.push_back({static_cast<std::uint32_t>(starts[hunk.begin]),
                     static_cast<std::uint32_t>(starts[hunk.end])});
  }
  return shown;
}

}  // namespace report
