// SPDX-License-Identifier: MIT
// "name: command" lines, each run by a shell.
#include "base/text.h"
#include "facts/process/process_reader.h"

namespace facts {

void read_procfile(Document& document, Facts& facts) {
  const std::string_view bytes = document.bytes();
  for (const std::string_view line : base::split_lines(bytes)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with('#')) continue;
    std::string_view name = base::trim(line.substr(0, colon));
    if (name.starts_with("\xEF\xBB\xBF")) name.remove_prefix(3);
    const std::string_view command = base::trim(line.substr(colon + 1));
    if (name.empty() || command.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - bytes.data());
    const auto start = static_cast<std::uint32_t>(command.data() - bytes.data());
    Process row;
    row.file = document.file().id;
    row.span = {begin, begin + static_cast<std::uint32_t>(name.size())};
    row.manager = "procfile";
    row.name = facts.pool.keep(name);
    row.key = row.name;
    row.config = "Procfile";
    const base::Span span = {start, start + static_cast<std::uint32_t>(command.size())};
    read_command(row, command, document.place(span), true, facts);
    facts.add(std::move(row));
  }
}

}  // namespace facts
