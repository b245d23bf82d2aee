// SPDX-License-Identifier: MIT
// Wall-clock time of the steps of a run, for `--stats`.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace base {

struct Step {
  std::string name;
  double milliseconds = 0;
};

class Stats {
 public:
  // Ends the running step, if any, and starts the next one.
  void begin(std::string_view name);
  void end();
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  std::vector<Step> steps_;
  std::chrono::steady_clock::time_point started_;
  bool is_running_ = false;
};

}  // namespace base
