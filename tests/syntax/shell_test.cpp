// SPDX-License-Identifier: MIT
#include "syntax/shell.h"

#include <string>

#include "catch.h"

namespace {

std::string_view join_sign(syntax::ShellJoin join) {
  switch (join) {
    case syntax::ShellJoin::Next:
      return ";";
    case syntax::ShellJoin::And:
      return "&&";
    case syntax::ShellJoin::Or:
      return "||";
    case syntax::ShellJoin::Pipe:
      return "|";
    case syntax::ShellJoin::Background:
      return "&";
  }
  return "";
}

// "[depth]?word,word;": words that are not literal in angle brackets.
std::string print(const syntax::ShellTree& tree) {
  std::string text;
  for (const syntax::ShellCommand& command : tree.commands) {
    if (!text.empty()) text += ' ';
    text += std::to_string(command.depth);
    if (command.is_condition) text += '?';
    if (command.is_negated) text += '!';
    if (command.is_function) text += 'f';
    text += ':';
    for (const auto& word : command.assignments) text += std::string(word.text) + ',';
    for (std::size_t i = 0; i < command.words.size(); ++i) {
      if (i > 0) text += ',';
      const auto& word = command.words[i];
      text += word.is_literal ? std::string(word.text) : '<' + std::string(word.text) + '>';
    }
    text += join_sign(command.after);
  }
  return tree.is_whole ? text : text + " broken";
}

}  // namespace

TEST_CASE("commands of a script, their words and what joins them", "[syntax]") {
  const auto [script, expected] = GENERATE(table<std::string, std::string>({
      {"bench migrate", "0:bench,migrate;"},
      {"a && b || true; c | tee log &", "0:a&& 0:b|| 0:true; 0:c| 0:tee,log&"},
      {"a 'b c' \"d\\\"e\" f\\ g", "0:a,b c,d\"e,f g;"},
      {"a $x \"$(b 'c)')\" ${{ d }} `e`", "0:a,<$x>,<\"$(b 'c)')\">,<${{ d }}>,<`e`>;"},
      {"X=1 Y='2' a b=c", "0:X=1,Y=2,a,b=c;"},
      {"a \\\n  b # no\n# no\nc", "0:a,b; 0:c;"},
      {"a > log 2>&1 >> x < y &> z b", "0:a,b;"},
      {"if a; then b; elif c; then d; else e; fi || f", "1?:a; 1:b; 1?:c; 1:d; 1:e|| 0:f;"},
      {"while a; do b; done", "1?:a; 1:b;"},
      {"for x in a $b 'c'; do d $x; done; e", "1:d,<$x>; 0:e;"},
      {"case $x in a|b) c ;; (*) d; esac; e", "1:c; 1:d; 0:e;"},
      {"(cd a && b) | c", "1:cd,a&& 1:b| 0:c;"},
      {"f() { a; }; function g { b; }; c", "1f:a; 1f:b; 0:c;"},
      {"! a && [[ -f x && $y > z ]] && b", "0!:a&& 0:<[[>&& 0:b;"},
      {"a *.gz", "0:a,<*.gz>;"},
      {"a 'b", "0:a,b; broken"},
      {"if a; then b", "1?:a; 1:b; broken"},
      {"", ""},
  }));
  CHECK(print(syntax::parse_shell(script)) == expected);
}

TEST_CASE("the text of a here-document is no command, and is found", "[syntax]") {
  const std::string script = "ssh host bash <<'EOF' | tee x\nbench migrate\n EOF\nEOF\nls\n";
  const syntax::ShellTree tree = syntax::parse_shell(script);
  CHECK(print(tree) == "0:ssh,host,bash| 0:tee,x; 0:ls;");
  CHECK(base::slice(script, tree.commands[0].body) == "bench migrate\n EOF\n");
  CHECK(print(syntax::parse_shell("cat <<EOF\nx\n")) == "0:cat; broken");
}

TEST_CASE("output goes to a file", "[syntax]") {
  const syntax::ShellTree tree = syntax::parse_shell("bench backup > /dev/null 2>&1");
  CHECK(tree.commands.at(0).output == "/dev/null");
  CHECK(syntax::parse_shell("a >> 'b c'").commands.at(0).output == "b c");
}

TEST_CASE("bare words know no operators", "[syntax]") {
  CHECK(print(syntax::parse_words("a -b 'c d' %(ENV_X)s ; e|f *")) ==
        "0:a,-b,c d,%(ENV_X)s,;,e|f,*;");
  CHECK(syntax::parse_words("  ").commands.empty());
}
