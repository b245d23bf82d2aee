// SPDX-License-Identifier: MIT
#include "facts/registry.h"

#include <algorithm>

#include "catch.h"
#include "project/discover.h"

TEST_CASE("whoever fills a table names one that exists", "[facts]") {
  for (const facts::Extractor& extractor : facts::extractors()) {
    CAPTURE(extractor.name);
    CHECK_FALSE(extractor.kinds.empty());
    for (const std::string_view table : extractor.gives) CHECK(facts::find_table(table));
  }
  for (const facts::Derivation& derivation : facts::derivations()) {
    CAPTURE(derivation.name);
    for (const std::string_view table : derivation.gives) CHECK(facts::find_table(table));
    for (const std::string_view table : derivation.needs) CHECK(facts::find_table(table));
  }
}

TEST_CASE("the library opens a document once and keeps its bytes", "[facts]") {
  const project::Workspace workspace =
      project::discover(".",
                        std::make_unique<project::MemoryDisk>(
                            std::map<std::string, std::string, std::less<>>{{"a.json", "{}"}}),
                        nullptr, {}, {});
  facts::Library library(workspace);
  facts::Document* first = library.open(base::FileId{0});
  REQUIRE(first != nullptr);
  CHECK(library.open(base::FileId{0}) == first);
  REQUIRE(library.bytes(base::FileId{0}) != nullptr);
  CHECK(*library.bytes(base::FileId{0}) == "{}");
}
