// SPDX-License-Identifier: MIT
// Which pipelines and scripts deploy to a site that lives on, and what they do around it. A file
// that makes its own bench or site is a test or an installation, whatever else it does.
#pragma once

#include <string_view>
#include <vector>

#include "facts/pipeline/pipeline.h"
#include "facts/pipeline/pipeline_sources.h"

namespace facts {

struct PipelineStep {
  ScriptCommand command;  // its span is in the file
  std::string_view name;  // of the step
  bool stops_on_error = false;
  const PipelineScript* source = nullptr;
};

// True for supervisorctl, systemctl, docker and the like, told to start something anew.
[[nodiscard]] bool restarts_processes(const std::vector<syntax::ShellWord>& words);
// Adds a row when the steps deploy; says whether they do.
bool add_deployment(const Document& document, const std::vector<PipelineStep>& steps, bool is_whole,
                    bool has_trap, Facts& facts);

}  // namespace facts
