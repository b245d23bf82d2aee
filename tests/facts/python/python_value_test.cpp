// SPDX-License-Identifier: MIT
#include "facts/python/python_value.h"

#include "catch.h"

namespace facts {
namespace {

ValueId text(PythonStore& store, std::string_view word) {
  return store.add({.kind = PythonKind::Text, .text = word});
}

}  // namespace

TEST_CASE("every kind of Python value has a word", "[facts]") {
  CHECK(to_string(PythonKind::Unknown) == "unknown");
  CHECK(to_string(PythonKind::Dict) == "dict");
  CHECK(to_string(PythonKind::Either) == "either");
}

TEST_CASE("values are equal when they are the same data", "[facts]") {
  PythonStore store;
  const ValueId a = store.add({.kind = PythonKind::List, .items = {text(store, "x")}});
  const ValueId b = store.add({.kind = PythonKind::List, .items = {text(store, "x")}});
  CHECK(store.is_equal(a, b));
  store[b].items.push_back(text(store, "y"));
  CHECK_FALSE(store.is_equal(a, b));
}

TEST_CASE("unknown and partial values are equal to nothing", "[facts]") {
  PythonStore store;
  CHECK_FALSE(store.is_equal(kUnknownValue, kUnknownValue));
  const ValueId a = store.add({.kind = PythonKind::List, .is_partial = true});
  CHECK_FALSE(store.is_equal(a, a));
}

TEST_CASE("a dict gives the value of its last equal key", "[facts]") {
  PythonStore store;
  const ValueId one = text(store, "1");
  const ValueId two = text(store, "2");
  const ValueId dict = store.add({.kind = PythonKind::Dict,
                                  .items = {one, two},
                                  .keys = {text(store, "k"), text(store, "k")}});
  CHECK(store.find(dict, "k") == two);
  CHECK(store.find(dict, "other") == kUnknownValue);
  CHECK(store.find(one, "k") == kUnknownValue);
}

TEST_CASE("a list that holds itself can be printed and compared", "[facts]") {
  PythonStore store;
  const ValueId list = store.add({.kind = PythonKind::List});
  store[list].items.push_back(list);
  CHECK(store.print(list).starts_with("[[["));
  CHECK_FALSE(store.is_equal(list, list));
}

TEST_CASE("the budget of copies ends", "[facts]") {
  PythonStore store;
  CHECK(store.spend(10));
  CHECK_FALSE(store.spend(10'000'000));
}

}  // namespace facts
