// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_variables.h"

#include "base/text.h"
#include "facts/nginx/nginx_script.h"

namespace facts {
namespace {

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
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
  const NginxScript script = nginx_script(text);
  if (!script.problem.empty()) return std::nullopt;
  std::string whole;
  std::size_t copied = 0;
  for (const NginxReference& reference : script.references) {
    const std::optional<std::string> part = value(reference.name);
    if (!part) return std::nullopt;
    whole += std::string(text.substr(copied, reference.begin - copied)) + *part;
    copied = reference.end;
  }
  return whole + std::string(text.substr(copied));
}

}  // namespace facts
