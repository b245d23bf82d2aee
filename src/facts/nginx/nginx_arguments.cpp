// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_arguments.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"
#include "facts/nginx/nginx_regex_syntax.h"
#include "facts/nginx/nginx_script.h"
#include "facts/nginx/nginx_types.h"

namespace facts {
namespace {

using Parameter = NginxArguments::Parameter;

constexpr std::string_view kOpen = "…";

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

std::vector<std::string_view> cells_in(std::string_view text, char separator) {
  return text.empty() ? std::vector<std::string_view>() : base::split(text, separator);
}

Parameter parameter_of(std::string_view text) {
  Parameter parameter;
  parameter.is_needed = text.ends_with('!');
  if (parameter.is_needed) text.remove_suffix(1);
  const std::size_t equals = text.find('=');
  parameter.name = text.substr(0, equals);
  if (equals != std::string_view::npos) parameter.type = text.substr(equals + 1);
  return parameter;
}

NginxArguments arguments_of(std::string_view line) {
  const std::vector<std::string_view> cells = base::split(line, '|');
  NginxArguments arguments;
  if (cells.size() != 4) return arguments;
  arguments.name = cells[0];
  arguments.words = cells_in(cells[1], ' ');
  arguments.is_open = !arguments.words.empty() && arguments.words.back().ends_with(kOpen);
  if (arguments.is_open) arguments.words.back().remove_suffix(kOpen.size());
  for (const std::string_view one : cells_in(cells[2], ' ')) {
    arguments.parameters.push_back(parameter_of(one));
  }
  return arguments;
}

std::vector<NginxArguments> read_table() {
  std::vector<NginxArguments> entries;
  for (const std::string_view line :
       base::split_lines(base::embedded_text("_tables/nginx_arguments.txt"))) {
    if (!line.empty() && !line.starts_with('#')) entries.push_back(arguments_of(line));
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

// The type of the argument at `i`; empty: it is a parameter.
std::string_view type_at(const NginxArguments& arguments, std::size_t i) {
  if (i < arguments.words.size()) return arguments.words[i];
  return arguments.is_open ? arguments.words.back() : std::string_view();
}

bool is_one_of(std::string_view list, std::string_view word) {
  const std::vector<std::string_view> words = base::split(list, ',');
  return std::any_of(words.begin(), words.end(), [&](std::string_view one) {
    return base::to_lower(one) == base::to_lower(word);
  });
}

std::string url_problem(std::string_view word) {
  if (base::contains(word, "$")) return nginx_script(word).problem;
  const std::string lower = base::to_lower(word.substr(0, 8));
  const std::size_t start = lower.starts_with("http://") ? 7 : lower == "https://" ? 8 : 0;
  if (start == 0) return "invalid URL prefix";
  const auto problem = nginx_address_problem(word.substr(start), NginxAddress::Target);
  return problem.empty() ? "" : std::string(problem) + " in upstream " + quoted(word.substr(start));
}

std::string address_problem(std::string_view word, bool is_listen) {
  const NginxAddress kind = is_listen ? NginxAddress::Listen : NginxAddress::Peer;
  const std::string_view problem = nginx_address_problem(word, kind);
  if (problem.empty()) return {};
  const std::string what = std::string(problem) + " in ";
  return is_listen ? what + quoted(word) + " of the \"listen\" directive"
                   : what + "upstream " + quoted(word);
}

std::string word_problem(std::string_view type, std::string_view word, std::string_view name) {
  if (type == "text") return nginx_script(word).problem;
  if (type == "regex") return nginx_regex_problem(word);
  if (type == "url") return url_problem(word);
  if (type == "address" || type == "peer") return address_problem(word, type == "address");
  if (type == "var") {
    const bool has_name = word.starts_with('$') && word.size() > 1;
    return has_name ? "" : "invalid variable name " + quoted(word);
  }
  if (type.starts_with('~')) {
    return is_one_of(type.substr(1), word) ? "" : "invalid value " + quoted(word);
  }
  if (is_of_nginx_type(type, word)) return {};
  return type == "access" ? "invalid parameter " + quoted(word)
                          : quoted(name) + " directive invalid value";
}

bool is_parameter(const Parameter& parameter, std::string_view word) {
  if (parameter.type.empty()) return word == parameter.name;
  return word.starts_with(parameter.name) && word.size() > parameter.name.size() &&
         word[parameter.name.size()] == '=';
}

const Parameter* find_parameter(const NginxArguments& arguments, std::string_view word) {
  const auto found =
      std::find_if(arguments.parameters.begin(), arguments.parameters.end(),
                   [&](const Parameter& parameter) { return is_parameter(parameter, word); });
  return found == arguments.parameters.end() ? nullptr : &*found;
}

std::string parameter_problem(const NginxArguments& arguments, std::string_view word) {
  if (arguments.parameters.empty()) return {};
  const Parameter* parameter = find_parameter(arguments, word);
  if (parameter == nullptr) return "invalid parameter " + quoted(word);
  if (parameter->type.empty()) return {};
  const std::string_view value = word.substr(parameter->name.size() + 1);
  if (parameter->type == "text") return nginx_script(value).problem;
  return is_of_nginx_type(parameter->type, value) ? "" : "invalid parameter " + quoted(word);
}

// What C makes of a word: nginx reads a parameter only up to a NUL byte.
std::string_view in_c(std::string_view word) {
  return word.substr(0, word.find('\0'));
}

}  // namespace

const NginxArguments* find_nginx_arguments(const NginxDirectiveInfo& info) {
  static const std::vector<NginxArguments> entries = read_table();
  const bool is_elsewhere =
      info.module.starts_with("ngx_stream") || info.module.starts_with("ngx_mail");
  // "server" of an upstream has arguments, the block has none.
  if (is_elsewhere || (info.is_block && info.name == "server")) return nullptr;
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), info.name,
      [](const NginxArguments& entry, std::string_view name) { return entry.name < name; });
  return found == entries.end() || found->name != info.name ? nullptr : &*found;
}

std::string nginx_argument_problem(const NginxArguments& arguments, const NginxNode& node) {
  const auto args = node.args();
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string_view type = type_at(arguments, i);
    std::string problem = type.empty() ? parameter_problem(arguments, in_c(args[i].text))
                                       : word_problem(type, args[i].text, arguments.name);
    if (!problem.empty()) return problem;
  }
  for (const Parameter& parameter : arguments.parameters) {
    const bool is_there = std::any_of(args.begin(), args.end(), [&](const auto& word) {
      return is_parameter(parameter, word.text);
    });
    if (parameter.is_needed && !is_there) {
      return quoted(arguments.name) + " must have " + quoted(parameter.name) + " parameter";
    }
  }
  return {};
}

std::vector<std::string_view> nginx_texts(const NginxDirectiveInfo& info, const NginxNode& node) {
  const NginxArguments* arguments = find_nginx_arguments(info);
  std::vector<std::string_view> texts;
  if (arguments == nullptr) return texts;
  const auto args = node.args();
  if (info.name == "return" && args.size() == 1) texts.push_back(args[0].text);
  for (std::size_t i = 0; i < args.size(); ++i) {
    std::string_view type = type_at(*arguments, i);
    std::string_view text = args[i].text;
    const Parameter* parameter = type.empty() ? find_parameter(*arguments, text) : nullptr;
    if (parameter != nullptr && !parameter->type.empty()) {
      type = parameter->type;
      text = text.substr(parameter->name.size() + 1);
    }
    if (type == "text" || type == "url") texts.push_back(text);
  }
  return texts;
}

}  // namespace facts
