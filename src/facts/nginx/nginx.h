// SPDX-License-Identifier: MIT
// Tables of the nginx family. Everything here is what nginx *would do* with the files: includes are
// in their places, settings are inherited, sockets have their default server.
#pragma once

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

// A directive in the place where nginx loads it; a file that is included twice gives two rows.
struct NginxDirective : Row {
  std::string_view name;
  Texts args;                // decoded
  std::string_view context;  // "main", "http", "http/server", "http/server/location", …
  std::string_view block;    // head of the enclosing block: "location /files"; missing at the top
  std::string_view server;   // first name of the enclosing server; missing outside
  bool is_opaque = false;    // a template fills in some argument
  bool is_conditional = false;  // a template decides whether it is there
  static const Table kTable;
};

// A server{} of http{}.
struct NginxServer : Row {
  Texts names;              // of server_name
  Texts listens;            // addresses with ports
  bool is_default = false;  // answers unknown names on one of its addresses
  bool is_tls = false;      // speaks TLS on one of its addresses
  bool is_redirect = false;
  bool is_refusing = false;
  bool is_fragment = false;  // the http{} around it is not in sight
  Located<Texts> protocols;  // its own ssl_protocols or the inherited one, whoever decides
  static const Table kTable;
};

// The TLS listeners of one default server. Until nginx 1.29.2 the default server of a socket
// decides the protocols for all names on it, because the version is settled before the name is
// known.
struct TlsEndpoint : Row {
  std::string_view address;                  // "0.0.0.0:443, 10.0.0.1:8443"
  Located<Texts> protocols;                  // configured; empty when unset or unknown
  Located<Texts> negotiable;                 // those that some cipher suite there can speak
  std::string_view configured_in;            // "server", "http", "unset", "unknown"
  std::string_view left_to;                  // who decides when unset; missing otherwise
  Located<std::string_view> default_server;  // its first name, or "_"
  bool is_explicit = false;                  // ssl_protocols is in sight
  bool is_fragment = false;                  // the http{} around it is not in sight
  bool default_refuses = false;              // the default server answers nothing
  bool serves = false;                       // some server on the socket does answer
  static const Table kTable;
};

// Fills all tables of the subject.
void derive_nginx(Library& library, Facts& facts);

}  // namespace facts
