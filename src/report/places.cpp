// SPDX-License-Identifier: MIT
#include "report/places.h"

#include <algorithm>

#include "report/layout.h"
#include "report/utf8.h"

namespace report {

bool is_masked(const rule::RunFile& file, std::uint32_t offset) {
  return std::any_of(file.masked.begin(), file.masked.end(), [&](const base::Span& span) {
    return span.begin <= offset && offset < span.end;
  });
}

std::string masked_text(const rule::RunFile& file, base::Span span) {
  const bool has_secret = std::any_of(file.masked.begin(), file.masked.end(),
                                      [&](const base::Span& m) { return m.overlaps(span); });
  const std::string_view text = base::slice(file.bytes, span);
  if (!has_secret) return valid_utf8(text);
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const std::string_view bytes = text.substr(at, character.length);
    const bool is_line_end = bytes == "\n" || bytes == "\r";
    if (is_line_end || !is_masked(file, span.begin + static_cast<std::uint32_t>(at))) {
      shown += character.is_valid ? std::string(bytes) : std::string("\xEF\xBF\xBD");
    } else {
      shown += kBullet;
      if (character.point > 0xFFFF) shown += kBullet;
    }
    at += character.length;
  }
  return shown;
}

const rule::RunFile* Places::file(const base::Place& place) const {
  const auto found = run_.files.find(place.file);
  return found == run_.files.end() ? nullptr : &found->second;
}

std::string_view Places::path(const base::Place& place) const {
  const rule::RunFile* known = file(place);
  return known == nullptr ? std::string_view() : std::string_view(known->path);
}

const base::LineIndex& Places::lines(base::FileId id) {
  const auto found = lines_.find(id);
  if (found != lines_.end()) return found->second;
  return lines_.emplace(id, base::LineIndex(run_.file(id).bytes)).first->second;
}

base::Position Places::begin(const base::Place& place, base::ColumnUnit unit) {
  if (file(place) == nullptr) return {};
  return lines(place.file).position(place.span.begin, unit);
}

base::Position Places::end(const base::Place& place, base::ColumnUnit unit) {
  if (file(place) == nullptr) return {};
  return lines(place.file).position(std::max(place.span.begin, place.span.end), unit);
}

std::string Places::name(const base::Place& place) {
  const rule::RunFile* known = file(place);
  if (known == nullptr) return {};
  const base::Position at = begin(place, base::ColumnUnit::CodePoint);
  return safe(known->path) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace report
