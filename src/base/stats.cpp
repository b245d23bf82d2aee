// SPDX-License-Identifier: MIT
#include "base/stats.h"

namespace base {

void Stats::begin(std::string_view name) {
  end();
  steps_.push_back({.name = std::string(name)});
  started_ = std::chrono::steady_clock::now();
  is_running_ = true;
}

void Stats::end() {
  if (!is_running_) return;
  const std::chrono::duration<double, std::milli> spent =
      std::chrono::steady_clock::now() - started_;
  steps_.back().milliseconds = spent.count();
  is_running_ = false;
}

}  // namespace base
