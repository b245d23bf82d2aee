// SPDX-License-Identifier: MIT
#include "project/kind.h"

namespace project {

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::HooksPy:
      return "hooks_py";
    case Kind::Python:
      return "python";
    case Kind::PatchesTxt:
      return "patches_txt";
    case Kind::ModulesTxt:
      return "modules_txt";
    case Kind::DoctypeJson:
      return "doctype_json";
    case Kind::StandardJson:
      return "standard_json";
    case Kind::FixtureJson:
      return "fixture_json";
    case Kind::CustomizeJson:
      return "customize_json";
    case Kind::SiteConfig:
      return "site_config";
    case Kind::CommonSiteConfig:
      return "common_site_config";
    case Kind::NginxConf:
      return "nginx_conf";
    case Kind::Pyproject:
      return "pyproject";
    case Kind::Toml:
      return "toml";
    case Kind::Yaml:
      return "yaml";
    case Kind::Json:
      return "json";
    case Kind::Ini:
      return "ini";
    case Kind::Env:
      return "env";
    case Kind::Javascript:
      return "javascript";
    case Kind::Html:
      return "html";
    case Kind::Dockerfile:
      return "dockerfile";
    case Kind::Evidence:
      return "evidence";
    case Kind::Text:
      return "text";
    case Kind::Binary:
      return "binary";
  }
  return "";
}

}  // namespace project
