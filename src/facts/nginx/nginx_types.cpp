// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_types.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "facts/nginx/nginx_amount.h"

namespace facts {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_count(std::string_view text) {
  return is_digits(text) && text.find_first_not_of('0') != std::string_view::npos;
}

bool is_size(std::string_view text, std::string_view units) {
  if (!text.empty() && units.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
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

bool is_rate(std::string_view text) {
  if (text.ends_with("r/s") || text.ends_with("r/m")) text.remove_suffix(3);
  return is_count(text);
}

// "name:10m", with at least `least` bytes.
bool is_zone(std::string_view text, std::int64_t least) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view size = text.substr(colon + 1);
  return is_size(size, "kKmM") && nginx_bytes(size).value_or(least) >= least;
}

// "1:2": one to three of 1 and 2.
bool is_levels(std::string_view text) {
  const std::vector<std::string_view> parts = base::split(text, ':');
  return parts.size() <= 3 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return part == "1" || part == "2";
         });
}

bool is_at_most(std::string_view digits, int most) {
  return is_digits(digits) && digits.size() <= 3 && std::stoi(std::string(digits)) <= most;
}

// As lenient as nginx: a part between two dots may be empty.
bool is_ipv4(std::string_view text) {
  const std::vector<std::string_view> parts = base::split(text, '.');
  return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return part.empty() || is_at_most(part, 255);
         });
}

bool is_ipv6(std::string_view text) {
  std::array<unsigned char, 16> bytes{};
  return text.size() < 64 && inet_pton(AF_INET6, std::string(text).c_str(), bytes.data()) == 1;
}

bool is_network(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view host = text.substr(0, slash);
  const bool has_mask = slash != std::string_view::npos;
  const std::string_view mask = has_mask ? text.substr(slash + 1) : "";
  if (is_ipv4(host)) return !has_mask || is_at_most(mask, 32);
  return is_ipv6(host) && (!has_mask || is_at_most(mask, 128));
}

// "all" and "unix:" stand for addresses, too.
bool is_access(std::string_view text) {
  return text == "all" || text == "unix:" || is_network(text);
}

bool is_flag(std::string_view text) {
  const std::string lower = base::to_lower(text);
  return lower == "on" || lower == "off";
}

bool is_port(std::string_view text) {
  return is_count(text) && text.size() <= 5 && std::stoi(std::string(text)) <= 65535;
}

// A port, or of a listen two that a dash joins.
bool are_ports(std::string_view text, NginxAddress kind) {
  const std::size_t dash = kind == NginxAddress::Listen ? text.find('-') : std::string_view::npos;
  if (dash == std::string_view::npos) return is_port(text);
  return is_port(text.substr(0, dash)) && is_port(text.substr(dash + 1));
}

// No resolver knows a host with such bytes; digits and dots alone are an address or nothing.
bool can_be_host(std::string_view text) {
  const bool is_numeric = text.find_first_not_of("0123456789.") == std::string_view::npos;
  if (is_numeric) {
    in_addr address{};
    return inet_aton(std::string(text).c_str(), &address) != 0;
  }
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::string_view("-._").find(c) != std::string_view::npos ||
           (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

std::string_view bracket_problem(std::string_view text, NginxAddress kind) {
  const std::size_t end = text.find(']');
  if (end == std::string_view::npos) return "invalid host";
  std::string_view rest = text.substr(end + 1);
  const std::size_t path = rest.find_first_of("/?");
  if (path != std::string_view::npos && kind != NginxAddress::Target) return "invalid host";
  rest = rest.substr(0, path);
  if (!rest.empty() && rest[0] != ':') return "invalid host";
  if (!rest.empty() && !are_ports(rest.substr(1), kind)) return "invalid port";
  return is_ipv6(text.substr(1, end - 1)) ? std::string_view() : "invalid IPv6 address";
}

}  // namespace

std::string_view nginx_address_problem(std::string_view text, NginxAddress kind) {
  if (text.starts_with("unix:")) return text.size() > 5 ? "" : "no path in the unix domain socket";
  if (text.starts_with("[")) return bracket_problem(text, kind);
  const std::size_t path = text.find_first_of("/?");
  if (path != std::string_view::npos && kind != NginxAddress::Target) return "invalid host";
  const std::string_view whole = text.substr(0, path);
  const std::size_t colon = whole.find(':');
  const std::string_view host = whole.substr(0, colon);
  if (colon != std::string_view::npos && !are_ports(whole.substr(colon + 1), kind)) {
    return "invalid port";
  }
  const bool is_listen = kind == NginxAddress::Listen;
  const bool is_number =
      !host.empty() && host.find_first_not_of("0123456789-") == std::string_view::npos;
  if (is_listen && colon == std::string_view::npos && is_number) {
    return are_ports(host, kind) ? "" : "invalid port";
  }
  if (host.empty()) return "no host";
  if (is_ipv4(host) || (is_listen && host == "*") || kind == NginxAddress::Target) return {};
  return can_be_host(host) ? "" : "host not found";
}

bool is_of_nginx_type(std::string_view type, std::string_view word) {
  if (type == "flag") return is_flag(word);
  if (type == "num") return is_digits(word);
  if (type == "count") return is_count(word);
  if (type == "size") return is_size(word, "kKmM");
  if (type == "offset") return is_size(word, "kKmMgG");
  if (type == "time") return is_time(word);
  if (type == "rate") return is_rate(word);
  if (type == "zone") return is_zone(word, 8 * 4096);
  if (type == "keys") return is_zone(word, 2 * 4096);
  if (type == "levels") return is_levels(word);
  if (type == "access") return is_access(word);
  if (type == "network") return word == "default" || is_network(word);
  return true;
}

}  // namespace facts
