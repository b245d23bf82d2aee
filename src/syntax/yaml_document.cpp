// SPDX-License-Identifier: MIT
#include "syntax/yaml_document.h"

#include <algorithm>

#include "syntax/yaml_scalar.h"

namespace syntax {
namespace {

constexpr std::size_t kMaxNodes = 500'000;

std::string_view view(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

// libyaml lets a node begin at its anchor or tag; ours begin at the value.
std::uint32_t YamlDocument::skip_properties(std::uint32_t begin, std::uint32_t end) const {
  while (begin < end && (bytes_[begin] == '&' || bytes_[begin] == '!' || bytes_[begin] == '#')) {
    const std::size_t stop = bytes_.find_first_of(bytes_[begin] == '#' ? "\n" : " \t\r\n", begin);
    const std::size_t next = bytes_.find_first_not_of(" \t\r\n", stop);
    begin = next < end ? static_cast<std::uint32_t>(next) : end;
  }
  return begin;
}

base::Span YamlDocument::span_of(const yaml_event_t& event) const {
  base::Span span = {marks_.offset(event.start_mark), marks_.offset(event.end_mark)};
  if (event.type != YAML_SCALAR_EVENT) return span;
  const auto& scalar = event.data.scalar;
  if (scalar.anchor != nullptr || scalar.tag != nullptr) {
    span.begin = skip_properties(span.begin, span.end);
  }
  // The end of a block scalar stands behind the blank lines that follow it.
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (span.end > span.begin && is_blank(bytes_[span.end - 1])) --span.end;
  return span;
}

void YamlDocument::take(const yaml_event_t& event) {
  if (is_broken_) return;
  switch (event.type) {
    case YAML_ALIAS_EVENT:
      return alias(event);
    case YAML_SCALAR_EVENT:
      return scalar(event);
    case YAML_SEQUENCE_START_EVENT:
      return open(event, false);
    case YAML_MAPPING_START_EVENT:
      return open(event, true);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      return close(event);
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
      return;
  }
}

// The value of the current key, or the next item, is about to be added.
void YamlDocument::value_begins() {
  if (frames_.empty()) return;
  YamlFrame& frame = frames_.back();
  frame.awaits_key = frame.is_mapping;
  if (std::exchange(frame.is_next_merge, false)) frame.merges.push_back(out_.next_index());
}

void YamlDocument::remember(const yaml_char_t* name, YamlAnchor anchor) {
  if (name != nullptr) anchors_.insert_or_assign(std::string(view(name)), anchor);
}

void YamlDocument::key(const yaml_event_t& event, base::Span span) {
  const auto& scalar = event.data.scalar;
  const std::string_view text =
      out_.keep({reinterpret_cast<const char*>(scalar.value), scalar.length});
  const bool is_plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
  remember(scalar.anchor, YamlAnchor{.is_key = true, .key = text});
  out_.key(text, span);
  frames_.back().awaits_key = false;
  frames_.back().is_next_merge = is_plain && text == "<<";
}

void YamlDocument::scalar(const yaml_event_t& event) {
  const base::Span span = span_of(event);
  last_end_ = std::max(last_end_, span.end);
  if (is_at_key()) return key(event, span);
  const auto& scalar = event.data.scalar;
  remember(scalar.anchor, YamlAnchor{.index = out_.next_index()});
  value_begins();
  const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
  const std::string_view tag = view(scalar.tag);
  const bool is_resolved = scalar.plain_implicit != 0 || tag == YAML_INT_TAG ||
                           tag == YAML_FLOAT_TAG || tag == YAML_BOOL_TAG || tag == YAML_NULL_TAG;
  const YamlScalar plain = is_resolved ? resolve_plain_scalar(text) : YamlScalar();
  out_.scalar(plain.kind, out_.keep(plain.kind == DataKind::String ? text : plain.text), span);
}

bool YamlDocument::is_open(std::uint32_t index) const {
  return std::any_of(frames_.begin(), frames_.end(),
                     [&](const YamlFrame& frame) { return frame.index == index; });
}

void YamlDocument::alias(const yaml_event_t& event) {
  const base::Span span = span_of(event);
  last_end_ = std::max(last_end_, span.end);
  const auto found = anchors_.find(view(event.data.alias.anchor));
  if (found == anchors_.end()) return break_off(span, "an alias without its anchor");
  const YamlAnchor& anchor = found->second;
  if (!anchor.is_key && is_open(anchor.index)) return break_off(span, "an alias inside its anchor");
  if (is_at_key()) {
    const DataNode* node = anchor.is_key ? nullptr : &out_.node(anchor.index);
    const bool is_collection = node != nullptr && node->text.data() == nullptr;
    if (is_collection) return break_off(span, "a list or a mapping as a key");
    out_.key(anchor.is_key ? anchor.key : node->text, span);
    frames_.back().awaits_key = false;
    return;
  }
  value_begins();
  if (anchor.is_key) return out_.scalar(DataKind::String, anchor.key, span);
  if (!out_.copy(anchor.index, span, kMaxNodes)) break_off(span, "aliases that expand too far");
}

void YamlDocument::open(const yaml_event_t& event, bool is_mapping) {
  const base::Span span = span_of(event);
  last_end_ = std::max(last_end_, span.end);
  if (is_at_key()) return break_off(span, "a list or a mapping as a key");
  const yaml_char_t* anchor =
      is_mapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor;
  const yaml_char_t* tag =
      is_mapping ? event.data.mapping_start.tag : event.data.sequence_start.tag;
  const bool is_flow = is_mapping ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                                  : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
  value_begins();
  const std::uint32_t index = out_.next_index();
  remember(anchor, YamlAnchor{.index = index});
  const auto size = static_cast<std::uint32_t>(bytes_.size());
  const std::uint32_t begin =
      anchor == nullptr && tag == nullptr ? span.begin : skip_properties(span.begin, size);
  if (!out_.open(is_mapping ? DataKind::Object : DataKind::Array, begin)) {
    is_broken_ = true;
    return;
  }
  frames_.push_back(
      {.index = index, .is_mapping = is_mapping, .awaits_key = is_mapping, .is_flow = is_flow});
}

void YamlDocument::close(const yaml_event_t& event) {
  const YamlFrame frame = std::move(frames_.back());
  frames_.pop_back();
  // A block has no closing sign: it ends with its last child.
  if (frame.is_flow) last_end_ = std::max(last_end_, marks_.offset(event.end_mark));
  if (!frame.merges.empty()) merge(frame);
  out_.cover({out_.node(frame.index).span.begin, last_end_});
  out_.close_around();
}

// The mappings that `<<: value` names, the weakest first; false when it names something else.
bool YamlDocument::collect_sources(std::uint32_t value, std::vector<std::uint32_t>& sources) {
  const DataNode& node = out_.node(value);
  if (node.kind == DataKind::Object) {
    sources.push_back(value);
    return true;
  }
  if (node.kind != DataKind::Array) return false;
  const auto begin = static_cast<std::ptrdiff_t>(sources.size());
  for (std::uint32_t item = node.first_child; item != 0; item = out_.node(item).next_sibling) {
    if (out_.node(item).kind != DataKind::Object) return false;
    sources.push_back(item);
  }
  std::reverse(sources.begin() + begin, sources.end());
  return true;
}

void YamlDocument::merge(const YamlFrame& frame) {
  std::vector<std::uint32_t> sources;
  for (const std::uint32_t value : frame.merges) {
    if (!collect_sources(value, sources)) {
      return break_off(out_.node(value).span, "expected a mapping behind <<");
    }
  }
  std::reverse(sources.begin(), sources.end());
  if (!out_.merge(frame.merges, sources, kMaxNodes)) {
    break_off(out_.node(frame.merges[0]).span, "aliases that expand too far");
  }
}

}  // namespace syntax
