// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_values.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "facts/nginx/nginx_amount.h"
#include "facts/nginx/nginx_arguments.h"
#include "facts/nginx/nginx_regex_syntax.h"
#include "facts/nginx/nginx_script.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_types.h"

namespace facts {
namespace {

using Words = std::span<const syntax::NginxWord>;

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_one_of(std::string_view list, std::string_view word) {
  const std::vector<std::string_view> words = base::split(list, ',');
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string slot_problem(const NginxDirectiveInfo& info, std::string_view word) {
  const std::string name = quoted(info.name);
  if (info.value == "flag" && !is_of_nginx_type("flag", word)) {
    return "invalid value " + quoted(word) + " in " + name +
           " directive, it must be \"on\" or \"off\"";
  }
  if (base::contains(word, "$")) return {};  // a newer nginx takes variables in many
  if (info.value == "num" && !is_digits(word)) return name + " directive invalid number";
  if (!is_of_nginx_type(info.value, word)) return name + " directive invalid value";
  if (info.value.starts_with("enum:") && !is_one_of(info.value.substr(5), word)) {
    return "invalid value " + quoted(word);
  }
  return {};
}

std::string return_problem(Words args) {
  const std::string_view code = args[0].text;
  if (is_digits(code) && code.size() <= 3) return {};
  const bool is_url =
      code.starts_with("http://") || code.starts_with("https://") || code.starts_with("$scheme");
  if (args.size() == 1 && is_url) return nginx_script(code).problem;
  return "invalid return code " + quoted(code);
}

std::string location_problem(const NginxNode& node) {
  const Words args = node.args();
  const std::string_view modifier = args[0].text;
  const bool has_modifier =
      modifier == "=" || modifier == "^~" || modifier == "~" || modifier == "~*";
  if (args.size() == 2 && !has_modifier) return "invalid location modifier " + quoted(modifier);
  const NginxPattern pattern = nginx_pattern(node);
  const bool is_regex = pattern.modifier == "~" || pattern.modifier == "~*";
  return is_regex ? nginx_regex_problem(pattern.text) : std::string();
}

// The codes, "=" or "=code", and the address: "404 = /x".
std::string error_page_problem(Words args) {
  const std::string_view address = args.back().text;
  if (std::string problem = nginx_script(address).problem; !problem.empty()) return problem;
  args = args.first(args.size() - 1);
  const std::string_view last = args.back().text;
  if (last.starts_with('=')) {
    if (args.size() == 1 || (last.size() > 1 && !is_digits(last.substr(1)))) {
      return "invalid value " + quoted(last);
    }
    args = args.first(args.size() - 1);
  }
  for (const syntax::NginxWord& code : args) {
    if (!is_digits(code.text) || code.text == "499") return "invalid value " + quoted(code.text);
    const std::int64_t number = nginx_bytes(code.text).value_or(0);
    if (number < 300 || number > 599) {
      return "value " + quoted(code.text) + " must be between 300 and 599";
    }
  }
  return {};
}

std::string expires_problem(Words args) {
  const bool is_modified = args.size() == 2;
  if (is_modified && args[0].text != "modified") return "\"expires\" directive invalid value";
  std::string_view value = args.back().text;
  if (base::contains(value, "$")) return nginx_script(value).problem;
  if (!is_modified && (value == "epoch" || value == "max" || value == "off")) return {};
  if (!value.empty() && base::contains("@+-", value.substr(0, 1))) value.remove_prefix(1);
  return is_of_nginx_type("time", value) ? "" : "\"expires\" directive invalid value";
}

std::string server_name_problem(Words args) {
  for (const syntax::NginxWord& word : args) {
    if (word.text == "~") return "empty regex in server name \"~\"";
    if (!word.text.starts_with('~')) continue;
    if (std::string problem = nginx_regex_problem(word.text.substr(1)); !problem.empty()) {
      return problem;
    }
  }
  return {};
}

// "/path" behind the host, where nginx cannot know which part of the request it replaces.
std::string pass_problem(const NginxConfig& config, const NginxNode& node) {
  const std::string_view url = node.arg();
  const std::size_t host = url.find("://");
  if (base::contains(url, "$") || host == std::string_view::npos) return {};
  if (url.find('/', host + 3) == std::string_view::npos) return {};
  const NginxNode& block = config[node.parent];
  const std::string_view modifier =
      block.name() == "location" ? nginx_pattern(block).modifier : std::string_view();
  const bool has_place =
      block.name() == "location" && modifier != "~" && modifier != "~*" && modifier != "@";
  if (has_place || block.is_opaque()) return {};
  return "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside "
         "named location, or inside \"if\" statement, or inside \"limit_except\" block";
}

// The last argument is a file, a location or "=code".
std::string try_files_problem(Words args) {
  const std::string_view last = args.back().text;
  if (!last.starts_with('=')) return {};
  const std::string_view code = last.substr(1);
  const bool is_code = is_digits(code) && nginx_bytes(code).value_or(1000) <= 999;
  return is_code ? "" : "invalid code " + quoted(last);
}

std::string redirect_problem(Words args) {
  const std::string_view word = args[0].text;
  const bool is_known = args.size() != 1 || word == "off" || word == "default";
  return is_known ? "" : "invalid parameter " + quoted(word);
}

std::string alias_problem(const NginxConfig& config, const NginxNode& node) {
  const NginxNode& block = config[node.parent];
  const bool is_named = block.name() == "location" && nginx_pattern(block).modifier == "@";
  return is_named ? "the \"alias\" directive cannot be used inside the named location" : "";
}

bool is_operator(std::string_view word) {
  constexpr std::array<std::string_view, 6> kOperators = {"=", "!=", "~", "!~", "~*", "!~*"};
  return std::find(kOperators.begin(), kOperators.end(), word) != kOperators.end();
}

bool is_file_test(std::string_view word) {
  if (word.starts_with('!')) word.remove_prefix(1);
  return word == "-f" || word == "-d" || word == "-e" || word == "-x";
}

std::string if_problem(const NginxNode& node) {
  const Words args = node.args();
  const std::vector<std::string_view> words = nginx_condition(node);
  if (words.empty()) return "invalid condition " + quoted(args.empty() ? "" : args[0].text);
  const std::string_view first = words[0];
  if (first.size() > 1 && first.front() == '$') {
    if (words.size() == 1) return {};
    if (!is_operator(words[1])) return "unexpected " + quoted(words[1]) + " in condition";
    if (words.size() != 3) return "invalid condition " + quoted(first);
    return base::contains(words[1], "~") ? nginx_regex_problem(words[2])
                                         : nginx_script(words[2]).problem;
  }
  if (is_file_test(first) && words.size() == 2) return {};
  return "invalid condition " + quoted(first);
}

}  // namespace

// nginx takes the parentheses off the first and the last word only.
std::vector<std::string_view> nginx_condition(const NginxNode& node) {
  std::vector<std::string_view> words;
  for (const syntax::NginxWord& word : node.args()) words.push_back(word.text);
  if (words.empty() || words.front().empty() || words.front().front() != '(') return {};
  words.front().remove_prefix(1);
  if (words.front().empty()) words.erase(words.begin());
  if (words.empty() || words.back().empty() || words.back().back() != ')') return {};
  words.back().remove_suffix(1);
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string nginx_value_problem(const NginxConfig& config, const NginxDirectiveInfo& info,
                                const NginxNode& node) {
  const Words args = node.args();
  if (node.is_opaque()) return {};
  if (info.name == "if") return if_problem(node);
  if (args.empty()) return {};
  if (info.module == "ngx_http_rewrite_module" && info.name == "return") {
    if (std::string problem = return_problem(args); !problem.empty()) return problem;
  }
  if (const NginxArguments* arguments = find_nginx_arguments(info)) {
    if (std::string problem = nginx_argument_problem(*arguments, node); !problem.empty()) {
      return problem;
    }
  }
  if (info.name == "location") return location_problem(node);
  if (info.module.starts_with("ngx_http")) {
    if (info.name == "error_page") return error_page_problem(args);
    if (info.name == "expires") return expires_problem(args);
    if (info.name == "server_name") return server_name_problem(args);
    if (info.name == "proxy_pass") return pass_problem(config, node);
    if (info.name == "try_files") return try_files_problem(args);
    if (info.name == "proxy_redirect") return redirect_problem(args);
    if (info.name == "alias") return alias_problem(config, node);
  }
  return info.value == "-" || args.size() != 1 ? std::string() : slot_problem(info, args[0].text);
}

}  // namespace facts
