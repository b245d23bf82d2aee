// SPDX-License-Identifier: MIT
#include "facts/document.h"

#include <algorithm>
#include <array>

namespace facts {
namespace {

syntax::DataTree read_data(project::Kind kind, std::string_view bytes) {
  using project::Kind;
  if (kind == Kind::Toml || kind == Kind::Pyproject) return syntax::parse_toml(bytes);
  if (kind == Kind::Yaml) return syntax::parse_yaml(bytes);
  // Of a site's configuration the members behind a break are wanted, too.
  const bool is_configuration = kind == Kind::SiteConfig || kind == Kind::CommonSiteConfig;
  return is_configuration ? syntax::parse_json_lenient(bytes) : syntax::parse_json(bytes);
}

syntax::IniDialect dialect_of(std::string_view path) {
  static constexpr std::array<std::string_view, 5> kUnits = {".service", ".socket", ".timer",
                                                             ".target", ".path"};
  const bool is_unit = std::any_of(kUnits.begin(), kUnits.end(),
                                   [&](std::string_view ending) { return path.ends_with(ending); });
  if (is_unit) return syntax::IniDialect::Systemd;
  const bool is_plain = path.ends_with(".cfg") || path.ends_with("tox.ini");
  return is_plain ? syntax::IniDialect::Plain : syntax::IniDialect::Supervisor;
}

}  // namespace

const syntax::Tree& Document::code() {
  if (!code_) {
    const bool is_javascript = file_.kind == project::Kind::Javascript;
    code_ = is_javascript ? syntax::parse_javascript(bytes_) : syntax::parse_python(bytes_);
  }
  return *code_;
}

const syntax::DataTree& Document::data() {
  if (!data_) data_ = read_data(file_.kind, bytes_);
  return *data_;
}

const syntax::NginxTree& Document::nginx() {
  if (!nginx_) nginx_ = syntax::parse_nginx(bytes_);
  return *nginx_;
}

const syntax::IniTree& Document::ini() {
  if (!ini_) {
    const bool is_env = file_.kind == project::Kind::Env;
    ini_ = is_env ? syntax::parse_env(bytes_) : syntax::parse_ini(bytes_, dialect_of(file_.path));
  }
  return *ini_;
}

}  // namespace facts
