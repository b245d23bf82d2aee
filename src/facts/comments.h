// SPDX-License-Identifier: MIT
// Finds the comments that speak to frappe-lint, and what each one covers, so that suppression needs
// no tree: a trailing comment covers its line; one on a line of its own covers the next statement,
// key or directive (of a block only its head).
#pragma once

#include "facts/document.h"
#include "facts/facts.h"

namespace facts {

void extract_comments(Document& document, Facts& facts);

}  // namespace facts
