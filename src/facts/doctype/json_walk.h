// SPDX-License-Identifier: MIT
// Walks the objects of a JSON document, and names what kind of declaration a JSON file is.
#pragma once

#include <functional>
#include <string_view>

#include "project/kind.h"
#include "syntax/data_tree.h"

namespace facts {

// Calls `visit` for every object at or below `top`, outer ones first.
void for_each_object(syntax::Value top, const std::function<void(syntax::Value)>& visit);
// True when part of the document could not be read; a byte order mark hides nothing.
[[nodiscard]] bool breaks_off(const syntax::DataTree& tree);
// True for what facts/site/site_evidence.h reads: it says what a site has, and declares nothing.
[[nodiscard]] bool is_site_dump(syntax::Value root);
// "fixture", "customize export" or "json data".
[[nodiscard]] std::string_view how_declared(project::Kind kind);

}  // namespace facts
