// SPDX-License-Identifier: MIT
// What a file is, decided by its place in the layout that Frappe and bench prescribe, and by a peek
// at its bytes where the place does not tell. `classify` in classify.h decides.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace project {

enum class Kind : std::uint8_t {
  HooksPy,           // <app>/<package>/hooks.py
  Python,            // any other .py
  PatchesTxt,        // <package>/patches.txt
  ModulesTxt,        // <package>/modules.txt
  DoctypeJson,       // */doctype/<name>/<name>.json
  StandardJson,      // other exported documents: report, page, print_format, workspace, …
  FixtureJson,       // <package>/fixtures/*.json
  CustomizeJson,     // */custom/*.json (Customize Form exports)
  SiteConfig,        // site_config.json
  CommonSiteConfig,  // common_site_config.json
  NginxConf,         // nginx configuration, templates (.j2, .template) included
  Pyproject,         // pyproject.toml
  Toml,
  Yaml,  // Compose, workflows, Helm values, …
  Json,  // any other JSON
  Ini,   // supervisor, systemd, setup.cfg, redis.conf is Text
  Env,   // .env files
  Javascript,
  Html,
  Dockerfile,
  Evidence,  // any file of the evidence folder, whatever its name
  Text,      // any other text
  Binary,    // a NUL byte in the first 8 KiB
};

[[nodiscard]] std::string_view to_string(Kind kind);

// A set of kinds, as extractors and rules declare them.
class Kinds {
 public:
  constexpr Kinds() = default;
  constexpr Kinds(std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) bits_ |= 1U << static_cast<unsigned>(kind);
  }
  // All text kinds.
  [[nodiscard]] static constexpr Kinds text() {
    Kinds all;
    all.bits_ = (1U << static_cast<unsigned>(Kind::Binary)) - 1;
    return all;
  }
  [[nodiscard]] constexpr bool has(Kind kind) const {
    return ((bits_ >> static_cast<unsigned>(kind)) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  constexpr Kinds& operator|=(Kinds other) {
    bits_ |= other.bits_;
    return *this;
  }

 private:
  std::uint32_t bits_ = 0;
};

}  // namespace project
