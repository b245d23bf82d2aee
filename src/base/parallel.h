// SPDX-License-Identifier: MIT
// The only threads in the program. Work items write into their own slot and share nothing, so the
// result never depends on the number of jobs.
#pragma once

#include <cstddef>
#include <functional>

namespace base {

// Calls `work(i)` once for each i in [0, n) on up to `jobs` threads (1: inline, in order). `work`
// must not throw.
void parallel_for(std::size_t n, unsigned jobs, const std::function<void(std::size_t)>& work);

// Threads worth starting here: the hardware's, at least 1.
[[nodiscard]] unsigned default_jobs();

}  // namespace base
