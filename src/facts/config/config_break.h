// SPDX-License-Identifier: MIT
// What is wrong with a configuration file that is no JSON object. Frappe 13 to 15 print a line and
// go on without the file, 16 raises; the bench command and the socketio process always stop.
#pragma once

#include "facts/config/config_file.h"
#include "facts/document.h"
#include "facts/facts.h"

namespace facts {

// True when the file breaks at a placeholder that something fills in later (Jinja, environment).
[[nodiscard]] bool is_config_template(Document& document);
// The config_break row of a file that is not whole.
void add_config_break(const ConfigFile& config, Document& document, Facts& facts);

}  // namespace facts
