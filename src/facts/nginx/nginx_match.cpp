// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_match.h"

#include "base/text.h"
#include "facts/nginx/nginx_regex.h"

namespace facts {
namespace {

// How good a name fits; the higher rank wins, then the longer name, then the earlier one.
enum class Fit : std::uint8_t { None, Regex, Tail, Head, Exact };

struct Candidate {
  Fit fit = Fit::None;
  std::size_t length = 0;
  std::size_t server = 0;
  std::uint32_t node = 0;
  std::string_view name;
};

Fit fit_of(std::string_view name, std::string_view host, std::vector<std::string>& unknowns) {
  if (name.starts_with('~')) {
    const NginxRegexMatch match = match_nginx_regex(name.substr(1), host, true);
    if (match.is_unknown()) {
      unknowns.push_back("the regular expression '" + std::string(name) + "' cannot be read here");
    }
    return match.is_yes() ? Fit::Regex : Fit::None;
  }
  const std::string lower = base::to_lower(name);
  if (lower == host) return Fit::Exact;
  if (lower.starts_with('.') && lower.substr(1) == host) return Fit::Exact;
  const std::string tail = lower.starts_with('.')    ? lower
                           : lower.starts_with("*.") ? lower.substr(1)
                                                     : std::string();
  if (!tail.empty() && host.size() > tail.size() && host.ends_with(tail)) return Fit::Head;
  if (lower.ends_with(".*") && host.starts_with(lower.substr(0, lower.size() - 1))) {
    return Fit::Tail;
  }
  return Fit::None;
}

bool is_better(const Candidate& one, const Candidate& best) {
  if (one.fit != best.fit) return one.fit > best.fit;
  const bool is_wild = one.fit == Fit::Head || one.fit == Fit::Tail;
  return is_wild && one.length > best.length;
}

std::string in_words(const Candidate& best) {
  const std::string name = "server_name " + std::string(best.name);
  switch (best.fit) {
    case Fit::Exact:
      return name + ", an exact name";
    case Fit::Head:
      return name + ", the longest name that begins with *";
    case Fit::Tail:
      return name + ", the longest name that ends with *";
    case Fit::Regex:
      return name + ", the first regular expression that matches";
    case Fit::None:
      break;
  }
  return {};
}

// "443" of "0.0.0.0:443" and of "[::]:443".
std::string_view port_of(std::string_view address) {
  return address.substr(address.rfind(':') + 1);
}

std::string_view host_of(std::string_view address) {
  return address.substr(0, address.rfind(':'));
}

Candidate best_name(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                    const NginxSocket& socket, std::string_view host,
                    std::vector<std::string>& unknowns) {
  Candidate best;
  for (const std::size_t i : socket.servers) {
    for (const std::uint32_t node : config.children(servers[i].node, "server_name")) {
      for (const syntax::NginxWord& word : config[node].args()) {
        if (word.is_opaque || word.text == "$hostname") {
          unknowns.push_back("the name '" + std::string(word.text) + "' is not known here");
          continue;
        }
        const Candidate one{.fit = fit_of(word.text, host, unknowns),
                            .length = word.text.size(),
                            .server = i,
                            .node = node,
                            .name = word.text};
        if (is_better(one, best)) best = one;
      }
    }
  }
  return best;
}

}  // namespace

const NginxSocket* choose_socket(const std::vector<NginxSocket>& sockets, const NginxUrl& url) {
  const std::string port = std::to_string(url.port);
  const NginxSocket* wild = nullptr;
  const NginxSocket* any = nullptr;
  for (const NginxSocket& socket : sockets) {
    if (socket.address.starts_with("unix:") || port_of(socket.address) != port) continue;
    const std::string_view host = host_of(socket.address);
    if (host == url.host) return &socket;
    if (any == nullptr) any = &socket;
    if (wild == nullptr && host == "0.0.0.0") wild = &socket;
  }
  return wild != nullptr ? wild : any;
}

NginxServerChoice choose_server(const NginxConfig& config,
                                const std::vector<NginxServerBlock>& servers,
                                const std::vector<NginxSocket>& sockets, const NginxUrl& url) {
  NginxServerChoice choice;
  choice.socket = choose_socket(sockets, url);
  if (choice.socket == nullptr) return choice;
  const Candidate best = best_name(config, servers, *choice.socket, url.host, choice.unknowns);
  if (best.fit != Fit::None) {
    choice.server = &servers[best.server];
    choice.by = best.node;
    choice.how = in_words(best);
    return choice;
  }
  choice.server = &servers[choice.socket->standard];
  choice.by = choice.socket->listen;
  choice.how = "no name matches, so the default server of " + std::string(choice.socket->address);
  return choice;
}

}  // namespace facts
