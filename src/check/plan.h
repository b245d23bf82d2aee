// SPDX-License-Identifier: MIT
// What a set of questions needs: from rules to tables, from tables to the functions that fill them,
// from those to the kinds of files that must be opened. Nothing else will be.
#pragma once

#include <string_view>
#include <vector>

#include "facts/registry.h"
#include "project/kind.h"

namespace check {

// A table that a question reads, and words of which one occurs in every file whose rows matter to
// it; without words every file may.
struct Need {
  std::string_view table;
  std::vector<std::string_view> keywords;
};

// An extractor, and words of which one must occur in the files that are handed to it.
struct Reading {
  const facts::Extractor* extractor = nullptr;
  std::vector<std::string_view> keywords;

  // True when it may find rows that matter in that text.
  [[nodiscard]] bool wants(std::string_view bytes) const;
};

struct Plan {
  std::vector<Reading> readings;
  std::vector<const facts::Derivation*> derivations;  // in their order
  project::Kinds kinds;                               // that extractors read

  // True when an extractor may find rows in a file of that kind and text.
  [[nodiscard]] bool wants(project::Kind kind, std::string_view bytes) const;
};

// True when a row of `table` may stand in a file of that kind and text: rules whose tables have no
// place in the reported files need not be asked.
[[nodiscard]] bool may_stand_in(std::string_view table, project::Kind kind, std::string_view bytes);
// True when rows of `table` come from one file each, so that other files change none of them.
[[nodiscard]] bool is_extracted(std::string_view table);
// Without the tables of derivations that have nothing to compare in this run.
[[nodiscard]] std::vector<std::string_view> without_idle(std::vector<std::string_view> tables,
                                                         facts::Library& library);
// Everything that fills the tables, directly or through derivations.
[[nodiscard]] Plan plan(const std::vector<Need>& needs);
// True when the extractor may find rows in that text; without literals it always may.
[[nodiscard]] bool passes_gate(const facts::Extractor& extractor, std::string_view bytes);

}  // namespace check
