// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_values.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "facts/nginx/nginx_target.h"

namespace facts {
namespace {

using Words = std::span<const syntax::NginxWord>;

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 10, 8k, 1m; a gigabyte only where offsets are meant, which the table does not tell apart.
bool is_size(std::string_view text) {
  if (!text.empty() && std::string_view("kKmMgG").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return is_digits(text);
}

// "1h 30m", "60", "500ms": numbers with units, the units falling in size.
bool is_time(std::string_view text) {
  constexpr std::string_view kUnits = "yMwdhms ";
  std::size_t last = 0;
  while (!text.empty()) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0) return false;
    if (digits == std::string_view::npos) return true;
    const bool is_milli = text.substr(digits).starts_with("ms");
    const std::size_t rank = is_milli ? kUnits.size() : kUnits.find(text[digits]) + 1;
    if (rank == 0 || rank <= last) return false;
    last = rank;
    text = base::trim(text.substr(digits + (is_milli ? 2 : 1)));
  }
  return last != 0;
}

bool is_one_of(std::string_view list, std::string_view word) {
  const std::vector<std::string_view> words = base::split(list, ',');
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string slot_problem(const NginxDirectiveInfo& info, std::string_view word) {
  if (base::contains(word, "$")) return {};  // a newer nginx takes variables in many
  const std::string name = quoted(info.name);
  if (info.value == "flag" && word != "on" && word != "off" && base::to_lower(word) != "on" &&
      base::to_lower(word) != "off") {
    return "invalid value " + quoted(word) + " in " + name +
           " directive, it must be \"on\" or \"off\"";
  }
  if (info.value == "num" && !is_digits(word)) return name + " directive invalid number";
  if (info.value == "size" && !is_size(word)) return name + " directive invalid value";
  if (info.value == "time" && !is_time(word)) return name + " directive invalid value";
  if (info.value.starts_with("enum:") && !is_one_of(info.value.substr(5), word)) {
    return "invalid value " + quoted(word);
  }
  return {};
}

bool is_name_sign(char sign) {
  const char lower = static_cast<char>(sign | 0x20);
  return (lower >= 'a' && lower <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
}

// nginx wants a name behind every "$" of a text that it fills in.
std::string variables_problem(Words words) {
  for (const syntax::NginxWord& word : words) {
    const std::string_view text = word.text;
    for (std::size_t at = text.find('$'); at != text.npos; at = text.find('$', at + 1)) {
      const std::string_view rest = text.substr(at + 1);
      if (rest.empty() || (rest[0] != '{' && !is_name_sign(rest[0])))
        return "invalid variable name";
      if (rest[0] == '{' && base::contains(rest, "}") && rest[1] == '}') {
        return "invalid variable name";
      }
    }
  }
  return {};
}

std::string set_problem(Words args) {
  const std::string_view name = args[0].text;
  if (!name.starts_with('$') || name.size() == 1) return "invalid variable name " + quoted(name);
  return variables_problem(args.subspan(1));
}

std::string return_problem(Words args) {
  const std::string_view code = args[0].text;
  if (is_digits(code) && code.size() <= 3) return variables_problem(args.subspan(1));
  const bool is_url =
      code.starts_with("http://") || code.starts_with("https://") || code.starts_with("$scheme");
  if (args.size() == 1 && is_url) return {};
  return "invalid return code " + quoted(code);
}

std::string location_problem(const NginxNode& node) {
  const Words args = node.args();
  if (args.size() != 2) return {};
  const std::string_view modifier = args[0].text;
  if (modifier == "=" || modifier == "^~" || modifier == "~" || modifier == "~*") return {};
  return "invalid location modifier " + quoted(modifier);
}

std::string rewrite_problem(Words args) {
  if (args.size() != 3) return variables_problem(args.subspan(1));
  const std::string_view flag = args[2].text;
  constexpr std::array<std::string_view, 4> kFlags = {"last", "break", "redirect", "permanent"};
  if (std::find(kFlags.begin(), kFlags.end(), flag) != kFlags.end()) return {};
  return "invalid parameter " + quoted(flag);
}

std::string header_problem(Words args) {
  if (args.size() != 3 || args[2].text == "always") return variables_problem(args.subspan(1, 1));
  return "invalid parameter " + quoted(args[2].text);
}

bool is_known(std::string_view word, std::span<const std::string_view> known) {
  return std::any_of(known.begin(), known.end(), [&](std::string_view one) {
    return one.ends_with('=') ? word.starts_with(one) : word == one;
  });
}

std::string parameter_problem(Words parameters, std::span<const std::string_view> known) {
  for (const syntax::NginxWord& word : parameters) {
    if (!is_known(word.text, known)) return "invalid parameter " + quoted(word.text);
  }
  return {};
}

std::string listen_problem(Words args) {
  constexpr std::array<std::string_view, 19> kKnown = {
      "default_server", "default",   "bind",           "ssl",      "http2",
      "spdy",           "quic",      "proxy_protocol", "deferred", "reuseport",
      "setfib=",        "fastopen=", "backlog=",       "rcvbuf=",  "sndbuf=",
      "accept_filter=", "ipv6only=", "so_keepalive=",  "multipath"};
  return parameter_problem(args.subspan(1), kKnown);
}

std::string upstream_server_problem(Words args) {
  constexpr std::array<std::string_view, 11> kKnown = {
      "weight=", "max_conns=", "max_fails=", "fail_timeout=", "backup", "down",
      "resolve", "route=",     "service=",   "slow_start=",   "drain"};
  return parameter_problem(args.subspan(1), kKnown);
}

std::string zone_problem(Words args) {
  constexpr std::array<std::string_view, 3> kKnown = {"zone=", "rate=", "sync"};
  return parameter_problem(args.subspan(1), kKnown);
}

std::string protocols_problem(Words args) {
  constexpr std::array<std::string_view, 6> kKnown = {"SSLv2",   "SSLv3",   "TLSv1",
                                                      "TLSv1.1", "TLSv1.2", "TLSv1.3"};
  for (const syntax::NginxWord& word : args) {
    const bool is_there = std::any_of(kKnown.begin(), kKnown.end(), [&](std::string_view known) {
      return base::to_lower(known) == base::to_lower(word.text);
    });
    if (!is_there) return "invalid value " + quoted(word.text);
  }
  return {};
}

bool is_ipv4(std::string_view text) {
  const std::vector<std::string_view> parts = base::split(text, '.');
  return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return is_digits(part) && part.size() <= 3 && (part.size() < 3 || part <= "255");
         });
}

// Addresses of IPv6 are left to nginx.
std::string access_problem(Words args) {
  const std::string_view word = args[0].text;
  if (word == "all" || word == "unix:" || base::contains(word, ":")) return {};
  const std::size_t slash = word.find('/');
  const std::string_view mask = slash == std::string_view::npos ? "32" : word.substr(slash + 1);
  const bool is_mask =
      is_ipv4(mask) || (is_digits(mask) && mask.size() <= 2 && (mask.size() < 2 || mask <= "32"));
  if (is_ipv4(word.substr(0, slash)) && is_mask) return {};
  return "invalid parameter " + quoted(word);
}

std::string buffers_problem(const NginxDirectiveInfo& info, Words args) {
  if (args.size() == 2 && is_digits(args[0].text) && is_size(args[1].text)) return {};
  return quoted(info.name) + " directive invalid value";
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
    return words.size() == 3 ? std::string() : "invalid condition " + quoted(first);
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

std::string nginx_value_problem(const NginxDirectiveInfo& info, const NginxNode& node) {
  const Words args = node.args();
  if (node.is_opaque()) return {};
  if (info.name == "if") return if_problem(node);
  if (args.empty()) return {};
  if (info.module == "ngx_http_rewrite_module") {
    if (info.name == "set") return set_problem(args);
    if (info.name == "return") return return_problem(args);
    if (info.name == "rewrite") return rewrite_problem(args);
  }
  if (info.name == "location") return location_problem(node);
  if (info.name == "add_header") return header_problem(args);
  if (info.name == "proxy_set_header" || info.name == "try_files") return variables_problem(args);
  if (info.module == "ngx_http_upstream") {
    return info.name == "server" ? upstream_server_problem(args) : std::string();
  }
  if (info.module == "ngx_http_core_module" && info.name == "listen") return listen_problem(args);
  if (info.name == "ssl_protocols") return protocols_problem(args);
  if (info.name == "allow" || info.name == "deny") return access_problem(args);
  if (info.name == "limit_req_zone") return zone_problem(args);
  if (info.name.ends_with("_buffers")) return buffers_problem(info, args);
  return info.value == "-" || args.size() != 1 ? std::string() : slot_problem(info, args[0].text);
}

}  // namespace facts
