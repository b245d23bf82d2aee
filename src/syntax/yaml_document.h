// SPDX-License-Identifier: MIT
// One YAML document, filled by libyaml's events. What libyaml leaves to its caller is decided here:
// what scalars mean (yaml_scalar.h), where a block really ends, aliases and merge keys.
//
// Aliases are copied, so that readers of the tree need not know of them; a document that would grow
// past half a million nodes ("billion laughs") is broken off with a problem. Unknown tags are no
// problem: Compose and CloudFormation have their own.
#pragma once

#include <yaml.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/data_builder.h"
#include "syntax/yaml_marks.h"

namespace syntax {

// What an anchor names: a node, or the text of a key.
struct YamlAnchor {
  std::uint32_t index = 0;
  bool is_key = false;
  std::string_view key = {};
};

// A collection being read.
struct YamlFrame {
  std::uint32_t index;
  bool is_mapping;
  bool awaits_key;
  bool is_flow;
  std::vector<std::uint32_t> merges = {};  // members whose key is a plain <<
  bool is_next_merge = false;
};

class YamlDocument {
 public:
  YamlDocument(std::string_view bytes, const YamlMarks& marks) : bytes_(bytes), marks_(marks) {}

  // After a break the document takes no more events.
  void take(const yaml_event_t& event);
  [[nodiscard]] bool is_broken() const { return is_broken_; }
  void break_off(base::Span span, std::string what) {
    out_.problem(span, std::move(what));
    is_broken_ = true;
  }
  [[nodiscard]] DataTree finish() { return out_.finish(last_end_); }

 private:
  [[nodiscard]] base::Span span_of(const yaml_event_t& event) const;
  [[nodiscard]] std::uint32_t skip_properties(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool is_at_key() const {
    return !frames_.empty() && frames_.back().is_mapping && frames_.back().awaits_key;
  }
  void scalar(const yaml_event_t& event);
  void key(const yaml_event_t& event, base::Span span);
  void alias(const yaml_event_t& event);
  void open(const yaml_event_t& event, bool is_mapping);
  void close(const yaml_event_t& event);
  void value_begins();
  void remember(const yaml_char_t* name, YamlAnchor anchor);
  void merge(const YamlFrame& frame);
  bool collect_sources(std::uint32_t value, std::vector<std::uint32_t>& sources);
  [[nodiscard]] bool is_open(std::uint32_t index) const;

  std::string_view bytes_;
  const YamlMarks& marks_;
  DataBuilder out_;
  std::vector<YamlFrame> frames_;
  std::map<std::string, YamlAnchor, std::less<>> anchors_;
  std::uint32_t last_end_ = 0;
  bool is_broken_ = false;
};

}  // namespace syntax
