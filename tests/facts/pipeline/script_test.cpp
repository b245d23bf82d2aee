// SPDX-License-Identifier: MIT
#include "facts/pipeline/script.h"

#include <string>

#include "catch.h"

namespace {

// "bench a [mask] @" for every command: @ marks what runs elsewhere.
std::string print(const std::string& text, bool stops_on_error = false) {
  base::Pool pool;
  facts::Script script;
  script.text = text;
  script.stops_on_error = stops_on_error;
  std::string lines;
  for (const facts::ScriptCommand& command : facts::read_script(script, pool).commands) {
    if (!lines.empty()) lines += "; ";
    for (std::size_t i = 0; i < command.words.size(); ++i) {
      lines += (i > 0 ? " " : "") + std::string(command.words[i].text);
    }
    if (command.mask.data() != nullptr) lines += " [" + std::string(command.mask) + "]";
    if (command.is_remote) lines += " @";
  }
  return lines;
}

}  // namespace

TEST_CASE("what hides the failure of a command", "[facts]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"a || true", "a [|| true]; true"},
      {"a || :", "a [|| true]; :"},
      {"a || echo no", "a [|| true]; echo no"},
      {"a || exit 1", "a; exit 1"},
      {"a || { echo no; exit 1; }", "a; echo no; exit 1"},
      {"a || b", "a; b"},
      {"a | tee x", "a [a pipe]; tee x"},
      {"a | grep -q x", "a; grep -q x"},
      {"set -o pipefail\na | tee x", "set -o pipefail [the next command]; a; tee x"},
      {"a\nb", "a [the next command]; b"},
      {"a && b", "a; b"},
      {"a && b\nc", "a [the next command]; b [the next command]; c"},
      {"a\n[ $? -eq 0 ] || exit 1", "a; [ $? -eq 0 ]; exit 1"},
      {"if a; then b; fi\nc", "a; b; c"},
      {"! a\nb", "a; b"},
      {"f() { a; b; }\nf", "a; b; f"},
  }));
  CHECK(print(text) == expected);
}

TEST_CASE("a shell that stops at errors hides none", "[facts]") {
  CHECK(print("a\nb", true) == "a; b");
  CHECK(print("set -eu\na\nset +e\nb\nc") ==
        "set -eu; a; set +e [the next command]; "
        "b [the next command]; c");
}

TEST_CASE("what is handed on to another shell, machine or container", "[facts]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"ssh -i key u@h 'a; b'", "a [the next command] @; b @"},
      {"ssh h a b", "a b @"},
      {"ssh h <<EOF\na\nb\nEOF", "a [the next command] @; b @"},
      {"ssh h <<EOF\na\nEOF\nc", "a [the next command] @; c"},
      {"ssh h bash -e <<EOF\na\nb\nEOF", "a @; b @"},
      {"ssh h <<X\nssh i <<Y\na\nY\nX", "a @"},
      {"docker exec -it -u root c bench a", "bench a @"},
      {"docker compose -f x.yml exec -T s bench a", "bench a @"},
      {"docker-compose exec s bash -c 'a && b'", "a @; b @"},
      {"kubectl exec -n x pod -- bench a", "bench a @"},
      {"sudo -u frappe bash -c \"a\"", "a"},
      {"bash -ec 'a; b'", "a; b"},
      {"su frappe -c 'a; b'", "a [the next command]; b"},
      {"ssh h 'a; b' || true", "a [the next command] @; b [|| true] @; true"},
      {"docker compose up -d", "docker compose up -d"},
      {"ssh-keyscan h", "ssh-keyscan h"},
      {"ssh h", ""},
  }));
  CHECK(print(text) == expected);
}

TEST_CASE("scripts that are out of sight are noticed", "[facts]") {
  const auto is_whole = [](const std::string& text) {
    base::Pool pool;
    facts::Script script;
    script.text = text;
    return facts::read_script(script, pool).is_whole;
  };
  CHECK(is_whole("cd b && . env/bin/activate && bench migrate"));
  CHECK(!is_whole("./save.sh"));
  CHECK(!is_whole("bash deploy/save.sh"));
  CHECK(!is_whole("make save"));
  CHECK(!is_whole("$SAVE now"));
}

TEST_CASE("places count from the start of the outermost script", "[facts]") {
  const std::string text = "ssh h \"cd b\nbench a\"";
  base::Pool pool;
  facts::Script script;
  script.text = text;
  const facts::ScriptCommands read = facts::read_script(script, pool);
  REQUIRE(read.commands.size() == 2);
  CHECK(base::slice(text, read.commands[1].span) == "bench a");
}
