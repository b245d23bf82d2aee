// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_context.h"

#include "catch.h"

using facts::secret_context;
using project::Kind;

TEST_CASE("where a file lies tells what its secrets are worth", "[facts]") {
  CHECK(secret_context("app/api.py", Kind::Python).area == "code");
  CHECK(secret_context("conf/site.yml", Kind::Yaml).area == "config");
  CHECK(secret_context("app/tests/api.py", Kind::Python).area == "tests");
  CHECK(secret_context("app/doctype/x/test_x.py", Kind::Python).area == "tests");
  CHECK(secret_context(".github/workflows/ci.yml", Kind::Yaml).area == "tests");
  CHECK(secret_context("README.md", Kind::Text).area == "docs");
  CHECK(secret_context(".env.example", Kind::Env).area == "example");
}

TEST_CASE("generated files are not read", "[facts]") {
  CHECK(secret_context("package-lock.json", Kind::Json).is_skipped);
  CHECK(secret_context("app/locale/de.po", Kind::Text).is_skipped);
  CHECK(secret_context("app/public/js/lib/x.js", Kind::Javascript).is_skipped);
  CHECK_FALSE(secret_context("app/public/js/x.js", Kind::Javascript).is_skipped);
}

TEST_CASE("a language decides whether values need quotes", "[facts]") {
  CHECK(secret_context(".env", Kind::Env).has_bare_values);
  CHECK(secret_context("compose.yml", Kind::Yaml).has_bare_values);
  CHECK_FALSE(secret_context("a.py", Kind::Python).has_bare_values);
  CHECK_FALSE(secret_context("a.vue", Kind::Text).has_bare_values);
  CHECK(secret_context("a.xml", Kind::Text).is_markup);
  CHECK_FALSE(secret_context("x/doctype/a/a.json", Kind::DoctypeJson).reads_names);
}
