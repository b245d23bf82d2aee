// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_call.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

std::string problem(const std::string& parameters, const HookCall& call) {
  const std::string source = "def f(" + parameters + "): pass";
  const auto signature = python_signature(source, 4);
  REQUIRE(signature);
  return call_problem(*signature, call);
}

const HookCall kEvent = {.is_known = true, .args = 2, .named = {}, .offered = {}};
const HookCall kBoot = {.is_known = true, .args = 0, .named = {"bootinfo"}, .offered = {}};
const HookCall kLogin = {.is_known = true, .args = 0, .named = {}, .offered = {"login_manager"}};

}  // namespace

TEST_CASE("positions must fit", "[facts]") {
  CHECK(problem("doc, method", kEvent).empty());
  CHECK(problem("doc, method=None, **kwargs", kEvent).empty());
  CHECK(problem("*args", kEvent).empty());
  CHECK(problem("doc, *args", kEvent).empty());
  CHECK(problem("a, b, /", kEvent).empty());
  CHECK(problem("doc", kEvent) == "takes 1 argument, but gets 2");
  CHECK(problem("", kEvent) == "takes no argument, but gets 2");
  CHECK(problem("doc, **kwargs", kEvent) == "takes 1 argument, but gets 2");
  CHECK(problem("doc, *, method", kEvent) == "takes 1 argument, but gets 2");
  CHECK(problem("doc, method, region", kEvent) == "requires region, which is not passed");
  CHECK(problem("doc, method, *, region", kEvent) == "requires region, which is not passed");
}

TEST_CASE("a name that is always passed must be taken", "[facts]") {
  CHECK(problem("bootinfo", kBoot).empty());
  CHECK(problem("**kwargs", kBoot).empty());
  CHECK(problem("*, bootinfo, x=1", kBoot).empty());
  CHECK(problem("boot", kBoot) == "has no parameter bootinfo");
  CHECK(problem("bootinfo, /", kBoot) == "has no parameter bootinfo");
  CHECK(problem("bootinfo, user", kBoot) == "requires user, which is not passed");
}

TEST_CASE("a name that is offered need not be taken", "[facts]") {
  CHECK(problem("", kLogin).empty());
  CHECK(problem("login_manager", kLogin).empty());
  CHECK(problem("user=None", kLogin).empty());
  CHECK(problem("user", kLogin) == "requires user, which is not passed");
}

}  // namespace facts
