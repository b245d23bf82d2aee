// SPDX-License-Identifier: MIT
// Errors are values: a function that can fail because the *user* asked for something wrong returns
// Result<T>. A broken target is no error, it is a syntax::Problem. (std::expected is C++23 and does
// not build with clang 14 on libstdc++ 12.)
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "base/line_index.h"

namespace base {

// What went wrong, in lower case and without a final period, and where, when there is a where.
struct Error {
  std::string what;
  std::string path = {};      // empty: not about a file
  Position at = {.line = 0};  // line 0: the whole file
};

// "path:line:column what", leaving out what is not known.
[[nodiscard]] inline std::string to_string(const Error& error) {
  std::string text = error.path;
  if (!text.empty() && error.at.line > 0) {
    text += ":" + std::to_string(error.at.line) + ":" + std::to_string(error.at.column);
  }
  return text.empty() ? error.what : text + ": " + error.what;
}

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T from) : state_(std::move(from)) {}            // NOLINT: a value is a result
  Result(Error mistake) : state_(std::move(mistake)) {}  // NOLINT: so is an error

  explicit operator bool() const { return state_.index() == 0; }
  [[nodiscard]] T& value() {
    assert(state_.index() == 0);
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] const T& value() const {
    assert(state_.index() == 0);
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] const Error& error() const {
    assert(state_.index() == 1);
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace base
