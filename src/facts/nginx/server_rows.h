// SPDX-License-Identifier: MIT
// Tables about what a server{} does: its TLS, its settings, the way to Frappe, and what an attacker
// could make of it. Filled with the other nginx tables.
#pragma once

#include <optional>

#include "facts/table.h"

namespace facts {

// A server that speaks TLS, and what its cipher list selects: of all suites that any OpenSSL since
// 1.0.2 knows, because the one it will run with is not in sight.
struct TlsServer : Row {
  std::string_view server;            // its first name, or "_"
  std::string_view address;           // the first of its addresses
  std::string_view ciphers_from;      // "server", "http", "unset", "unknown"
  Located<std::string_view> ciphers;  // effective ssl_ciphers; nginx's own list when unset
  bool is_list_valid = true;          // OpenSSL understands it
  Texts suites;                       // what it selects
  Located<Texts> weak;                // what is broken among them: "RC4", "3DES", "EXPORT", …
  Located<Texts> without_secrecy;     // suites whose traffic a stolen key decrypts later
  bool has_secrecy = false;           // some suite has forward secrecy
  bool has_aead = false;              // some suite has authenticated encryption
  bool is_dhe_only = false;           // every forward secret suite needs ssl_dhparam
  bool has_dhe = false;               // some suite needs ssl_dhparam
  std::optional<std::int64_t> security_level;  // of @SECLEVEL
  Located<Texts> own_protocols;                // ssl_protocols of the server itself; empty: none
  Texts socket_protocols;                      // those of the default server of its address
  Located<std::string_view> default_server;
  bool is_overruled = false;  // its own list differs from the one of the default server
  std::string_view profile;  // the strictest of Mozilla's that it fits, or "none"; missing: unknown
  Located<Texts> beyond;     // protocols and suites that the intermediate one does not have
  bool has_tls13 = false;    // TLS 1.3 is among the protocols, or nothing says so
  bool is_refusing = false;
  bool is_redirect = false;
  bool is_fragment = false;
  static const Table kTable;
};

// A setting of a server, inherited or its own, or that it has none. Only those that rules ask for.
struct ServerSetting : Row {
  std::string_view server_key;  // key of the nginx_server row
  std::string_view server;
  std::string_view name;
  Located<std::string_view> value;  // first argument; missing when unset
  Texts args;
  std::string_view state;              // "set", "unset", "unknown"
  std::string_view level;              // "server" or "http" when set
  std::optional<std::int64_t> amount;  // seconds or bytes, of a value that is a time or a size
  bool is_tls = false;
  bool is_redirect = false;
  bool is_refusing = false;
  bool is_frappe = false;  // leads to Frappe
  bool is_fragment = false;
  static const Table kTable;
};

// A location that hands requests on to Frappe's web server or to its realtime server, with the
// headers that arrive there.
struct FrappeRoute : Row {
  std::string_view server_key;
  std::string_view server;
  std::string_view location;       // "@webserver", "/socket.io"
  std::string_view kind;           // "web", "realtime"
  std::string_view target;         // of proxy_pass
  bool is_tls = false;             // the server speaks TLS
  bool is_known = true;            // all its header settings are in sight
  Located<std::string_view> site;  // X-Frappe-Site-Name; missing when not set
  Located<std::string_view> host;  // Host
  Located<std::string_view> forwarded_for;
  Located<std::string_view> forwarded_proto;
  Located<std::string_view> accel;  // X-Use-X-Accel-Redirect
  Located<std::string_view> upgrade;
  Located<std::string_view> connection;
  Located<std::string_view> origin;
  Located<std::string_view> http_version;
  Located<std::optional<std::int64_t>> read_timeout;  // seconds; missing when unset
  bool has_headers_above = false;  // a level around it sets headers, which its own replace
  bool trusts_real_ip = false;     // set_real_ip_from is in sight
  static const Table kTable;
};

// A location of a Frappe server that gives files out, or the server itself for uploaded files.
struct FrappeFiles : Row {
  std::string_view server_key;
  std::string_view server;
  std::string_view location;  // "location ~ ^/protected/(.*)"
  std::string_view kind;      // "protected", "private", "sites", "uploads"
  bool is_internal = false;
  bool is_guarded = false;         // asks for a password, denies or answers at once
  bool is_sure = true;             // no template and no lost file hides something
  bool forces_download = false;    // uploads: HTML and SVG are sent as attachments
  bool is_case_sensitive = false;  // uploads: but not as .HTML or .SVG
  static const Table kTable;
};

// A way in which a request can make nginx do what nobody meant.
struct NginxHazard : Row {
  std::string_view kind;       // "http_splitting", "ssrf", "alias_traversal", …
  std::string_view server;     // first name of the server around it; "_" or missing
  std::string_view block;      // head of the block around it
  std::string_view directive;  // as written, cut
  std::string_view detail;     // the variable, header or host at fault
  bool is_grave = false;
  static const Table kTable;
};

}  // namespace facts
