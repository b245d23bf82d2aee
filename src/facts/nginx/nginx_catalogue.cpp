// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_catalogue.h"

#include <algorithm>
#include <array>

#include "base/embedded.h"
#include "base/text.h"

namespace facts {
namespace {

constexpr std::size_t kMaxArgs = 7;  // beside the name; more need "1+", "2+" or "*"

struct PlaceName {
  std::string_view in_table;
  std::string_view in_words;
};

// In the order of NginxPlace.
constexpr std::array<PlaceName, 16> kPlaces = {{{"main", "the main context"},
                                                {"events", "events"},
                                                {"http", "http"},
                                                {"server", "server"},
                                                {"location", "location"},
                                                {"upstream", "upstream"},
                                                {"if-server", "if in server"},
                                                {"if-location", "if in location"},
                                                {"limit_except", "limit_except"},
                                                {"stream", "stream"},
                                                {"stream-server", "server in stream"},
                                                {"stream-upstream", "upstream in stream"},
                                                {"mail", "mail"},
                                                {"mail-server", "server in mail"},
                                                {"-", "a block of words"},
                                                {"-", "some block"}}};

// Blocks that read words of their own instead of directives.
constexpr std::array<std::string_view, 6> kRaw = {"types",         "map",   "geo",
                                                  "split_clients", "match", "charset_map"};

std::uint32_t places_of(std::string_view words) {
  if (words == "any") return ~0U;
  std::uint32_t places = 0;
  for (const std::string_view word : base::split(words, ' ')) {
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
      if (kPlaces[i].in_table == word) places |= 1U << i;
    }
  }
  return places;
}

NginxInheritance inheritance_of(std::string_view word) {
  if (word == "none") return NginxInheritance::None;
  return word == "list" ? NginxInheritance::List : NginxInheritance::Near;
}

NginxDirectiveInfo info_of(std::string_view line) {
  const std::vector<std::string_view> cells = base::split(line, '|');
  NginxDirectiveInfo info;
  if (cells.size() != 10) return info;
  info.name = cells[0];
  info.module = cells[1];
  info.places = places_of(cells[2]);
  info.is_block = cells[3].ends_with('{');
  info.arity = cells[3].substr(0, cells[3].size() - (info.is_block ? 1 : 0));
  info.value = cells[4];
  info.is_single = cells[5] == "d";
  info.inheritance = inheritance_of(cells[6]);
  info.since = cells[7];
  info.until = cells[8];
  info.standard = cells[9];
  return info;
}

std::vector<NginxDirectiveInfo> read_table() {
  std::vector<NginxDirectiveInfo> entries;
  for (const std::string_view line :
       base::split_lines(base::embedded_text("_tables/nginx_directives.txt"))) {
    if (line.empty() || line.starts_with('#')) continue;
    entries.push_back(info_of(line));
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

NginxPlace in_http(std::string_view block, std::string_view outer) {
  if (block == "http") return NginxPlace::Http;
  if (block == "server") return NginxPlace::Server;
  if (block == "location") return NginxPlace::Location;
  if (block == "upstream") return NginxPlace::Upstream;
  if (block == "limit_except") return NginxPlace::LimitExcept;
  if (block != "if") return NginxPlace::Unknown;
  if (outer == "server") return NginxPlace::IfInServer;
  return outer == "location" ? NginxPlace::IfInLocation : NginxPlace::Unknown;
}

NginxPlace in_stream(std::string_view block) {
  if (block == "stream") return NginxPlace::Stream;
  if (block == "server") return NginxPlace::StreamServer;
  return block == "upstream" ? NginxPlace::StreamUpstream : NginxPlace::Unknown;
}

NginxPlace in_mail(std::string_view block) {
  if (block == "mail") return NginxPlace::Mail;
  return block == "server" ? NginxPlace::MailServer : NginxPlace::Unknown;
}

}  // namespace

std::string_view to_string(NginxPlace place) {
  return kPlaces[static_cast<std::size_t>(place)].in_words;
}

NginxPlace nginx_place(std::string_view context) {
  if (context == "main") return NginxPlace::Main;
  if (context == "events") return NginxPlace::Events;
  const std::vector<std::string_view> blocks = base::split(context, '/');
  const std::string_view block = blocks.back();
  const std::string_view outer = blocks.size() > 1 ? blocks[blocks.size() - 2] : "";
  if (std::find(kRaw.begin(), kRaw.end(), block) != kRaw.end()) return NginxPlace::Raw;
  if (blocks[0] == "http") return in_http(block, outer);
  if (blocks[0] == "stream") return in_stream(block);
  return blocks[0] == "mail" ? in_mail(block) : NginxPlace::Unknown;
}

bool NginxDirectiveInfo::takes(std::size_t count) const {
  if (arity == "*" || arity == "?") return true;
  if (arity == "1+") return count >= 1;
  if (arity == "2+") return count >= 2;
  if (count > kMaxArgs) return false;
  const std::array<char, 1> digit = {static_cast<char>('0' + count)};
  return base::contains(arity, {digit.data(), 1});
}

std::span<const NginxDirectiveInfo> nginx_catalogue() {
  static const std::vector<NginxDirectiveInfo> entries = read_table();
  return entries;
}

std::span<const NginxDirectiveInfo> find_nginx_directive(std::string_view name) {
  const std::span<const NginxDirectiveInfo> all = nginx_catalogue();
  const auto first = std::lower_bound(
      all.begin(), all.end(), name, [](const auto& entry, auto word) { return entry.name < word; });
  auto last = first;
  while (last != all.end() && last->name == name) ++last;
  return {first, last};
}

const NginxDirectiveInfo* find_nginx_directive(std::string_view name, NginxPlace place) {
  for (const NginxDirectiveInfo& entry : find_nginx_directive(name)) {
    if (entry.stands_in(place)) return &entry;
  }
  return nullptr;
}

}  // namespace facts
