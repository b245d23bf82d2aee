// SPDX-License-Identifier: MIT
// One rule's question, whatever its kind, bound and ready to be asked.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "check/collector.h"
#include "check/native.h"
#include "check/rows.h"
#include "rule/rule.h"

namespace check {

class Judge {
 public:
  // `rule` must outlive the judge.
  [[nodiscard]] static base::Result<Judge> bind(const rule::Rule& rule);
  // Tables that the question reads.
  [[nodiscard]] std::vector<std::string_view> tables() const;
  // Words of which one occurs in every file that matters to the question; empty: any file may.
  [[nodiscard]] std::vector<std::string_view> keywords() const;
  // Asks the question of the facts. Text questions are asked while files are read, and those of
  // the engine itself after everything else: both do nothing here.
  void run(const NativeInput& input, Collector& out) const;

 private:
  const rule::Rule* rule_ = nullptr;
  std::variant<std::monostate, RowsCheck, NativeCheck> question_;
};

}  // namespace check
