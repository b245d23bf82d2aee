// SPDX-License-Identifier: MIT
#include "project/classify.h"

#include "catch.h"

using project::classify;
using project::Kind;

namespace {

std::string never_peek() {
  FAIL("the place tells; nothing needs to be read");
  return {};
}

std::string_view kind_of(std::string_view path) {
  return to_string(classify(path, "", never_peek));
}

std::string_view kind_in_app(const std::string& in_package) {
  return to_string(classify("acme/" + in_package, in_package, never_peek));
}

std::string_view kind_with(std::string_view path, const std::string& bytes) {
  return to_string(classify(path, "", [&] { return bytes; }));
}

}  // namespace

TEST_CASE("the place below the package decides", "[project]") {
  const auto row = GENERATE(
      table<std::string, std::string_view>({{"hooks.py", "hooks_py"},
                                            {"crm/hooks.py", "python"},
                                            {"patches.txt", "patches_txt"},
                                            {"modules.txt", "modules_txt"},
                                            {"patches/v1/patches.txt", "text"},
                                            {"fixtures/custom_field.json", "fixture_json"},
                                            {"fixtures/old/custom_field.json", "json"},
                                            {"crm/fixtures/x.json", "json"},
                                            {"crm/custom/lead.json", "customize_json"},
                                            {"custom/lead.json", "json"},
                                            {"crm/doctype/lead/lead.json", "doctype_json"},
                                            {"crm/doctype/lead/test_records.json", "json"},
                                            {"crm/report/sales/sales.json", "standard_json"},
                                            {"crm/workspace/home/home.json", "standard_json"},
                                            {"workspace_sidebar/home.json", "standard_json"},
                                            {"public/json/x/x.json", "json"},
                                            {"templates/a/x/x.json", "json"}}));
  INFO(std::get<0>(row));
  CHECK(kind_in_app(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("outside a package the name decides", "[project]") {
  const auto row = GENERATE(table<std::string_view, std::string_view>(
      {{"hooks.py", "python"},
       {"patches.txt", "text"},
       {"fixtures/users.json", "json"},
       {"doctype/lead/lead.json", "doctype_json"},
       {"sites/acme.local/site_config.json", "site_config"},
       {".github/helper/site_config.json", "site_config"},
       {".github/helper/ci.site_config.json", "json"},
       {"sites/common_site_config.json", "common_site_config"},
       {"pyproject.toml", "pyproject"},
       {"uv.toml", "toml"},
       {"compose.yml", "yaml"},
       {"tsconfig.json", "text"},
       {".vscode/settings.json", "text"},
       {"package.json", "json"},
       {"frappe.service", "ini"},
       {"setup.cfg", "ini"},
       {".env", "env"},
       {".env.local", "env"},
       {"example.env", "env"},
       {".env.js", "javascript"},
       {"Dockerfile", "dockerfile"},
       {"images/bench/Dockerfile.dev", "dockerfile"},
       {"web.Dockerfile", "dockerfile"},
       {"a.mjs", "javascript"},
       {"a.ts", "text"},
       {"a.vue", "text"},
       {"a.html", "html"},
       {"a.jinja2", "html"},
       {"mail.html.j2", "html"},
       {"README.md", "text"},
       {"LICENSE", "text"},
       {"logo.PNG", "binary"},
       {"de.mo", "binary"},
       {"backup.sql.gz", "binary"},
       {"Procfile", "text"},
       {"", "text"}}));
  INFO(std::get<0>(row));
  CHECK(kind_of(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("configuration without a clear name is known by its bytes", "[project]") {
  const std::string nginx = "server {\n  listen 80;\n}\n";
  const std::string supervisor = "[program:web]\ncommand=x\n";
  CHECK(kind_with("config/nginx.conf", nginx) == "nginx_conf");
  CHECK(kind_with("config/nginx.conf", "") == "nginx_conf");
  CHECK(kind_with("supervisor/conf.d/nginx.conf", supervisor) == "ini");
  CHECK(kind_with("config/supervisor.conf", supervisor) == "ini");
  CHECK(kind_with("config/redis_cache.conf", "maxmemory 1gb\n") == "text");
  CHECK(kind_with("conf.d/acme.conf", nginx) == "nginx_conf");
  CHECK(kind_with("sites-enabled/acme", nginx) == "nginx_conf");
  CHECK(kind_with("sites-enabled/acme", "<VirtualHost *:80>\n") == "text");
  CHECK(kind_with("nginx/sites-available/acme.local", "") == "nginx_conf");
  CHECK(kind_with("nginx/entrypoint", "#!/bin/sh\n") == "text");
  CHECK(kind_with("templates/frappe.conf.j2", nginx) == "nginx_conf");
  CHECK(kind_with("nginx-template.conf.template", nginx) == "nginx_conf");
  CHECK(kind_with("core.conf", std::string("\x7f"
                                           "ELF\0",
                                           5)) == "binary");
  CHECK(kind_with("conf.d/acme.conf", nginx + '\0') == "nginx_conf");
  CHECK(kind_with("config/nginx.conf", std::string("a\0", 2)) == "nginx_conf");
}

TEST_CASE("a NUL byte near the beginning makes a file binary", "[project]") {
  CHECK(project::is_binary(std::string_view("a\0b", 3)));
  CHECK_FALSE(project::is_binary(std::string(9000, 'a') + std::string(1, '\0')));
  CHECK_FALSE(project::is_binary(""));
}
