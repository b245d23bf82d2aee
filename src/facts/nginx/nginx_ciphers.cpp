// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_ciphers.h"

#include <algorithm>
#include <array>

namespace facts {
namespace {

constexpr std::string_view kDefaultList = "HIGH:!aNULL:!MD5";  // since nginx 1.0.5

constexpr std::array<std::string_view, 6> kAges = {"SSLv2",   "SSLv3",   "TLSv1",
                                                   "TLSv1.1", "TLSv1.2", "TLSv1.3"};

std::size_t age_of(std::string_view protocol) {
  return static_cast<std::size_t>(std::find(kAges.begin(), kAges.end(), protocol) - kAges.begin());
}

// SSL 2 and TLS 1.3 have suites of their own; one that is older than TLS 1.2 works up to there.
bool works_with(const CipherSuite& suite, std::string_view protocol) {
  if (protocol == "SSLv2") return suite.protocol == "SSLv2";
  return suite.protocol != "SSLv2" && age_of(suite.protocol) <= age_of(protocol);
}

}  // namespace

bool is_out_of_reach(const CipherSuite& suite) {
  return suite.kx != "RSA" && suite.kx != "DHE" && suite.kx != "ECDHE";
}

bool ServerCiphers::can_speak(std::string_view protocol) const {
  if (!is_known() || protocol == "TLSv1.3") return true;
  const std::vector<const CipherSuite*> suites = list.list();
  return std::any_of(suites.begin(), suites.end(), [&](const CipherSuite* suite) {
    const bool has_parameters = suite->kx != "DHE" || has_dhparam;
    return has_parameters && !is_out_of_reach(*suite) && works_with(*suite, protocol);
  });
}

ServerCiphers server_ciphers(const NginxConfig& config, std::uint32_t server) {
  ServerCiphers ciphers{.text = kDefaultList, .from = "unset", .at = {}, .list = {}};
  const NginxSetting setting = nginx_setting(config, server, "ssl_ciphers");
  if (setting.state == NginxSetting::State::Unknown) ciphers.from = "unknown";
  if (setting.is_set()) {
    const NginxNode& node = config[setting.nodes.back()];
    ciphers.text = node.arg();
    ciphers.from = config[setting.level].name() == "server" ? "server" : "http";
    ciphers.at = node.place();
  }
  // A policy of the system, as in PROFILE=SYSTEM, is not in the file.
  if (ciphers.text.starts_with("PROFILE=")) ciphers.from = "unknown";
  // What http{} says is not in sight: it may be any list.
  if (ciphers.from == "unset" && config.is_fragment) ciphers.from = "unknown";
  if (ciphers.from != "unknown") ciphers.list = read_cipher_list(ciphers.text);
  const NginxSetting dhparam = nginx_setting(config, server, "ssl_dhparam");
  const bool may_inherit = config.is_fragment && dhparam.state == NginxSetting::State::Unset;
  ciphers.has_dhparam = dhparam.state != NginxSetting::State::Unset || may_inherit;
  return ciphers;
}

}  // namespace facts
