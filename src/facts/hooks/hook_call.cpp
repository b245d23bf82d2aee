// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_call.h"

#include <algorithm>

namespace facts {
namespace {

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string counted(std::size_t n) {
  if (n == 0) return "no argument";
  return std::to_string(n) + (n == 1 ? " argument" : " arguments");
}

}  // namespace

std::string call_problem(const PythonSignature& signature, const HookCall& call) {
  const std::size_t positions = signature.positions();
  if (positions < call.args && !signature.has(Filled::RestOfPositions)) {
    return "takes " + counted(positions) + ", but gets " + std::to_string(call.args);
  }
  for (const std::string_view name : call.named) {
    if (signature.named(name) == nullptr) return "has no parameter " + std::string(name);
  }
  std::size_t position = 0;
  for (const Parameter& parameter : signature.parameters) {
    const bool is_position =
        parameter.filled == Filled::ByPosition || parameter.filled == Filled::Either;
    if (is_position && position++ < call.args) continue;
    const bool is_rest =
        parameter.filled == Filled::RestOfPositions || parameter.filled == Filled::RestOfNames;
    if (is_rest || parameter.has_default) continue;
    const bool is_filled = parameter.filled != Filled::ByPosition &&
                           (has(call.named, parameter.name) || has(call.offered, parameter.name));
    if (!is_filled) return "requires " + std::string(parameter.name) + ", which is not passed";
  }
  return {};
}

}  // namespace facts
