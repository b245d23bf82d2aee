// SPDX-License-Identifier: MIT
#include "project/peek.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace project {
namespace {

constexpr std::array<std::string_view, 9> kBlocks = {
    "events", "geo", "http", "location", "map", "server", "split_clients", "stream", "upstream"};

// Directives that no other program with .conf files has. (`listen` and `include` are widespread.)
constexpr std::array<std::string_view, 26> kDirectives = {"add_header",
                                                          "auth_basic_user_file",
                                                          "client_body_buffer_size",
                                                          "client_max_body_size",
                                                          "fastcgi_param",
                                                          "fastcgi_pass",
                                                          "gzip_types",
                                                          "limit_conn_zone",
                                                          "limit_req",
                                                          "limit_req_zone",
                                                          "log_format",
                                                          "more_set_headers",
                                                          "proxy_buffers",
                                                          "proxy_http_version",
                                                          "proxy_pass",
                                                          "proxy_read_timeout",
                                                          "proxy_set_header",
                                                          "real_ip_header",
                                                          "server_name",
                                                          "server_tokens",
                                                          "ssl_certificate",
                                                          "ssl_certificate_key",
                                                          "ssl_ciphers",
                                                          "ssl_prefer_server_ciphers",
                                                          "ssl_protocols",
                                                          "try_files"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find_first_of(" \t{;"));
}

// The line without a comment that stands behind code.
std::string_view without_comment(std::string_view line) {
  const std::size_t hash = line.find(" #");
  return base::trim(hash == line.npos ? line : line.substr(0, hash));
}

}  // namespace

bool looks_like_nginx(std::string_view bytes) {
  bool has_block = false;
  bool has_statement = false;
  for (const std::string_view raw : base::split_lines(bytes)) {
    const std::string_view line = without_comment(base::trim(raw));
    if (line.empty() || line[0] == '#') continue;
    const std::string_view word = first_word(line);
    const bool ends_statement = line.find(';') != line.npos;
    if (ends_statement && is_one_of(word, kDirectives) && word.size() < line.size()) return true;
    const bool opens_block = is_one_of(word, kBlocks) && line.find('{') != line.npos;
    has_block = has_block || opens_block;
    if (opens_block || (line.ends_with(';') && word.size() + 1 < line.size())) {
      has_statement = has_statement || ends_statement;
    }
    if (has_block && has_statement) return true;
  }
  return false;
}

bool looks_like_ini(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (const std::string_view raw : base::split_lines(bytes)) {
    const std::string_view line = base::trim(raw);
    if (line.empty() || line[0] == '#' || line[0] == ';') continue;
    return line[0] == '[' && line.size() > 2 && line.find(']') != line.npos;
  }
  return false;
}

}  // namespace project
