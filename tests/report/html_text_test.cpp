// SPDX-License-Identifier: MIT
#include "report/html_text.h"

#include "base/text.h"
#include "sample_run.h"

TEST_CASE("foreign text is text in markup", "[report]") {
  CHECK(report::markup_text("<b a=\"1\">'&'</b>") ==
        "&lt;b a=&quot;1&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;");
  CHECK(report::markup_text("\x1b\n\xE2\x80\xAE") == "\\x1b\\n\\u{202e}");
  CHECK(report::element("p", "soft", "x") == "<p class=\"soft\">x</p>");
  CHECK(report::element("p", "", "x") == "<p>x</p>");
}

TEST_CASE("what fills a template is not looked at again", "[report]") {
  CHECK(report::filled("<{{a}}|{{b}}|{{c}}>", {{"a", "{{b}}"}, {"b", "2"}}) == "<{{b}}|2|>");
  CHECK(report::filled("{{open", {}) == "{{open");
}

TEST_CASE("one kind of thing needs no filter", "[report]") {
  CHECK(report::filter_form("states", {{"fail", "2 FAIL"}}).empty());
  const std::string form = report::filter_form("states", {{"fail", "2 FAIL"}, {"open", "1 OPEN"}});
  CHECK(base::contains(form, "id=\"f-fail\""));
  CHECK(base::contains(form, "<label class=\"open\">"));
}

TEST_CASE("the page brings all it needs and fetches nothing", "[report]") {
  const std::string page = report::page({.title = "<t>", .verdict = "READY"});
  CHECK(page.starts_with("<!doctype html>"));
  CHECK(base::contains(page, "default-src 'none'; style-src 'unsafe-inline'"));
  CHECK(base::contains(page, "<h1>&lt;t&gt;</h1>"));
  for (const char* word : {"<script", "http://", "https://", "url(", "@import", "{{", "<img"}) {
    INFO(word);
    CHECK_FALSE(base::contains(page, word));
  }
}

TEST_CASE("every filter has its rule in the page", "[report]") {
  const std::string page = report::page({});
  for (const std::string name : {"critical", "high", "medium", "low", "info", "fail", "warn",
                                 "open", "held", "pass", "na"}) {
    CHECK(base::contains(page, "#f-" + name + ":not(:checked)) .is-" + name));
  }
}
