// SPDX-License-Identifier: MIT
#include "syntax/nginx.h"

#include <chrono>
#include <string>

#include "base/line_index.h"
#include "catch.h"

using syntax::NginxTree;
using syntax::parse_nginx;

namespace {

struct Accepted {
  std::string_view input;
  std::string_view printed;
};

struct Rejected {
  std::string_view input;
  std::uint32_t line;
  std::string_view what;
};

std::uint32_t line_of_first(const NginxTree& tree, std::string_view bytes) {
  const base::LineIndex lines(bytes);
  return lines.position(tree.problems.at(0).span.begin, base::ColumnUnit::Byte).line;
}

std::string word_of(std::size_t size) {
  return "set $x " + std::string(size, 'a');
}

}  // namespace

TEST_CASE("words are cut and decoded as nginx does it", "[syntax]") {
  const Accepted cases[] = {
      {"a b  c;", "a b c;\n"},
      {"a\r\n\tb;", "a b;\n"},
      {"a b;c;", "a b;\nc;\n"},
      {"a \"b c\" 'd;e';", "a \"b c\" \"d;e\";\n"},
      {"a \"\";", "a \"\";\n"},
      {"\"a\" b;", "a b;\n"},
      // A quote, a hash or a closing brace inside a word is an ordinary byte.
      {"a b\"c;", "a \"b\"c\";\n"},
      {"a b#c;", "a \"b#c\";\n"},
      {"a b} c;", "a \"b}\" c;\n"},
      {"a b'c'd;", "a \"b'c'd\";\n"},
      // Comments end at the line feed and may stand between the words.
      {"a # b; c\n d;", "a d;\n"},
      {"# a", ""},
      {"a;# b\n", "a;\n"},
      // A backslash protects the next byte; only some pairs are decoded.
      {"a b\\;c;", "a \"b\\;c\";\n"},
      {"a b\\ c;", "a \"b\\ c\";\n"},
      {"a \"b\\\"c\";", "a \"b\"c\";\n"},
      {"a \\.php$;", "a \\.php$;\n"},
      {"a 'b\\tc\\nd';", "a b\\tc\\nd;\n"},
      {"a \\#b;", "a \"\\#b\";\n"},
      {"a b\\\\;", "a b\\;\n"},
      // A brace behind a dollar belongs to the word.
      {"a ${b}c;", "a \"${b}c\";\n"},
      {"a \"${b}c\";", "a \"${b}c\";\n"},
      {"a x${{b;", "a \"x${{b\";\n"},
      {"a $b{c;}", "a $b {\n  c;\n}\n"},
      {"if ($a = \"b\") { c; }", "if ($a = b ) {\n  c;\n}\n"},
      {"if ($a ~ 'b'){c;}", "if ($a ~ b ) {\n  c;\n}\n"},
      {"location ~ \"^/\\d{3}$\" { a; }", "location ~ \"^/\\d{3}$\" {\n  a;\n}\n"},
      {"a{b{c d;}e;}", "a {\n  b {\n    c d;\n  }\n  e;\n}\n"},
      {"a {}", "a {\n}\n"},
      {"map $a $b { default 0; ~*x{2} 1; }",
       "map $a $b {\n  default 0;\n  ~*x {\n    \"2}\" 1;\n  }\n"},
      {"", ""},
      {" \n\t", ""},
  };
  for (const Accepted& one : cases) {
    INFO(one.input);
    std::string expected(one.printed);
    // The print has no closing braces: the depth of a line says enough.
    for (std::size_t at = expected.find("}\n"); at != std::string::npos;
         at = expected.find("}\n")) {
      const std::size_t begin = expected.rfind('\n', at == 0 ? 0 : at - 1) + 1;
      expected.erase(begin, at + 2 - begin);
    }
    CHECK(parse_nginx(one.input).print() == expected);
  }
}

TEST_CASE("what nginx refuses is a problem on nginx's line", "[syntax]") {
  const Rejected cases[] = {
      {"a \"/a\"b;", 1, "unexpected \"b\" after a closing quote"},
      {"location ~ ^/\\d{3}$ { a; }", 1, "unexpected end of file, expecting \"}\""},
      {"a;\n;", 2, "unexpected \";\""},
      {"{ }", 1, "unexpected \"{\""},
      {"a;\n}", 2, "unexpected \"}\""},
      {"a {\n b }", 2, "unexpected \"}\", expecting \";\""},
      {"a {\n b;\n", 3, "unexpected end of file, expecting \"}\""},
      {"a;\nb", 2, "unexpected end of file, expecting \";\" or \"}\""},
      {"a \"b", 1, "unexpected end of file, expecting \";\" or \"}\""},
      {"a \"b\"", 1, "unexpected end of file, expecting \";\" or \"}\""},
      {"a b\\", 1, "unexpected end of file, expecting \";\" or \"}\""},
      {"\xEF\xBB\xBF"
       "a;",
       1, "the file begins with a byte order mark, which nginx does not skip"},
      {"content_by_lua_block { a = '}'", 1, "unexpected end of file in a Lua block"},
  };
  for (const Rejected& one : cases) {
    INFO(one.input);
    const NginxTree tree = parse_nginx(one.input);
    REQUIRE_FALSE(tree.problems.empty());
    CHECK(tree.problems[0].what == one.what);
    CHECK(line_of_first(tree, one.input) == one.line);
  }
}

TEST_CASE("a token must fit into nginx's buffer of 4096 bytes", "[syntax]") {
  CHECK(parse_nginx(word_of(4095) + ";").problems.empty());
  CHECK_FALSE(parse_nginx(word_of(4096) + ";").problems.empty());
  CHECK(parse_nginx(word_of(4094) + " ;").problems.empty());
  CHECK_FALSE(parse_nginx(word_of(4095) + " ;").problems.empty());
  CHECK(parse_nginx("set $x \"" + std::string(4094, 'a') + "\";").problems.empty());
  CHECK_FALSE(parse_nginx("set $x \"" + std::string(4095, 'a') + "\";").problems.empty());
  CHECK(parse_nginx("set $x \"" + std::string(4093, 'a') + "\" ;").problems.empty());
  CHECK_FALSE(parse_nginx("set $x \"" + std::string(4094, 'a') + "\" ;").problems.empty());
  CHECK(parse_nginx("#" + std::string(4094, 'a') + "\na;").problems.empty());
  CHECK_FALSE(parse_nginx("#" + std::string(4095, 'a') + "\na;").problems.empty());
}

TEST_CASE("after a problem the rest keeps its places", "[syntax]") {
  CHECK(parse_nginx("a;; b { c; }").print() == "a;\n\"\";\nb {\n  c;\n");
  CHECK(parse_nginx("a { b } c;").print() == "a {\n  b;\nc;\n");
  CHECK(parse_nginx("a; } b;").print() == "a;\nb;\n");
  CHECK(parse_nginx("\xEF\xBB\xBF"
                    "a b;")
            .print() == "a b;\n");
  CHECK(parse_nginx("\xEF\xBB\xBF"
                    "a b;")
            .is_sound());
  CHECK_FALSE(parse_nginx("a b").is_sound());
}

TEST_CASE("Lua bodies hold no directives", "[syntax]") {
  const Accepted cases[] = {
      {"content_by_lua_block { local t = {1, {2}} } a;", "content_by_lua_block {\na;\n"},
      {"content_by_lua_block { s = \"}\" .. '}' } a;", "content_by_lua_block {\na;\n"},
      {"content_by_lua_block { s = [[ } ]] .. [=[ ]] } ]=] } a;", "content_by_lua_block {\na;\n"},
      {"content_by_lua_block { -- don't }\n x = 1 --[[ } ]] } a;", "content_by_lua_block {\na;\n"},
      {"set_by_lua_block $v{ return {} } a;", "set_by_lua_block $v {\na;\n"},
      {"content_by_lua_block { t = {{1}, {2}} }", "content_by_lua_block {\n"},
  };
  for (const Accepted& one : cases) {
    INFO(one.input);
    const NginxTree tree = parse_nginx(one.input);
    CHECK(tree.print() == one.printed);
    CHECK(tree.problems.empty());
  }
}

TEST_CASE("template expressions are opaque words and statements are left out", "[syntax]") {
  const Accepted cases[] = {
      {"listen {{ port }} ssl;", "listen <{{ port }}> ssl;\n"},
      {"listen [::]:{{ port }};", "listen <[::]:{{ port }}>;\n"},
      {"root '{{ a['b'] }}';", "root <{{ a['b'] }}>;\n"},
      {"map $host $site_{{ id }} {\n a b;\n}", "map $host <$site_{{ id }}> {\n  a b;\n"},
      {"{% set x = '}' %}\na;", "a;\n"},
      {"{# a; { #}b;", "b;\n"},
      {"a {# b #} {{ c }};", "a <{{ c }}>;\n"},
      {"{% if x %}\na;\n{% elif y %}\nb;\n{% else %}\nc;\n{% endif %}\nd;",
       "a; # if x\nb; # elif y\nc; # else\nd;\n"},
      {"{%- if x -%}\na {\nb;\n}\n{%- endif -%}", "a { # if x\n  b;\n"},
      {"{{- if .Values.tls }}\na;\n{{- end }}\nb;", "a; # if .Values.tls\nb;\n"},
      {"{{/* a; */}}\nb;", "b;\n"},
      {"server_name\n{% for n in names -%}\n{{ n }}\n{% endfor %};",
       "server_name <{% for n in names -%}> <{{ n }}> <{% endfor %}>;\n"},
      // An expression that fills its line may expand to anything.
      {"server {\n  {{ extra }}\n  a;\n}", "server {\n  <{{ extra }}>\n  a;\n"},
      {"server {\n  {% include 'ssl.conf' %}\n}", "server {\n  <{% include 'ssl.conf' %}>\n"},
      {"server {\n  {{ include \"x\" . | nindent 2 }}\n}",
       "server {\n  <{{ include \"x\" . | nindent 2 }}>\n"},
      {"{{ name }} on;", "<{{ name }}> on;\n"},
  };
  for (const Accepted& one : cases) {
    INFO(one.input);
    const NginxTree tree = parse_nginx(one.input);
    CHECK(tree.print() == one.printed);
    CHECK(tree.problems.empty());
    CHECK(tree.is_template);
  }
}

TEST_CASE("what nginx reads itself is no template", "[syntax]") {
  const NginxTree tree =
      parse_nginx("# {% if x %}\nreturn 200 \"{{ a }}\";\nb ${PORT};\nc ${port};");
  CHECK_FALSE(tree.is_template);
  CHECK(tree.print() == "return 200 <{{ a }}>;\nb <${PORT}>;\nc \"${port}\";\n");
}

TEST_CASE("spans cover what is written", "[syntax]") {
  const std::string_view bytes = "# one\r\nserver { # two\n  listen \"443\" ssl;\n}\n";
  const NginxTree tree = parse_nginx(bytes);
  REQUIRE(tree.comments.size() == 2);
  CHECK(base::slice(bytes, tree.comments[0]) == "# one");
  CHECK(base::slice(bytes, tree.comments[1]) == "# two");
  REQUIRE(tree.directives.size() == 3);
  CHECK(base::slice(bytes, tree.directives[1].head) == "server {");
  CHECK(base::slice(bytes, tree.directives[1].span) == bytes.substr(7, bytes.size() - 8));
  CHECK(base::slice(bytes, tree.directives[2].span) == "listen \"443\" ssl;");
  CHECK(base::slice(bytes, tree.directives[2].words[1].span) == "\"443\"");
  CHECK(tree.directives[2].parent == 1);
}

TEST_CASE("hostile input gives a problem and no hang", "[syntax]") {
  constexpr std::size_t kSize = 2U << 20;
  for (const std::string_view unit :
       {"{", "}", "a{", "\"", "{{", "{%", "{%{#{{", "{% if a %}{", "$", "\\", ";"}) {
    INFO(unit);
    std::string bytes;
    while (bytes.size() < kSize) bytes += unit;
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(parse_nginx(bytes).problems.empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  }
  const std::string_view nul("a \0b;\0c;", 8);
  CHECK(parse_nginx(nul).directives.size() == 3);
}
