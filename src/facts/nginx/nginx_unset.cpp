// SPDX-License-Identifier: MIT
// A variable may be set behind the place that reads it, and by a block that never runs: only the
// name counts.
#include "facts/nginx/nginx_unset.h"

#include <algorithm>
#include <set>

#include "base/embedded.h"
#include "base/text.h"
#include "facts/nginx/nginx_arguments.h"
#include "facts/nginx/nginx_catalogue.h"
#include "facts/nginx/nginx_script.h"
#include "facts/nginx/nginx_values.h"

namespace facts {
namespace {

std::vector<std::string_view> read_table() {
  std::vector<std::string_view> names;
  for (const std::string_view line :
       base::split_lines(base::embedded_text("_tables/nginx_variables.txt"))) {
    if (!line.empty() && !line.starts_with('#')) names.push_back(line);
  }
  return names;
}

bool is_built_in(std::string_view name) {
  static const std::vector<std::string_view> names = read_table();
  return std::any_of(names.begin(), names.end(), [&](std::string_view known) {
    return known.ends_with('_') ? name.starts_with(known) : name == known;
  });
}

class Variables {
 public:
  explicit Variables(const NginxConfig& config) : config_(config) {}

  std::vector<NginxUnset> run() {
    for (std::uint32_t i = 1; i < config_.nodes.size(); ++i) {
      if (!config_[i].context.starts_with("http")) continue;
      visit(i);
    }
    std::erase_if(read_, [&](const NginxUnset& one) {
      return set_.contains(one.name) || is_built_in(one.name);
    });
    return std::move(read_);
  }

 private:
  void visit(std::uint32_t i) {
    const NginxNode& node = config_[i];
    for (const syntax::NginxWord& word : node.written->words) add_groups(word.text);
    const NginxPlace place = nginx_place(node.context);
    if (place == NginxPlace::Raw) {
      if (node.context.ends_with("/map") && node.args().size() == 1) read(i, node.arg());
      return;
    }
    const NginxDirectiveInfo* info = find_nginx_directive(node.name(), place);
    if (info == nullptr) return;
    if (node.name() == "if") {
      read_condition(i);
    } else if (node.name() == "error_page" || node.name() == "expires") {
      if (!node.args().empty()) read(i, node.args().back().text);
    }
    for (const std::string_view text : nginx_texts(*info, node)) read(i, text);
    add_targets(*info, node);
  }

  // The first word of a condition is a name to its last byte.
  void read_condition(std::uint32_t i) {
    const std::vector<std::string_view> words = nginx_condition(config_[i]);
    for (std::size_t w = 0; w < words.size(); ++w) {
      const bool is_pattern = w == 2 && base::contains(words[1], "~");
      if (is_pattern) continue;
      const bool is_name = w == 0 && words[0].size() > 2 && words[0].starts_with('$');
      is_name ? add_name(i, words[0].substr(1)) : read(i, words[w]);
    }
  }

  void add_name(std::uint32_t i, std::string_view written) {
    const std::string name = base::to_lower(written);
    if (seen_.insert(name).second) read_.push_back({name, i});
  }

  // "$name" where the directive wants one to set, or where it is not known what it wants.
  void add_targets(const NginxDirectiveInfo& info, const NginxNode& node) {
    const NginxArguments* arguments = find_nginx_arguments(info);
    for (std::size_t i = 0; i < node.args().size(); ++i) {
      const std::string_view word = node.args()[i].text;
      if (!word.starts_with('$')) continue;
      const bool is_target =
          arguments == nullptr || (i < arguments->words.size() && arguments->words[i] == "var");
      if (is_target) set_.insert(base::to_lower(word.substr(1)));
    }
  }

  // (?<name>…) of any regular expression.
  void add_groups(std::string_view text) {
    for (std::size_t at = text.find("(?"); at != text.npos; at = text.find("(?", at + 2)) {
      std::string_view rest = text.substr(at + 2);
      if (rest.starts_with('P')) rest.remove_prefix(1);
      if (!rest.starts_with('<') && !rest.starts_with('\'')) continue;
      rest.remove_prefix(1);
      set_.insert(base::to_lower(rest.substr(0, rest.find_first_of(">'"))));
    }
  }

  void read(std::uint32_t i, std::string_view text) {
    for (const NginxReference& reference : nginx_script(text).references) {
      if (!reference.is_capture()) add_name(i, reference.name);
    }
  }

  const NginxConfig& config_;
  std::set<std::string> set_;
  std::set<std::string> seen_;
  std::vector<NginxUnset> read_;
};

}  // namespace

std::vector<NginxUnset> nginx_unset_variables(const NginxConfig& config) {
  return Variables(config).run();
}

}  // namespace facts
