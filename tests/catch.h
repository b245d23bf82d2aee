// SPDX-License-Identifier: MIT
// The one place that knows where Catch2 keeps its header (2.x on Debian 12, 3.x elsewhere).
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
