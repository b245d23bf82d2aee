// SPDX-License-Identifier: MIT
// The evidence folder: which of its files prove something about the deployment, and what they say.
#pragma once

namespace facts {

class Facts;
class Library;

// All evidence_* rows.
void derive_evidence(Library& library, Facts& facts);

}  // namespace facts
