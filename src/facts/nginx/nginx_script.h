// SPDX-License-Identifier: MIT
// Texts with variables, cut as nginx cuts them: "https://$host${uri}$1".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

struct NginxReference {
  std::string_view name;  // without "$" and braces
  std::size_t begin = 0;  // of the "$"
  std::size_t end = 0;

  // $1 to $9
  [[nodiscard]] bool is_capture() const {
    return name.size() == 1 && name[0] >= '1' && name[0] <= '9';
  }
};

struct NginxScript {
  std::vector<NginxReference> references;
  std::string problem;  // in nginx's words; empty: it takes the text
};

[[nodiscard]] NginxScript nginx_script(std::string_view text);
// True for the bytes that a variable's name may have.
[[nodiscard]] bool is_nginx_name(char c);

}  // namespace facts
