// SPDX-License-Identifier: MIT
// bench writes config/nginx.conf for an include inside http{}: it has no http block of its own, and
// so have the files in conf.d and sites-enabled. `server` and `upstream` exist in http, stream and
// mail alike, so a look inside the server is needed: only in stream does a server proxy without a
// location, and only in mail does it name its protocol.
#include "facts/nginx/nginx_context.h"
#include "facts/nginx/nginx.h"

#include <algorithm>
#include <array>

namespace facts {
namespace {

constexpr std::array<std::string_view, 10> kMain = {"http",        "events",
                                                    "stream",      "mail",
                                                    "user",        "worker_processes",
                                                    "load_module", "daemon",
                                                    "pid",         "worker_rlimit_nofile"};

constexpr std::array<std::string_view, 13> kHttp = {"server",
                                                    "map",
                                                    "upstream",
                                                    "geo",
                                                    "split_clients",
                                                    "log_format",
                                                    "limit_req_zone",
                                                    "limit_conn_zone",
                                                    "proxy_cache_path",
                                                    "types",
                                                    "proxy_headers_hash_max_size",
                                                    "server_names_hash_bucket_size",
                                                    "map_hash_bucket_size"};

template <std::size_t kSize>
bool holds(const std::array<std::string_view, kSize>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view server_kind(std::string_view setting) {
  if (setting == "proxy_pass" || setting == "ssl_preread") return "stream";
  if (setting == "protocol" || setting == "smtp_auth" || setting == "imap_auth") return "mail";
  return {};
}

}  // namespace

std::string_view nginx_context(const syntax::NginxTree& tree) {
  std::string_view context;
  for (std::size_t i = 1; i < tree.directives.size(); ++i) {
    const syntax::NginxDirective& directive = tree.directives[i];
    const syntax::NginxDirective& parent = tree.directives[directive.parent];
    if (directive.parent == 0) {
      if (holds(kMain, directive.name())) return "main";
      if (context.empty() && holds(kHttp, directive.name())) context = "http";
    } else if (parent.parent == 0 && parent.name() == "server") {
      const std::string_view kind = server_kind(directive.name());
      if (!kind.empty()) context = kind;
    }
  }
  return context;
}

}  // namespace facts
