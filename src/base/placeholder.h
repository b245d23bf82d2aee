// SPDX-License-Identifier: MIT
// Values that stand where a secret will stand, and values that everybody tries first. A real secret
// is random: it does not spell words, count, or repeat itself.
#pragma once

#include <string_view>

namespace base {

// Shannon entropy in bits per byte.
[[nodiscard]] double entropy(std::string_view text);

// True for text that is no secret: empty, a template expression, a word such as "changeme" or
// "your_key", one repeated character or pattern, a row of neighbours such as "12345678".
[[nodiscard]] bool is_placeholder(std::string_view text);

// True for passwords of test set-ups ("root", "travis", "test_frappe"): they open nothing that
// matters where only a throw-away database listens.
[[nodiscard]] bool is_weak_password(std::string_view text);

}  // namespace base
