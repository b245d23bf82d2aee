// SPDX-License-Identifier: MIT
// Runs libyaml over a stream and deals its events out to documents. The stream ends at the first
// break, as it does for PyYAML's load_all.
#include <yaml.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/yaml_document.h"
#include "syntax/yaml_marks.h"

namespace syntax {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view bytes) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                 bytes.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }

  // Moves to the next event; false when the text makes no sense here.
  [[nodiscard]] bool next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) == 1;
  }
  [[nodiscard]] const yaml_event_t& event() const { return event_; }
  [[nodiscard]] const char* problem() const {
    return parser_.problem == nullptr ? "cannot be read" : parser_.problem;
  }
  [[nodiscard]] std::uint32_t problem_offset(const YamlMarks& marks) const {
    // The decoder counts bytes, the scanner and the parser have marks.
    if (parser_.error != YAML_READER_ERROR) return marks.offset(parser_.problem_mark);
    return static_cast<std::uint32_t>(parser_.problem_offset);
  }

 private:
  yaml_parser_t parser_ = {};
  yaml_event_t event_ = {};
};

std::vector<DataTree> read_stream(std::string_view bytes) {
  const YamlMarks marks(bytes);
  Parser parser(bytes);
  std::vector<DataTree> trees;
  std::optional<YamlDocument> document;
  while (parser.next() && parser.event().type != YAML_STREAM_END_EVENT) {
    const yaml_event_t& event = parser.event();
    if (event.type == YAML_DOCUMENT_START_EVENT) document.emplace(bytes, marks);
    if (document) document->take(event);
    if (document && (event.type == YAML_DOCUMENT_END_EVENT || document->is_broken())) {
      trees.push_back(document->finish());
      if (document->is_broken()) return trees;
      document.reset();
    }
  }
  if (parser.event().type != YAML_STREAM_END_EVENT) {
    if (!document) document.emplace(bytes, marks);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::uint32_t at = std::min(parser.problem_offset(marks), size);
    document->break_off({at, std::min(at + 1, size)}, parser.problem());
    trees.push_back(document->finish());
  }
  if (trees.empty()) trees.emplace_back();
  return trees;
}

}  // namespace

std::vector<DataTree> parse_yaml_all(std::string_view bytes) {
  return read_stream(bytes);
}

DataTree parse_yaml(std::string_view bytes) {
  std::vector<DataTree> trees = read_stream(bytes);
  DataTree first = std::move(trees.front());
  // Only the last document of a stream can be broken.
  if (trees.size() > 1) DataBuilder::add_problems(first, trees.back().problems());
  return first;
}

}  // namespace syntax
