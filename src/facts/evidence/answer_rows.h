// SPDX-License-Identifier: MIT
// What the deployed site answers: headers, health, TLS, certificate.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

// One curl of a page, all hops of it.
struct EvidenceHttp : Row {
  std::string_view url;
  std::int64_t first = 0;             // status of the first hop; 0: no answer
  std::int64_t status = 0;            // of the last one; 0: no answer
  std::string_view answer;            // the status line, or curl's words
  std::string_view server;            // Server header of the last hop
  bool is_https = false;              // the last hop
  bool is_up = false;                 // 2xx, 3xx, 401 or 403 at the end
  std::optional<bool> is_redirected;  // http:// only: the first hop leads to https://
  std::optional<bool> has_hsts;       // https only
  std::string_view open_cookie;       // a cookie of the session without Secure or HttpOnly
  static const Table kTable;
};

// One question of /api/method/ping.
struct EvidencePing : Row {
  std::string_view url;
  bool is_pong = false;
  std::string_view answer;
  static const Table kTable;
};

// A version of TLS that a scan tried.
struct EvidenceTls : Row {
  std::string_view host;
  Located<std::string_view> protocol;  // SSLv2, SSLv3, TLSv1, TLSv1.1, TLSv1.2, TLSv1.3
  bool is_offered = false;
  static const Table kTable;
};

// The certificate that a host shows.
struct EvidenceCertificate : Row {
  std::string_view host;
  std::optional<std::int64_t> days_left;  // from now
  std::string_view ends;
  std::string_view failure;  // why the chain or the name is not accepted; missing: it is
  static const Table kTable;
};

}  // namespace facts
