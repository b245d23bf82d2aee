// SPDX-License-Identifier: MIT
// Decides the Kind of a file: first by its place in an app or bench, then by its name, and only
// where both say nothing (*.conf, templates, files below nginx/ without a suffix) by a peek at its
// bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "project/kind.h"

namespace project {

// Gives the beginning of the file; called at most once, and for few files.
using Peek = std::function<std::string()>;

// `in_package` is the path below the package of the app that the file belongs to ("hooks.py",
// "selling/doctype/lead/lead.json"), or empty when it belongs to none.
[[nodiscard]] Kind classify(std::string_view path, std::string_view in_package, const Peek& peek);

// True when these bytes are no text: a NUL byte in the first 8 KiB. Decided when a file is read.
[[nodiscard]] bool is_binary(std::string_view bytes);

}  // namespace project
