// SPDX-License-Identifier: MIT
// The scripts that a file holds: its own text, or the `run:` and `script:` blocks of its jobs.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "facts/document.h"
#include "facts/pipeline/script.h"

namespace facts {

struct PipelineScript {
  Script script;
  std::string_view source;  // workflow, gitlab or script
  std::string_view job;     // missing in scripts
  std::string_view step;    // its name
  std::string_view mask;    // that the pipeline lays over it; missing: none
  syntax::Value value;      // where it stands in YAML; missing in scripts
};

// In order. Empty when the file is no pipeline and no script, or could not be read.
// `is_whole` is cleared when a step does what another file says.
[[nodiscard]] std::vector<PipelineScript> pipeline_scripts(Document& document, bool& is_whole);

}  // namespace facts
