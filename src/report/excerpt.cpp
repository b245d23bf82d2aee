// SPDX-License-Identifier: MIT
// A line is cut into cells: one per character, with the text that stands for it and the columns
// that this text takes. Tabs, wide and combining characters, escapes (`\x1b` takes four columns)
// and bullets over secrets are settled there, so carets and cuts only count columns.
#include "report/excerpt.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "report/layout.h"
#include "report/places.h"
#include "report/utf8.h"

namespace report {
namespace {

constexpr unsigned kTab = 4;
constexpr std::string_view kEllipsis = "\u2026";
// Bytes of a line that are looked at on each side of the token: a line may be megabytes long.
constexpr std::uint32_t kReach = 800;

struct Cell {
  std::string text;
  unsigned width = 1;
  std::uint32_t begin = 0;  // byte in the file
  std::uint32_t end = 0;
};

// The part of a line that is worth showing.
struct Piece {
  base::Span span;
  bool is_cut_left = false;
  bool is_cut_right = false;
};

// Columns [begin, end) of a row of cells.
struct Window {
  unsigned begin = 0;
  unsigned end = 0;
};

std::string cell_text(std::string_view rest, const Character& character, unsigned column) {
  if (rest[0] == '\t') return std::string(kTab - column % kTab, ' ');
  const bool is_command = rest.starts_with("##[") || rest.starts_with("##vso[");
  return is_command ? "\\x23" : base::printable(rest.substr(0, character.length));
}

std::vector<Cell> cells_of(const rule::RunFile& file, base::Span span) {
  const std::string_view text = base::slice(file.bytes, span);
  std::vector<Cell> cells;
  unsigned column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    Cell cell;
    cell.begin = span.begin + static_cast<std::uint32_t>(at);
    cell.end = cell.begin + static_cast<std::uint32_t>(character.length);
    cell.text = is_masked(file, cell.begin) ? std::string(kBullet)
                                            : cell_text(text.substr(at), character, column);
    cell.width = columns(cell.text);
    column += cell.width;
    at += character.length;
    cells.push_back(std::move(cell));
  }
  return cells;
}

unsigned width_of(const std::vector<Cell>& cells) {
  unsigned sum = 0;
  for (const Cell& cell : cells) sum += cell.width;
  return sum;
}

Piece piece_around(std::string_view bytes, base::Span line, base::Span span) {
  Piece piece{.span = line};
  if (span.begin > line.begin + kReach) {
    piece.span.begin = static_cast<std::uint32_t>(align_down(bytes, span.begin - kReach));
    piece.is_cut_left = true;
  }
  if (line.end > span.begin + kReach) {
    piece.span.end = static_cast<std::uint32_t>(align_down(bytes, span.begin + kReach));
    piece.is_cut_right = true;
  }
  return piece;
}

// The columns of `span`; at least one wide, and behind the last cell when it stands there.
Window marked(const std::vector<Cell>& cells, base::Span span) {
  Window mark;
  for (const Cell& cell : cells) {
    if (cell.end <= span.begin) mark.begin += cell.width;
    if (cell.begin < std::max(span.end, span.begin + 1)) mark.end += cell.width;
  }
  mark.end = std::max(mark.end, mark.begin + 1);
  return mark;
}

// Which columns to show so that the mark is in sight, a third of the room before it.
Window window_around(const Window& mark, unsigned total, unsigned room) {
  if (total <= room) return {.begin = 0, .end = total};
  if (mark.end + 1 <= room) return {.begin = 0, .end = room};
  const unsigned begin = mark.begin > room / 3 ? mark.begin - room / 3 : 0;
  return {.begin = begin, .end = begin + room};
}

std::string shown(const std::vector<Cell>& cells, const Window& window, bool cut_left,
                  bool cut_right) {
  std::string text(cut_left ? kEllipsis : "");
  unsigned written = window.begin + (cut_left ? 1 : 0);
  const unsigned limit = window.end - (cut_right ? 1 : 0);
  unsigned column = 0;
  for (const Cell& cell : cells) {
    const unsigned begin = column;
    column += cell.width;
    if (begin < window.begin + (cut_left ? 1 : 0) || column > limit) continue;
    text.append(begin - written, ' ');
    text += cell.text;
    written = column;
  }
  if (cut_right) text += kEllipsis;
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

class Excerpt {
 public:
  Excerpt(const rule::RunFile& file, const base::LineIndex& lines, const ExcerptStyle& style)
      : file_(file), lines_(lines), style_(style) {}

  std::string draw(base::Span span) {
    const std::uint32_t number = lines_.position(span.begin, base::ColumnUnit::Byte).line;
    const base::Span line = lines_.line(number);
    span.begin = std::clamp(span.begin, line.begin, line.end);
    span.end = std::clamp(span.end, span.begin, line.end);
    digits_ = std::max<std::size_t>(3, std::to_string(number + 1).size());
    const Piece piece = piece_around(file_.bytes, line, span);
    const std::vector<Cell> cells = cells_of(file_, piece.span);
    const Window mark = marked(cells, span);
    Window window = window_around(mark, width_of(cells), room());
    if (piece.is_cut_left) window.begin = std::max(window.begin, 1U);
    const bool is_shifted = window.begin > 0;
    const bool cut_right = piece.is_cut_right || window.end < width_of(cells);
    if (style_.with_context && !is_shifted) context(number - 1);
    row(std::to_string(number), shown(cells, window, is_shifted, cut_right));
    carets(mark, window, is_shifted);
    if (style_.with_context && !is_shifted) context(number + 1);
    return std::move(text_);
  }

 private:
  [[nodiscard]] unsigned room() const {
    const auto gutter = static_cast<unsigned>(digits_) + 5;
    return std::max(20U, style_.width > gutter ? style_.width - gutter : 0);
  }

  void row(std::string_view number, std::string_view content) {
    const std::string gutter =
        "  " + std::string(digits_ - number.size(), ' ') + std::string(number) + " \u2502";
    text_ += paint(gutter, Color::Dim, style_.color);
    if (!content.empty()) text_ += " " + std::string(content);
    text_ += "\n";
  }

  void carets(const Window& mark, const Window& window, bool is_shifted) {
    const unsigned left = window.begin + (is_shifted ? 1 : 0);
    const unsigned begin = std::max(mark.begin, left);
    const unsigned end = std::max(begin + 1, std::min(mark.end, window.begin + room()));
    const std::string blanks(begin - window.begin, ' ');
    const std::string marks = paint(std::string(end - begin, '^'), Color::Red, style_.color);
    const std::string label = safe(style_.label);
    const bool fits = end - window.begin + 1 + columns(label) <= room();
    row("", blanks + marks + (fits && !label.empty() ? " " + label : ""));
    if (!fits) row("", clipped(label, room()));
  }

  // A neighbouring line, unless it is blank or not there.
  void context(std::uint32_t number) {
    if (number == 0 || number > lines_.line_count()) return;
    const base::Span line = lines_.line(number);
    const Piece piece = piece_around(file_.bytes, line, {line.begin, line.begin});
    const std::vector<Cell> cells = cells_of(file_, piece.span);
    const Window window = {.begin = 0, .end = std::min(room(), width_of(cells))};
    const bool is_cut = piece.is_cut_right || window.end < width_of(cells);
    const std::string content = shown(cells, window, false, is_cut);
    if (!content.empty()) row(std::to_string(number), content);
  }

  const rule::RunFile& file_;
  const base::LineIndex& lines_;
  const ExcerptStyle& style_;
  std::size_t digits_ = 3;
  std::string text_;
};

}  // namespace

std::string excerpt(const rule::RunFile& file, const base::LineIndex& lines, base::Span span,
                    const ExcerptStyle& style) {
  return Excerpt(file, lines, style).draw(span);
}

}  // namespace report
