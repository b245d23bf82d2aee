// SPDX-License-Identifier: MIT
// Tables of what nginx answers in each place: the effective settings of every server, location and
// `if` of http{}, and every header in force there.
#pragma once

#include "facts/table.h"

namespace facts {

class Facts;
class NginxConfig;
struct NginxServerBlock;
struct NginxSocket;

// One block that answers requests: a location, an `if` inside one, or the server itself, which
// answers what no location matches.
struct NginxLocation : Row {
  std::string_view server;    // first name of its server, or "_"
  Texts names;                // all names of its server
  std::string_view kind;      // "server", "location" or "if"
  std::string_view modifier;  // "", "=", "^~", "~", "~*" or "@"; missing outside locations
  std::string_view pattern;   // of the location; missing outside locations
  std::string_view path;      // head of the block: "location ~* ^/files", "server", "if ($x)"
  bool is_nested = false;     // inside another location
  bool is_internal = false;
  bool is_tls = false;                   // its server speaks TLS on some address
  bool is_plain = false;                 // its server speaks plain HTTP on some address
  bool is_default = false;               // its server answers unknown names on some address
  bool is_fragment = false;              // the http{} around it is not in sight
  bool is_sure = false;                  // every header and access rule in force is in sight
  bool is_opaque = false;                // a template fills in the pattern
  Located<std::string_view> returns;     // "301 https://$host$request_uri"
  Located<std::string_view> proxy_pass;  // as written
  std::string_view upstream;             // its host, or the name of the upstream block
  Texts backends;                        // addresses of that upstream block
  Located<std::string_view> root;        // effective
  Located<std::string_view> alias;
  Located<Texts> try_files;
  Located<bool> autoindex;                 // effective
  Located<std::string_view> body_size;     // effective client_max_body_size
  Located<std::string_view> read_timeout;  // effective proxy_read_timeout
  Located<Texts> access;                   // effective "allow 10.0.0.0/8", "deny all", in order
  Located<std::string_view> auth;          // auth_basic, auth_request or auth_jwt in force
  Located<Texts> headers;                  // effective response headers, lower case
  Located<Texts> always_headers;           // those sent with errors, too
  Located<Texts> lost_headers;             // of the outer level, replaced by its own
  Located<Texts> request_headers;          // effective proxy_set_header, lower case
  Located<Texts> lost_request_headers;     // of the outer level, replaced by its own
  static const Table kTable;
};

// A header in force in a block: add_header and more_set_headers answer, proxy_set_header asks.
struct NginxHeader : Row {
  std::string_view name;       // lower case
  std::string_view value;      // as nginx stores it, variables and all; missing when opaque
  std::string_view direction;  // "response" or "request"
  bool is_always = false;      // sent with errors, too
  bool is_inherited = false;   // an outer level wrote it
  std::string_view server;
  std::string_view kind;  // of the block: "server", "location" or "if"
  std::string_view path;  // head of the block
  bool is_tls = false;
  bool is_plain = false;
  bool is_fragment = false;
  static const Table kTable;
};

void add_nginx_locations(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                         const std::vector<NginxSocket>& sockets, Facts& facts);

}  // namespace facts
