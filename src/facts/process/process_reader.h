// SPDX-License-Identifier: MIT
// What all process managers share: a command line and a working directory become a process row.
#pragma once

#include <optional>
#include <string_view>

#include "facts/document.h"
#include "facts/facts.h"
#include "facts/process/process.h"

namespace facts {

// Role, queues and gunicorn's options of the command that stands at `place`.
void read_command(Process& row, std::string_view text, base::Place place, bool is_shell,
                  Facts& facts);
// The working directory, and the bench that it is or lies in.
void read_directory(Process& row, std::string_view path, base::Place place, Facts& facts);
void read_user(Process& row, std::string_view name, base::Place place, Facts& facts);
// A whole number, or none.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);
// True when the text is written for a template engine: nothing can be told of it.
[[nodiscard]] bool is_template(std::string_view bytes);
void add_unchecked(const Document& document, std::string_view about, std::string_view reason,
                   Facts& facts);

// One file each. The programs of a supervisor file, with their groups.
void read_supervisor(Document& document, Facts& facts);
// The service of a unit file.
void read_unit(Document& document, Facts& facts);
// The lines of a Procfile.
void read_procfile(Document& document, Facts& facts);

}  // namespace facts
