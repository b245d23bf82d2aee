// SPDX-License-Identifier: MIT
#include "syntax/nginx_words.h"

#include "catch.h"

using Stop = syntax::NginxWords::Stop;

TEST_CASE("a statement ends where nginx ends it", "[syntax]") {
  const std::string_view bytes = "a b; c { d } # e";
  syntax::NginxTree tree;
  syntax::NginxWords words(bytes, false, tree);
  CHECK(words.next() == Stop::Semicolon);
  CHECK(tree.words.size() == 2);
  CHECK(words.next() == Stop::Open);
  CHECK(tree.words.size() == 3);
  CHECK(tree.problems.empty());
  CHECK(words.next() == Stop::Close);  // with "d" pending
  CHECK(tree.problems.size() == 1);
  CHECK(words.next() == Stop::End);
  CHECK(tree.comments.size() == 1);
}

TEST_CASE("many problems are one problem too many", "[syntax]") {
  const std::string bytes(1000, ';');
  syntax::NginxTree tree;
  syntax::NginxWords words(bytes, false, tree);
  while (words.next() != Stop::End) continue;
  CHECK(words.gave_up());
  CHECK(tree.problems.size() < 100);
}
