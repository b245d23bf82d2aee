// SPDX-License-Identifier: MIT
// Turns the recipe of a rule into the bytes of one finding: what --fix and --diff do. An edit is
// worked out from the tree of the file; where that does not show exactly what is meant there is no
// edit, and with it none of that finding.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/splice.h"
#include "facts/document.h"
#include "rule/finding.h"

namespace check {

using Splices = std::optional<std::vector<base::Splice>>;

// One step of a recipe at its place in a file: `text` has its columns filled in.
struct Step {
  const rule::EditRecipe& recipe;
  base::Span at;
  std::string_view text;
};

// Replaces Finding::edits, which hold place and text of each step of its rule's recipe, by what is
// to be done in the file. `open` gives the file of an id, or null.
using OpenFile = std::function<facts::Document*(base::FileId)>;
void work_out_edits(const OpenFile& open, rule::Run& run);

// The steps by the subject they are about; each is called for its own kinds only.
[[nodiscard]] Splices edit_lines(const Step& step, std::string_view bytes);
[[nodiscard]] Splices edit_python(const Step& step, facts::Document& document);
[[nodiscard]] Splices edit_json(const Step& step, facts::Document& document);

}  // namespace check
