// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_catalogue.h"

#include "catch.h"

namespace facts {

TEST_CASE("the catalogue knows hooks, their shape and where their paths stand", "[facts]") {
  const HookShape* events = find_hook("doc_events");
  REQUIRE(events != nullptr);
  CHECK(events->shape == "dict");
  REQUIRE(events->paths.size() == 1);
  CHECK(events->paths[0] == std::vector<std::string_view>{"*", "*"});
  REQUIRE(find_hook("after_install") != nullptr);
  REQUIRE(find_hook("after_install")->paths.size() == 1);
  CHECK(find_hook("after_install")->paths[0].empty());
  CHECK(find_hook("app_include_js")->paths.empty());
  CHECK(find_hook("jenv")->is_dead);
  CHECK(find_hook("accounting_dimension_doctypes")->app == "erpnext");
  CHECK(find_hook("no_such_hook") == nullptr);
}

TEST_CASE("the catalogue tells majors apart", "[facts]") {
  CHECK(find_hook("leaderboards")->majors.has(15));
  CHECK_FALSE(find_hook("leaderboards")->majors.has(16));
  const Word* word = find_word(document_events(), "before_discard");
  REQUIRE(word != nullptr);
  CHECK_FALSE(word->majors.has(15));
  CHECK(word->majors.has(16));
  CHECK(find_word(scheduler_frequencies(), "hourly_long") != nullptr);
  CHECK(find_word(scheduler_frequencies(), "quarterly") == nullptr);
  CHECK(event_meant_by("after_save") == "on_update");
  CHECK(event_meant_by("validate").empty());
}

TEST_CASE("what people mean by a wrong event is a known one", "[facts]") {
  for (const std::string_view wrong : {"after_save", "after_submit", "before_delete", "refresh"}) {
    CHECK(find_word(document_events(), wrong) == nullptr);
    CHECK(find_word(document_events(), event_meant_by(wrong)) != nullptr);
  }
}

}  // namespace facts
