// SPDX-License-Identifier: MIT
// The nginx configuration that bench wrote, held against the sites and ports of the same bench.
#pragma once

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

// A site of the bench and its server.
struct SiteServer : Row {
  std::string_view site;
  bool is_multitenant = false;       // dns_multitenant is on: every site wants a server of its name
  bool is_named = false;             // a server_name or a map has its name
  bool is_sure = false;              // no wildcard, variable or template may stand for it
  std::string_view certificate;      // of site_config.json; missing: none
  Located<std::string_view> served;  // of the server; missing: none, or a template's
  bool is_other_certificate = false;  // both are there and differ
  static const Table kTable;
};

// An upstream that leads to a process of the bench on this machine.
struct BenchPort : Row {
  std::string_view upstream;
  std::string_view name;  // webserver_port or socketio_port
  Texts ports;            // that the upstream leads to
  std::int64_t expected = 0;
  bool is_wrong = false;
  static const Table kTable;
};

void derive_bench_sites(Library& library, Facts& facts);

}  // namespace facts
