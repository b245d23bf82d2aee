// SPDX-License-Identifier: MIT
// What nginx's own modules say about each directive: rules/_tables/nginx_directives.txt, read once.
// A directive that is not in it belongs to a module of somebody else, and nothing is known of it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace facts {

enum class NginxPlace : std::uint8_t {
  Main,
  Events,
  Http,
  Server,
  Location,
  Upstream,
  IfInServer,
  IfInLocation,
  LimitExcept,
  Stream,
  StreamServer,
  StreamUpstream,
  Mail,
  MailServer,
  Raw,      // map, types, …: words of its own, no directives
  Unknown,  // a block of a foreign module, or a snippet that could stand in several
};
// "http", "server", "if in location", …
[[nodiscard]] std::string_view to_string(NginxPlace place);
// Where the content of a block stands, from the context that NginxNode has.
[[nodiscard]] NginxPlace nginx_place(std::string_view context);

enum class NginxInheritance : std::uint8_t {
  Near,  // the nearest level that has it wins
  List,  // the same, and there a level may have several: they replace all those of outer levels
  None,  // counts where it stands
};

struct NginxDirectiveInfo {
  std::string_view name;
  std::string_view module;
  std::uint32_t places = 0;   // a bit for each NginxPlace
  std::string_view arity;     // "1,2", "1+", "*", "?"; see the table
  std::string_view value;     // "flag", "num", "size", "offset", "time", "str", "enum:a,b" or "-"
  std::string_view standard;  // the default; empty: none is written down
  std::string_view since;     // releases; empty: older than the table, still there
  std::string_view until;
  NginxInheritance inheritance = NginxInheritance::Near;
  bool is_block = false;
  bool is_single = false;  // a second one in the same block is refused

  [[nodiscard]] bool stands_in(NginxPlace place) const {
    return (places >> static_cast<unsigned>(place) & 1U) != 0;
  }
  // False when nginx refuses that many arguments.
  [[nodiscard]] bool takes(std::size_t count) const;
};

// Sorted by name; a name that several modules or places share has several entries.
[[nodiscard]] std::span<const NginxDirectiveInfo> nginx_catalogue();
// The entries of a name, empty for one that nginx itself does not know.
[[nodiscard]] std::span<const NginxDirectiveInfo> find_nginx_directive(std::string_view name);
// The entry of a name that is allowed in a place, or null.
[[nodiscard]] const NginxDirectiveInfo* find_nginx_directive(std::string_view name,
                                                             NginxPlace place);

}  // namespace facts
