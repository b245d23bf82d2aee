// SPDX-License-Identifier: MIT
// Regular expressions over bytes, for all text rules at once: a set of literal keywords gates each
// file, and only the patterns whose keyword occurs are run.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/local.h"
#include "project/workspace.h"
#include "rule/rule.h"

namespace check {

class TextChecks {
 public:
  TextChecks();
  TextChecks(TextChecks&&) noexcept;
  TextChecks& operator=(TextChecks&&) noexcept;
  ~TextChecks();

  // Takes the text questions among `rules`, which must outlive the checks.
  [[nodiscard]] static base::Result<TextChecks> bind(const std::vector<rule::Rule>& rules,
                                                     const std::vector<bool>& is_on);
  // Kinds of files that any of the rules reads.
  [[nodiscard]] bool reads(const project::File& file) const;
  // Adds all matches in a file, in the order of rules and offsets. Thread-safe.
  void search(const project::File& file, std::string_view bytes,
              std::vector<LocalMatch>& out) const;
  // Whether rule `index` looks at this file.
  [[nodiscard]] bool examines(std::size_t index, const project::File& file) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace check
