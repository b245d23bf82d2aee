// SPDX-License-Identifier: MIT
// Site configuration: what each file says (`config_key`), which keys the apps read (`config_read`),
// and what holds for each site once the common file and the site's own are merged
// (`site_setting`). Frappe merges by dict.update: a site's key replaces the common value whole.
//
// The value of a secret is in no row: rows carry its kind and length, and `secret_span` says which
// bytes no report may show.
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/config/config_catalogue.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/registry.h"
#include "facts/table.h"

namespace facts {

// config_key, config_break, site_domain, secret_span, site and unchecked rows of one configuration
// file.
void extract_config(Document& document, Facts& facts);
// config_read rows of one Python file.
void extract_config_reads(Document& document, Facts& facts);
// effective_key rows.
void derive_effective_keys(Library& library, Facts& facts);
// site_setting rows; completes the site rows.
void derive_site_settings(Library& library, Facts& facts);

}  // namespace facts
