// SPDX-License-Identifier: MIT
// Names in hooks.py that nothing reads: slips of a hook's name, and hooks of another major.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "facts/hooks/hook_catalogue.h"
#include "facts/python/python_value.h"
#include "project/workspace.h"

namespace facts {

class HookNames {
 public:
  explicit HookNames(const project::Workspace& workspace) : workspace_(workspace) {}

  // The hook that is meant by a name that no catalogue has, when it is clearly a slip: a hook of
  // that shape one or two letters away, and neither `source` (hooks.py itself) nor any Python file
  // of the workspace uses the name. Else empty.
  [[nodiscard]] std::string_view meant_by(std::string_view name, const PythonValue& value,
                                          std::string_view source);
  // "14 and 15": the majors of the app, when none of them reads the hook; else empty.
  [[nodiscard]] std::string unread_in(const HookShape& hook) const;

 private:
  [[nodiscard]] bool is_spoken_of(std::string_view name);

  const project::Workspace& workspace_;
  std::map<std::string, bool, std::less<>> answers_;
};

}  // namespace facts
