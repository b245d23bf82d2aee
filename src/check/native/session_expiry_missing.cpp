// SPDX-License-Identifier: MIT
// A site without any session policy. An app alone is not asked for one, except where patients are
// concerned: there every app has to say it.
#include "check/native.h"
#include "facts/config/session_rows.h"

namespace check::native {

void session_expiry_missing(const NativeInput& input, Findings& findings) {
  for (const facts::SessionPolicy& policy : input.facts.rows<facts::SessionPolicy>()) {
    if (policy.kind == "app" && input.profile != rule::Profile::Healthcare) continue;
    findings.examined(policy.place());
    if (policy.source != "none") continue;
    findings.add(policy.place(), policy.key,
                 {{"subject", std::string(policy.subject)},
                  {"default_expiry", std::string(policy.default_expiry)}});
  }
}

}  // namespace check::native
