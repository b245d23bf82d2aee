// SPDX-License-Identifier: MIT
#include "facts/config/config_secret.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace facts {
namespace {

using syntax::DataKind;
using syntax::Value;

constexpr std::size_t kShortest = 6;  // shorter values under unknown keys are flags and modes

constexpr std::array<std::string_view, 14> kEndings = {
    "password",   "passwd",     "passphrase",    "secret",        "secret_key",
    "api_secret", "app_secret", "client_secret", "private_key",   "access_token",
    "auth_token", "authtoken",  "refresh_token", "encryption_key"};

constexpr std::array<std::string_view, 4> kLocalEndings = {".localhost", ".local", ".test",
                                                           ".internal"};

// A path, an address or a sentence is not a secret, whatever its key is called.
bool could_be_secret(std::string_view text) {
  return text.size() >= kShortest && text.find_first_of(" \t\r\n") == std::string_view::npos &&
         !text.starts_with('/') && !text.starts_with("./") && !base::contains(text, "://");
}

std::string_view without_scheme(std::string_view url) {
  const std::size_t scheme = url.find("://");
  return scheme == std::string_view::npos ? url : url.substr(scheme + 3);
}

}  // namespace

bool is_secret_name(std::string_view name) {
  const std::string lower = base::to_lower(name);
  if (base::contains(lower, "public") || base::contains(lower, "publishable")) return false;
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool holds_secret(std::string_view name, const ConfigKeyInfo* info, Value value) {
  const bool is_scalar = value.is_string() || value.kind() == DataKind::Int;
  if (!is_scalar || value.text().empty()) return false;
  if (info != nullptr && info->is_secret) return true;
  if (!url_password(value.text()).empty()) return true;
  const bool is_unknown = info == nullptr;
  return is_unknown && value.is_string() && is_secret_name(name) && could_be_secret(value.text());
}

std::string_view url_password(std::string_view url) {
  if (!base::contains(url, "://")) return {};
  const std::string_view rest = without_scheme(url);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  const std::size_t at = authority.rfind('@');
  const std::size_t colon = authority.find(':');
  if (at == std::string_view::npos || colon == std::string_view::npos || colon > at) return {};
  return authority.substr(colon + 1, at - colon - 1);
}

bool is_local_host(std::string_view host_or_url) {
  std::string_view host = without_scheme(host_or_url);
  host = host.substr(host.find('@') == std::string_view::npos ? 0 : host.find('@') + 1);
  host = host.substr(0, host.find_first_of(":/"));
  if (host.find('.') == std::string_view::npos || host.starts_with("127.")) return true;
  return std::any_of(kLocalEndings.begin(), kLocalEndings.end(),
                     [&](std::string_view ending) { return host.ends_with(ending); });
}

}  // namespace facts
