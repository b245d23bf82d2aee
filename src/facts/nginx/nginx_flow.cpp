// SPDX-License-Identifier: MIT
// Of several regular expressions that may have given $1 the nearest block's count; with more than
// one there all must let the byte through, so that doubt stays silent.
#include "facts/nginx/nginx_flow.h"

#include <algorithm>
#include <array>

#include "facts/nginx/nginx_script.h"
#include "facts/nginx/nginx_values.h"
#include "facts/nginx/regex_groups.h"

namespace facts {
namespace {

constexpr int kMaxSteps = 8;

bool is_decoded_path(std::string_view name) {
  return name == "uri" || name == "document_uri";
}

bool is_raw_input(std::string_view name) {
  return name.starts_with("arg_") || name.starts_with("http_") || name.starts_with("cookie_") ||
         name == "args" || name == "query_string";
}

bool is_regex_location(const NginxNode& node) {
  return node.name() == "location" && node.args().size() == 2 &&
         (node.arg() == "~" || node.arg() == "~*");
}

bool is_number(std::string_view name) {
  return name.size() == 1 && name[0] >= '1' && name[0] <= '9';
}

const RegexGroup* group_of(const std::vector<RegexGroup>& groups, std::string_view name) {
  if (is_number(name)) {
    const auto i = static_cast<std::size_t>(name[0] - '0');
    return i < groups.size() ? &groups[i] : nullptr;
  }
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const RegexGroup& g) { return g.name == name; });
  return found == groups.end() || name.empty() ? nullptr : &*found;
}

// The variable and the pattern of `if ($variable ~ pattern)`.
struct Match {
  std::string_view variable;
  std::string_view pattern;
};
Match match_of(const NginxNode& node) {
  const std::vector<std::string_view> words = nginx_condition(node);
  if (words.size() != 3 || (words[1] != "~" && words[1] != "~*")) return {};
  return {words[0].starts_with('$') ? words[0].substr(1) : words[0], words[2]};
}

// What gives values to variables directly inside a block, in order.
std::vector<std::uint32_t> givers(const NginxConfig& config, std::uint32_t block) {
  std::vector<std::uint32_t> indices;
  for (const std::string_view name : {"set", "rewrite", "if"}) {
    const std::vector<std::uint32_t> some = config.children(block, name);
    indices.insert(indices.end(), some.begin(), some.end());
  }
  std::sort(indices.begin(), indices.end());
  return indices;
}

}  // namespace

// Where a variable gets its value.
struct NginxFlow::Source {
  bool has_group = false;
  RegexGroup group;          // of a capture
  std::string_view text;     // of a `set` or a map
  std::string_view through;  // the variable that a condition matched; empty: the path
  std::uint32_t at = 0;
};

std::vector<std::string_view> variables_in(std::string_view value) {
  std::vector<std::string_view> names;
  for (const NginxReference& one : nginx_script(value).references) names.push_back(one.name);
  return names;
}

void NginxFlow::add_sources(std::uint32_t block, std::uint32_t at, std::string_view variable,
                            std::vector<Source>& found) const {
  const auto add = [&](std::string_view pattern, std::string_view through) {
    const std::vector<RegexGroup> groups = regex_groups(pattern);
    const RegexGroup* group = group_of(groups, variable);
    if (group != nullptr) {
      found.push_back({.has_group = true, .group = *group, .text = {}, .through = through});
    }
  };
  for (const std::uint32_t i : givers(config_, block)) {
    const NginxNode& node = config_[i];
    if (i >= at && config_[at].parent == block) break;
    const std::span<const syntax::NginxWord> args = node.args();
    if (node.name() == "set" && args.size() == 2 && args[0].text.substr(1) == variable) {
      found.push_back({.group = {}, .text = args[1].text, .through = {}, .at = i});
    }
    if (node.name() == "rewrite" && args.size() >= 2) add(args[0].text, {});
    if (node.name() == "if") add(match_of(node).pattern, match_of(node).variable);
  }
  const NginxNode& head = config_[block];
  if (!found.empty()) return;
  if (is_regex_location(head)) add(head.args()[1].text, {});
  if (head.name() == "if") add(match_of(head).pattern, match_of(head).variable);
}

std::vector<NginxFlow::Source> NginxFlow::sources(std::string_view variable,
                                                  std::uint32_t at) const {
  std::vector<Source> found;
  for (std::uint32_t block = config_[at].parent;; block = config_[block].parent) {
    add_sources(block, at, variable, found);
    if (!found.empty() || block == 0) return found;
  }
}

std::string NginxFlow::expanded(std::string_view value, std::uint32_t at) const {
  std::string text(value);
  for (int step = 0; step < kMaxSteps; ++step) {
    std::string next;
    std::size_t copied = 0;
    for (const NginxReference& reference : nginx_script(text).references) {
      const std::vector<Source> from = sources(reference.name, at);
      const bool is_set = from.size() == 1 && !from[0].has_group;
      if (!is_set) continue;
      next += text.substr(copied, reference.begin - copied) + std::string(from[0].text);
      copied = reference.end;
    }
    if (copied == 0) break;
    text = next + text.substr(copied);
    if (text.size() > 4096) break;
  }
  return text;
}

bool NginxFlow::can_hold(std::string_view variable, char c, std::uint32_t at) const {
  std::string_view name = variable;
  for (int step = 0; step < kMaxSteps; ++step) {
    if (is_decoded_path(name)) return true;
    if (is_raw_input(name) || name == "request_uri") return c != '\n' && c != '\r';
    const std::vector<Source> from = sources(name, at);
    if (from.empty()) return false;
    const bool is_capture = std::all_of(from.begin(), from.end(), [&](const Source& source) {
      return source.has_group && source.group.can_hold(c);
    });
    if (is_capture && from[0].through.empty()) return true;
    if (from.size() != 1 || (from[0].has_group && !is_capture)) return false;
    if (is_capture) {
      name = from[0].through;
      continue;
    }
    // A value is asked for through its first variable; the rest of it is expanded by the caller.
    const std::vector<std::string_view> inner = variables_in(from[0].text);
    if (inner.empty()) return false;
    name = inner.front();
    at = from[0].at;
  }
  return false;
}

bool NginxFlow::starts_with_slash(std::string_view variable, std::uint32_t at) const {
  if (is_decoded_path(variable) || variable == "request_uri") return true;
  const std::vector<Source> from = sources(variable, at);
  return !from.empty() && std::all_of(from.begin(), from.end(), [](const Source& source) {
    return source.has_group ? source.group.starts_with_slash : source.text.starts_with("/");
  });
}

}  // namespace facts
