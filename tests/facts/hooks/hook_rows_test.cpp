// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/hooks/hooks.h"
#include "facts/hooks/hooks_app.h"

namespace facts {

TEST_CASE("hook rows print what rules can ask", "[facts]") {
  const DerivedHooks derived(
      app_with("doc_events = {'Lead': {'on_udpate': 'acme.api.ran'}}\n"
               "scheduler_events = {'dayly': 'frappe.x.y'}"));
  const Facts& facts = derived.facts;
  CHECK(print(Hook::kTable, facts.rows<Hook>().at(0)) ==
        R"({"table":"hook","key":"hooks.doc_events","app":"acme","name":"doc_events",)"
        R"("shape":"dict","is_known":true,"is_catalogued":true,"is_dead":false})");
  CHECK(print(HookTarget::kTable, facts.rows<HookTarget>().at(0)) ==
        R"({"table":"hook_target","key":"hooks.doc_events.Lead.on_udpate:acme.api.ran",)"
        R"("app":"acme","hook":"doc_events","sub_key":"Lead.on_udpate","path":"acme.api.ran",)"
        R"("resolved":"no_attribute","missing":"acme.api.ran","nearest":"acme.api.run",)"
        R"("is_conditional":false,"is_joined":false})");
  CHECK(print(DocEvent::kTable, facts.rows<DocEvent>().at(0)) ==
        R"({"table":"doc_event","key":"hooks.doc_events.Lead.on_udpate","app":"acme",)"
        R"("doctype":"Lead","event":"on_udpate","is_known":false,"nearest":"on_update"})");
  CHECK(print(SchedulerEvent::kTable, facts.rows<SchedulerEvent>().at(0)) ==
        R"({"table":"scheduler_event","key":"hooks.scheduler_events.dayly","app":"acme",)"
        R"("frequency":"dayly","schedule":"dayly","jobs":1,"problem":"no such frequency",)"
        R"("nearest":"daily"})");
}

}  // namespace facts
