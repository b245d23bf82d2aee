// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_variables.h"

#include "base/text.h"

namespace facts {
namespace {

bool is_name_sign(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
         (sign >= '0' && sign <= '9') || sign == '_';
}

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
}

// The name behind a "$" at the start of `text`, and how many bytes it takes with its braces.
struct Reference {
  std::string_view name;
  std::size_t size = 0;
};

Reference reference_at(std::string_view text) {
  if (text.size() > 1 && is_digit(text[1])) return {text.substr(1, 1), 2};
  if (text.size() > 1 && text[1] == '{') {
    const std::size_t end = text.find('}');
    return end == std::string_view::npos ? Reference{}
                                         : Reference{text.substr(2, end - 2), end + 1};
  }
  std::size_t end = 1;
  while (end < text.size() && is_name_sign(text[end])) ++end;
  return {text.substr(1, end - 1), end};
}

}  // namespace

NginxVariables::NginxVariables(const NginxUrl& url, std::string_view server_name) {
  const bool is_https = url.scheme == "https";
  const bool is_usual = url.port == (is_https ? 443 : 80);
  values_["scheme"] = url.scheme;
  values_["host"] = url.host.empty() ? std::string(server_name) : url.host;
  values_["http_host"] = is_usual ? url.host : url.host + ":" + std::to_string(url.port);
  values_["server_name"] = std::string(server_name);
  values_["server_port"] = std::to_string(url.port);
  values_["https"] = is_https ? "on" : "";
  values_["request_uri"] = url.written;
  values_["request_method"] = "GET";
  values_["args"] = url.query;
  values_["query_string"] = url.query;
  values_["is_args"] = url.query.empty() ? "" : "?";
  set_path(url.path);
}

void NginxVariables::set_path(std::string_view path) {
  values_["uri"] = std::string(path);
  values_["document_uri"] = std::string(path);
}

void NginxVariables::set(std::string_view name, std::optional<std::string> value) {
  if (name.starts_with('$')) name.remove_prefix(1);
  values_.insert_or_assign(base::to_lower(name), std::move(value));
}

std::optional<std::string> NginxVariables::value(std::string_view name) const {
  if (name.size() == 1 && is_digit(name[0])) {
    const auto index = static_cast<std::size_t>(name[0] - '0');
    return index < groups_.size() ? groups_[index] : std::string();
  }
  const auto found = values_.find(base::to_lower(name));
  return found == values_.end() ? std::nullopt : found->second;
}

std::optional<std::string> NginxVariables::expand(std::string_view text) const {
  std::string whole;
  while (!text.empty()) {
    const std::size_t dollar = text.find('$');
    whole += text.substr(0, dollar);
    if (dollar == std::string_view::npos) break;
    text.remove_prefix(dollar);
    const Reference reference = reference_at(text);
    if (reference.name.empty()) return std::nullopt;
    const std::optional<std::string> part = value(reference.name);
    if (!part) return std::nullopt;
    whole += *part;
    text.remove_prefix(reference.size);
  }
  return whole;
}

}  // namespace facts
