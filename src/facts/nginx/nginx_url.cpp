// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_url.h"

#include <charconv>
#include <vector>

#include "base/text.h"

namespace facts {
namespace {

int hex_digit(char sign) {
  if (sign >= '0' && sign <= '9') return sign - '0';
  const char lower = static_cast<char>(sign | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// False for a broken escape and for an encoded NUL.
bool decode(std::string_view written, std::string& plain) {
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '%') {
      plain += written[i];
      continue;
    }
    if (i + 2 >= written.size()) return false;
    const int high = hex_digit(written[i + 1]);
    const int low = hex_digit(written[i + 2]);
    if (high < 0 || low < 0 || high + low == 0) return false;
    plain += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return true;
}

bool take_port(std::string_view text, int& port) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size() && port > 0 && port < 65536;
}

}  // namespace

std::string nginx_path(std::string_view written) {
  std::string plain;
  if (!written.starts_with('/') || !decode(written, plain)) return {};
  std::vector<std::string_view> parts;
  const std::vector<std::string_view> all = base::split(plain, '/');
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].empty() || all[i] == ".") continue;
    if (all[i] != "..") {
      parts.push_back(all[i]);
    } else if (parts.empty()) {
      return {};
    } else {
      parts.pop_back();
    }
  }
  const bool is_folder = all.back().empty() || all.back() == "." || all.back() == "..";
  const std::string path = "/" + base::join(parts, "/");
  return is_folder && !parts.empty() ? path + "/" : path;
}

base::Result<NginxUrl> parse_nginx_url(std::string_view text) {
  NginxUrl url;
  url.scheme = text.starts_with("https://") ? "https" : "http";
  url.port = url.scheme == "https" ? 443 : 80;
  const std::size_t scheme = text.find("://");
  if (scheme != std::string_view::npos) {
    const std::string_view word = text.substr(0, scheme);
    if (word != "http" && word != "https") {
      return base::Error{.what = "the URL begins with neither http:// nor https://"};
    }
    text.remove_prefix(scheme + 3);
  }
  text = text.substr(0, text.find('#'));
  const std::size_t slash = text.find_first_of("/?");
  std::string_view host = text.substr(0, slash);
  url.written = slash == std::string_view::npos ? "/" : text.substr(slash);
  if (url.written.starts_with('?')) url.written = "/" + url.written;
  const std::size_t colon = host.rfind(':');
  if (colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
    if (!take_port(host.substr(colon + 1), url.port)) {
      return base::Error{.what = "the URL has no port that nginx could listen on"};
    }
    host = host.substr(0, colon);
  }
  url.host = base::to_lower(host);
  if (url.host.ends_with('.')) url.host.pop_back();
  const std::size_t question = url.written.find('?');
  if (question != std::string::npos) url.query = url.written.substr(question + 1);
  url.path = nginx_path(std::string_view(url.written).substr(0, question));
  if (url.path.empty()) return base::Error{.what = "nginx answers 400 to such a path"};
  return url;
}

}  // namespace facts
