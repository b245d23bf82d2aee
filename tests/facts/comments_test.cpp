// SPDX-License-Identifier: MIT
#include "facts/comments.h"

#include "catch.h"
#include "facts/core.h"

using project::Kind;

namespace {

// Each comment as "text -> what it covers", with "(trailing)" where it stands behind code.
std::vector<std::string> comments(Kind kind, std::string_view bytes) {
  const project::Workspace workspace;
  project::File file;
  file.id = base::FileId{0};
  file.kind = kind;
  facts::Document document(workspace, file, bytes);
  facts::Facts facts;
  facts::extract_comments(document, facts);
  std::vector<std::string> all;
  for (const facts::Comment& comment : facts.rows<facts::Comment>()) {
    all.push_back(std::string(comment.text) + " -> " +
                  std::string(base::slice(bytes, comment.extent)) +
                  (comment.is_trailing ? " (trailing)" : ""));
  }
  return all;
}

using All = std::vector<std::string>;

}  // namespace

TEST_CASE("in Python a comment covers the next statement, whole", "[facts]") {
  CHECK(comments(Kind::Python, "# frappe-lint: x\n\n# other\nf(1,\n  2)\ng()\n") ==
        All{"frappe-lint: x -> f(1,\n  2)"});
  CHECK(comments(Kind::Python, "a = 1  # frappe-lint: x\n") ==
        All{"frappe-lint: x -> a = 1  # frappe-lint: x (trailing)"});
  CHECK(comments(Kind::HooksPy, "h = {\n  # frappe-lint: x\n  'a': [\n    1],\n  'b': 2}\n") ==
        All{"frappe-lint: x ->   'a': [\n    1]"});
}

TEST_CASE("of a block a comment covers the head", "[facts]") {
  const All found = comments(Kind::Python, "# frappe-lint: x\n@d\ndef f():\n  g()\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("frappe-lint: x -> @d\ndef f():"));
  CHECK(found[0].find("g()") == std::string::npos);
}

TEST_CASE("in nginx a comment covers the next directive", "[facts]") {
  CHECK(comments(Kind::NginxConf, "# frappe-lint: x\nserver {\n  listen 80;\n}\n") ==
        All{"frappe-lint: x -> server {"});
  CHECK(comments(Kind::NginxConf, "set $a '# frappe-lint: x';\n").empty());
}

TEST_CASE("elsewhere a comment covers the next line that says something", "[facts]") {
  CHECK(comments(Kind::Ini, "; a\n# frappe-lint: x\n\nkey = 1\n") ==
        All{"frappe-lint: x -> key = 1"});
  CHECK(comments(Kind::PatchesTxt, "# frappe-lint: x\napp.patches.one\n") ==
        All{"frappe-lint: x -> app.patches.one"});
  CHECK(comments(Kind::Html, "<!-- frappe-lint: x --><p>\n") ==
        All{"frappe-lint: x -> <!-- frappe-lint: x --><p> (trailing)"});
  CHECK(comments(Kind::Yaml, "run: x  # frappe-lint: y") ==
        All{"frappe-lint: y -> run: x  # frappe-lint: y (trailing)"});
}

TEST_CASE("a comment of its own line covers the next one, whatever its signs", "[facts]") {
  const All next = {"frappe-lint: x -> next"};
  for (const std::string sign : {"#", "//", "--", ";", "  #"}) {
    CAPTURE(sign);
    CHECK(comments(Kind::Text, sign + " frappe-lint: x\nnext\n") == next);
  }
  CHECK(comments(Kind::Html, "<!-- frappe-lint: x -->\nnext\n") == next);
  CHECK(comments(Kind::Html, "<!--frappe-lint: x-->\nnext\n") == next);
  CHECK(comments(Kind::Html, "{# frappe-lint: x #}\nnext\n") == next);
  CHECK(comments(Kind::Text, "/* frappe-lint: x */\nnext\n") == next);
  CHECK(comments(Kind::Text, "next; frappe-lint: x\n").empty());
}

TEST_CASE("only comments speak", "[facts]") {
  CHECK(comments(Kind::Python, "x = '# frappe-lint: y'\n").empty());
  CHECK(comments(Kind::Json, "{\"#\": \"frappe-lint: y\"}").empty());
  CHECK(comments(Kind::Text, "we use frappe-lint: it is good\n").empty());
  CHECK(comments(Kind::Ini, "# frappe-lint: last") == All{"frappe-lint: last -> "});
}
