// SPDX-License-Identifier: MIT
// Variables whose value follows from the URL and the files alone. All others are unknown.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/nginx/nginx_url.h"

namespace facts {

class NginxVariables {
 public:
  NginxVariables(const NginxUrl& url, std::string_view server_name);

  // The text with its variables filled in, or none when one of them is unknown.
  [[nodiscard]] std::optional<std::string> expand(std::string_view text) const;
  void set(std::string_view name, std::optional<std::string> value);
  // What $1, $2, … stand for from now on.
  void set_groups(std::vector<std::string> groups) { groups_ = std::move(groups); }
  void set_path(std::string_view path);

 private:
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const;

  std::map<std::string, std::optional<std::string>, std::less<>> values_;
  std::vector<std::string> groups_;
};

}  // namespace facts
