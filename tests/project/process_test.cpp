// SPDX-License-Identifier: MIT
#include "project/process.h"

#include "catch.h"

using project::Command;
using project::Conversation;
using project::run;

TEST_CASE("a program's output, errors and status come back", "[project]") {
  const auto output = run({.words = {"sh", "-c", "echo $A; echo no >&2; exit 3"},
                           .environment = {"A=1", "PATH=/usr/bin:/bin"}});
  REQUIRE(output);
  CHECK(output->text == "1\n");
  CHECK(output->errors == "no\n");
  CHECK(output->status == 3);
  CHECK_FALSE(output->ok());
}

TEST_CASE("a program that does not exist gives none", "[project]") {
  CHECK_FALSE(run({.words = {"frappe-lint-no-such-program"}, .environment = {}}));
}

TEST_CASE("more input than a pipe holds neither blocks nor is lost", "[project]") {
  const std::string input(3u << 20, 'x');
  const auto output = run({.words = {"cat"}, .environment = {}, .input = input});
  REQUIRE(output);
  CHECK(output->text == input);
}

TEST_CASE("a program that does not read its input ends as it likes", "[project]") {
  const auto output =
      run({.words = {"true"}, .environment = {}, .input = std::string(3u << 20, 'x')});
  REQUIRE(output);
  CHECK(output->ok());
}

TEST_CASE("a program that says too much is ended", "[project]") {
  const auto output = run({.words = {"yes"}, .environment = {}, .max_output = 100000});
  REQUIRE(output);
  CHECK(output->is_cut);
  CHECK_FALSE(output->ok());
}

TEST_CASE("a conversation takes lines and exact lengths in turn", "[project]") {
  Conversation conversation;
  REQUIRE(conversation.start({.words = {"cat"}, .environment = {}}));
  REQUIRE(conversation.write("3\nabc"));
  CHECK(conversation.read_line() == "3");
  CHECK(conversation.read(3) == "abc");
  REQUIRE(conversation.write("end\n"));
  CHECK(conversation.read_line() == "end");
}

TEST_CASE("a conversation with a program that ended gives none", "[project]") {
  Conversation conversation;
  REQUIRE(conversation.start({.words = {"true"}, .environment = {}}));
  CHECK_FALSE(conversation.read_line());
  CHECK_FALSE(conversation.read(1));
}
