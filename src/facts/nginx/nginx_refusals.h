// SPDX-License-Identifier: MIT
// What keeps nginx from starting with a configuration: what `nginx -t` would say, where it would
// say it. nginx stops at the first mistake; we name each.
#pragma once

#include <string>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class NginxConfig;

struct NginxRefusal : Row {
  std::string_view kind;       // syntax unknown place block arguments duplicate value include
                               // location listen upstream format; late ones: variable zone
                               // lacking buffers
  std::string_view message;    // in nginx's words: unknown directive "servr_name"
  std::string_view directive;  // its name; missing for kind syntax
  std::string_view meant;      // kind unknown: the directive that was probably meant; else missing
  bool is_fragment = false;    // the http{} around it is not in sight
  bool is_template = false;    // the file is a template
  bool is_late = false;        // nginx says it when it has read everything
  static const Table kTable;
};

// What one directive brings on its own: its name, place, arguments and simple values.
void add_nginx_refusals(const NginxConfig& config, Facts& facts);
// What two directives bring together: the same location, upstream or listener twice.
void add_nginx_clashes(const NginxConfig& config, Facts& facts);
// nginx's message for a finding: printable, of bounded length, braces in words.
[[nodiscard]] std::string in_message(std::string_view message);
// Adds a row; `meant` may be empty.
void add_nginx_refusal(const NginxConfig& config, std::uint32_t node, std::string_view kind,
                       std::string_view message, std::string_view meant, Facts& facts);

}  // namespace facts
