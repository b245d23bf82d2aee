// SPDX-License-Identifier: MIT
// What nginx looks for when it has read everything: variables that nothing sets, zones that nothing
// makes, upstreams without servers, listeners without certificates, buffers that do not fit.
#pragma once

namespace facts {

class Facts;
class NginxConfig;

// Judges whole configurations only: what a fragment lacks may stand around it.
void add_nginx_references(const NginxConfig& config, Facts& facts);

}  // namespace facts
