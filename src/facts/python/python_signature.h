// SPDX-License-Identifier: MIT
// What a Python function can be called with, read from the text of its `def` line: no tree is
// needed, so a module is not parsed for the sake of one function.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace facts {

// How a parameter is filled: by position alone, by position or name, by name alone, or with what is
// left of the positions (*args) or names (**kwargs).
enum class Filled : std::uint8_t { ByPosition, Either, ByName, RestOfPositions, RestOfNames };

struct Parameter {
  std::string_view name;
  Filled filled = Filled::Either;
  bool has_default = false;
};

struct PythonSignature {
  std::vector<Parameter> parameters;
  bool is_decorated = false;  // a decorator may change what can be passed

  // The parameter that a value of that name fills, or null; **kwargs takes any name.
  [[nodiscard]] const Parameter* named(std::string_view name) const;
  // Parameters that positions fill, *args not counted.
  [[nodiscard]] std::size_t positions() const;
  [[nodiscard]] bool has(Filled filled) const;
};

// The signature of the function whose name begins at `offset` of `source`. Nothing when no plain
// `def` at the margin stands there, when it does not end, or when the module defines the name
// twice.
[[nodiscard]] std::optional<PythonSignature> python_signature(std::string_view source,
                                                              std::size_t offset);

// The lines of decorators above that `def`, joined as they are written; empty when there are none.
[[nodiscard]] std::string_view python_decorators(std::string_view source, std::size_t offset);

}  // namespace facts
