// SPDX-License-Identifier: MIT
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace base {

void parallel_for(std::size_t n, unsigned jobs, const std::function<void(std::size_t)>& work) {
  if (jobs <= 1 || n <= 1) {
    for (std::size_t i = 0; i < n; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  const auto drain = [&] {
    for (std::size_t i = next++; i < n; i = next++) work(i);
  };
  std::vector<std::jthread> threads;
  const std::size_t count = std::min<std::size_t>(jobs, n);
  threads.reserve(count - 1);
  for (std::size_t i = 1; i < count; ++i) threads.emplace_back(drain);
  drain();
}

unsigned default_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace base
