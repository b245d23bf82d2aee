// SPDX-License-Identifier: MIT
// A request as nginx sees it: the URL of a browser, taken apart, its path in nginx's normal form.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace facts {

struct NginxUrl {
  std::string scheme;  // "http" or "https"
  std::string host;    // lower case, without port and without a final dot
  int port = 80;
  std::string written;  // path and query as sent: $request_uri
  std::string path;     // decoded, slashes merged, dots resolved: $uri
  std::string query;    // without "?"
};

// Without a scheme it is http; a URL that begins with "/" is for any host.
[[nodiscard]] base::Result<NginxUrl> parse_nginx_url(std::string_view text);
// The path as nginx compares it with locations; empty when nginx answers 400.
[[nodiscard]] std::string nginx_path(std::string_view written);

}  // namespace facts
