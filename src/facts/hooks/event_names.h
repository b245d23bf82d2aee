// SPDX-License-Identifier: MIT
// Which document events something calls: Frappe's own, those that Python files of the workspace
// pass on by name, and methods that the web may run (run_doc_method calls any of them as an event).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "project/workspace.h"

namespace facts {

class EventNames {
 public:
  explicit EventNames(const project::Workspace& workspace) : workspace_(workspace) {}

  // True when Frappe calls it, or a Python file other than hooks.py speaks of it.
  [[nodiscard]] bool is_called(std::string_view event);
  // The event that is meant by a name that nothing calls, when it is clearly a slip; else empty.
  [[nodiscard]] std::string_view meant_by(std::string_view event) const;

 private:
  const project::Workspace& workspace_;
  std::map<std::string, bool, std::less<>> answers_;
};

}  // namespace facts
