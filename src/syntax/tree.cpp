// SPDX-License-Identifier: MIT
// Parses with tree-sitter within bounds that hostile input cannot stretch. The bounds never look at
// a clock: the same file must give the same tree on a slow machine. Most work of the parser goes
// with what it allocates (its error recovery copies lists of siblings, which is quadratic for a
// long run of quotes), so allocated bytes are counted, and parser operations beside them.
#include "syntax/tree.h"

#include <cstdint>
#include <cstdlib>

extern "C" const TSLanguage* tree_sitter_python(void);
extern "C" const TSLanguage* tree_sitter_javascript(void);

namespace syntax {
namespace {

constexpr std::size_t kMaxBytes = 8U << 20U;

// Bytes that tree-sitter has asked for in this thread; the difference before and after is the work.
thread_local std::uint64_t allocated = 0;

void* checked(void* memory, std::size_t size) {
  if (memory == nullptr && size > 0) std::abort();  // as tree-sitter's own allocator does
  allocated += size;
  return memory;
}

void* count_malloc(std::size_t size) {
  return checked(std::malloc(size), size);
}
void* count_calloc(std::size_t count, std::size_t size) {
  return checked(std::calloc(count, size), count * size);
}
void* count_realloc(void* memory, std::size_t size) {
  return checked(std::realloc(memory, size), size);
}

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
using Parser = std::unique_ptr<TSParser, DeleteParser>;

Parser make_parser(const TSLanguage* language) {
  // Same heap as before, so that whatever exists already can still be freed.
  static const bool is_counting = [] {
    ts_set_allocator(count_malloc, count_calloc, count_realloc, std::free);
    return true;
  }();
  (void)is_counting;
  Parser parser(ts_parser_new());
  ts_parser_set_language(parser.get(), language);
  return parser;
}

const char* read_rest(void* payload, std::uint32_t offset, TSPoint, std::uint32_t* length) {
  const auto& bytes = *static_cast<const std::string_view*>(payload);
  *length = offset < bytes.size() ? static_cast<std::uint32_t>(bytes.size()) - offset : 0;
  return *length == 0 ? "" : bytes.data() + offset;
}

struct Budget {
  std::uint64_t calls;      // of is_used_up
  std::uint64_t allocated;  // until the thread's counter says this
};

// Called once in a hundred parser operations; true ends the parse.
bool is_used_up(TSParseState* state) {
  auto& budget = *static_cast<Budget*>(state->payload);
  return budget.calls-- == 0 || allocated > budget.allocated;
}

Tree parse(TSParser* parser, std::string_view bytes) {
  if (bytes.size() > kMaxBytes) return {};
  // Of 4,600 real files none took over 2.3 operations or 84 allocated bytes a byte.
  Budget budget = {.calls = 10'000 + bytes.size() / 10,
                   .allocated = allocated + (32U << 20U) + 200 * bytes.size()};
  const TSInput input = {
      .payload = &bytes, .read = read_rest, .encoding = TSInputEncodingUTF8, .decode = nullptr};
  const TSParseOptions options = {.payload = &budget, .progress_callback = is_used_up};
  TSTree* tree = ts_parser_parse_with_options(parser, nullptr, input, options);
  if (tree == nullptr) ts_parser_reset(parser);
  return {tree, bytes};
}

}  // namespace

Cursor::Cursor(Node top)
    : cursor_(ts_tree_cursor_new(top.raw())), bytes_(top.bytes()), is_done_(!top) {}

Cursor::~Cursor() {
  ts_tree_cursor_delete(&cursor_);
}

Node Cursor::node() const {
  return {ts_tree_cursor_current_node(&cursor_), bytes_};
}

// To the next node, named or not.
void Cursor::step() {
  if (!skip_children_ && ts_tree_cursor_goto_first_child(&cursor_)) {
    ++depth_;
    return;
  }
  skip_children_ = false;
  while (depth_ > 0 && !ts_tree_cursor_goto_next_sibling(&cursor_)) {
    ts_tree_cursor_goto_parent(&cursor_);
    --depth_;
  }
  is_done_ = depth_ == 0;
}

void Cursor::next() {
  do step();
  while (!is_done_ && !ts_node_is_named(ts_tree_cursor_current_node(&cursor_)));
}

Tree parse_python(std::string_view bytes) {
  static thread_local const Parser parser = make_parser(tree_sitter_python());
  return parse(parser.get(), bytes);
}

Tree parse_javascript(std::string_view bytes) {
  static thread_local const Parser parser = make_parser(tree_sitter_javascript());
  return parse(parser.get(), bytes);
}

}  // namespace syntax
