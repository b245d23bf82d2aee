// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_names.h"

#include "catch.h"
#include "facts/hooks/hooks_app.h"

namespace facts {
namespace {

std::string meant(const std::string& hooks, Files more = {}) {
  const DerivedHooks derived(app_with(hooks, std::move(more)));
  return std::string(derived.facts.rows<Hook>().at(0).nearest);
}

}  // namespace

TEST_CASE("a slip of a hook's name is told from a name of one's own", "[facts]") {
  CHECK(meant("after_migarte = 'acme.api.run'") == "after_migrate");
  CHECK(meant("schedular_events = {}") == "scheduler_events");
  CHECK(meant("schedular_events = 'x'").empty());
  CHECK(meant("doc_evens = {}") == "doc_events");
  CHECK(meant("dac_evens = {}").empty());
  CHECK(meant("on_logn = 'x'") == "on_login");
  CHECK(meant("jinjs = {}").empty());
  CHECK(meant("doc_evens = {}\n_x = doc_evens").empty());
  CHECK(meant("doc_evens = {}", {{"acme/x.py", "frappe.get_hooks('doc_evens')"}}).empty());
  CHECK(meant("doc_evens = {}", {{"acme/x.py", "my_doc_evens_too"}}) == "doc_events");
}

TEST_CASE("a hook of no declared major is unread", "[facts]") {
  const auto unread = [](std::vector<int> majors) {
    const DerivedHooks derived(app_with("leaderboards = 'acme.api.run'"), std::move(majors));
    return std::string(derived.facts.rows<Hook>().at(0).unread_in);
  };
  CHECK(unread({16, 17}) == "16 and 17");
  CHECK(unread({15, 16}).empty());
  CHECK(unread({}).empty());
}

}  // namespace facts
