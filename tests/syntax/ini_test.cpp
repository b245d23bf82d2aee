// SPDX-License-Identifier: MIT
#include "syntax/ini.h"

#include <string>

#include "catch.h"

using syntax::IniDialect;
using syntax::IniTree;

namespace {

// "section/key=value|" for each entry, then "#comment" and "!problem".
std::string shown(std::string_view bytes, const IniTree& tree) {
  std::string text;
  for (const syntax::IniEntry& entry : tree.entries) {
    text += std::string(entry.section) + "/" + std::string(entry.key);
    if (entry.value.data() != nullptr) text += "=" + std::string(entry.value);
    text += "|";
    CHECK(base::slice(bytes, entry.key_span) == entry.key);
    CHECK(base::slice(bytes, entry.value_span) == entry.value);
  }
  for (const base::Span comment : tree.comments) text += std::string(base::slice(bytes, comment));
  for (const syntax::Problem& problem : tree.problems) text += "!" + problem.what;
  return text;
}

struct Row {
  std::string_view text;
  std::string_view shown;
};

}  // namespace

TEST_CASE("supervisor's INI", "[syntax]") {
  const auto row = GENERATE(values<Row>({
      {"[program:a]\ncommand=x y\nuser : frappe\n", "program:a/command=x y|program:a/user=frappe|"},
      {"[a]\r\nk = v \r\n", "a/k=v|"},
      {"\xEF\xBB\xBF[a]\nk=v", "a/k=v|"},
      {"; one\n# two\n[a]\n", "; one# two"},
      {"[a] ; why\nk=v ; why\nl=v;w #x\n", "a/k=v|a/l=v;w|; why; why#x"},
      {"[a]\nk=one\n  two\n\n  x = 3\nl=4\n", "a/k=one\n  two\n\n  x = 3|a/l=4|"},
      {"[a]\nk=\n  two\n", "a/k=two|"},
      {"[a]\nk=one\n  ; note\n  two\n", "a/k=one\n  ; note\n  two|; note"},
      {"[a]\n  k=v\n  l=w\n", "a/k=v|a/l=w|"},
      {"k=v\n", "/k=v|"},
      {"[a]\nk=\n", "a/k=|"},
      {"[a]\nnothing\n", "!expected '=' behind a key"},
      {"[a]\n=x\n", "!expected '=' behind a key"},
      {"[a\nk=v\n", "/k=v|!a section name without its closing bracket"},
      {"[a]\nurl=http://x:80\n", "a/url=http://x:80|"},
  }));
  INFO(row.text);
  CHECK(shown(row.text, syntax::parse_ini(row.text)) == row.shown);
}

TEST_CASE("systemd's INI", "[syntax]") {
  const auto row = GENERATE(values<Row>({
      {"[Service]\nExecStart=a ; b\n", "Service/ExecStart=a ; b|"},
      {"[Service]\nExecStart=a \\\n  b \\\n  c\nUser=x\n",
       "Service/ExecStart=a \\\n  b \\\n  c|Service/User=x|"},
      {"[Service]\nExecStart=a \\\n# note\n  b\n", "Service/ExecStart=a \\\n# note\n  b|# note"},
      {"[Service]\nEnvironment=A:B=1\n", "Service/Environment=A:B=1|"},
      {"[Service]\n  A=1\n  B=2\n", "Service/A=1|Service/B=2|"},
      {"[Service]\nA=1 \\\n\nB=2\n", "Service/A=1 \\|Service/B=2|"},
  }));
  INFO(row.text);
  CHECK(shown(row.text, syntax::parse_ini(row.text, IniDialect::Systemd)) == row.shown);
}

TEST_CASE("setup.cfg has no comments behind a value", "[syntax]") {
  const std::string_view text = "[a]\nk=v ; w # x\n";
  CHECK(shown(text, syntax::parse_ini(text, IniDialect::Plain)) == "a/k=v ; w # x|");
}

TEST_CASE("header lines keep their span", "[syntax]") {
  const std::string_view text = "[a]\n[b]\nk=v\n";
  const IniTree tree = syntax::parse_ini(text);
  REQUIRE(tree.sections.size() == 2);
  CHECK(base::slice(text, tree.sections[1].section_span) == "[b]");
  CHECK(tree.entries[0].section_span == tree.sections[1].section_span);
}

TEST_CASE(".env files", "[syntax]") {
  const auto row = GENERATE(values<Row>({
      {"A=1\nexport B = two words \n", "/A=1|/B=two words|"},
      {"A=x # why\nB=x#y\nC= # why\n", "/A=x|/B=x#y|/C=|# why# why"},
      {"A='a # b' # why\nB=\"c\\\"d\"\n", "/A=a # b|/B=c\\\"d|"},
      {"A=\"one\ntwo\"\nB=2\n", "/A=one\ntwo|/B=2|"},
      {"A=\"one\nB=2\n", "/A=one|/B=2|!a value without its closing quote"},
      {"A=\nB\n", "/A=|/B|"},
      {"# c\n\nA=b=c\r\n", "/A=b=c|# c"},
      {"what is this\n=x\n", "!expected KEY=VALUE!expected KEY=VALUE"},
      {"A=''\n", "/A=|"},
  }));
  INFO(row.text);
  CHECK(shown(row.text, syntax::parse_env(row.text)) == row.shown);
}
