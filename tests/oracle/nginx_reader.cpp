// SPDX-License-Identifier: MIT
// What our nginx reader says of standard input, for nginx_t.py: "ok", or the line and the words of
// the first problem. An argument "print" prints the tree instead.
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/line_index.h"
#include "syntax/nginx.h"

int main(int count, char** arguments) {
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
  const syntax::NginxTree tree = syntax::parse_nginx(bytes);
  if (count > 1 && std::string_view(arguments[1]) == "print") {
    std::cout << tree.print();
    return 0;
  }
  if (tree.problems.empty()) {
    std::cout << "ok\n";
    return 0;
  }
  const base::LineIndex lines(bytes);
  const syntax::Problem& first = tree.problems.front();
  std::cout << lines.position(first.span.begin, base::ColumnUnit::Byte).line << " " << first.what
            << "\n";
  return 0;
}
