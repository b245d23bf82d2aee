// SPDX-License-Identifier: MIT
#include "facts/evidence/answer_rows.h"

namespace facts {

const Table EvidenceHttp::kTable = {
    .name = "evidence_http",
    .doc = "What a page of the site answered.",
    .columns = {column<&EvidenceHttp::url>("url", "What was asked for."),
                column<&EvidenceHttp::first>("first", "Status of the first hop; 0: no answer."),
                column<&EvidenceHttp::status>("status", "Status of the last hop; 0: no answer."),
                column<&EvidenceHttp::answer>("answer", "The status line, or what curl said."),
                column<&EvidenceHttp::server>("server", "The Server header."),
                column<&EvidenceHttp::is_https>("is_https", "The last hop came over TLS."),
                column<&EvidenceHttp::is_up>("is_up", "The last hop shows that the site serves."),
                column<&EvidenceHttp::is_redirected>("is_redirected", "http:// leads to https://."),
                column<&EvidenceHttp::has_hsts>("has_hsts", "Strict-Transport-Security is set."),
                column<&EvidenceHttp::open_cookie>(
                    "open_cookie", "A session cookie without Secure or HttpOnly.")}};

const Table EvidencePing::kTable = {
    .name = "evidence_ping",
    .doc = "An answer of /api/method/ping.",
    .columns = {column<&EvidencePing::url>("url", "What was asked for."),
                column<&EvidencePing::is_pong>("is_pong", "It answered pong."),
                column<&EvidencePing::answer>("answer", "What it answered.")}};

const Table EvidenceTls::kTable = {
    .name = "evidence_tls",
    .doc = "A version of TLS that a scan tried.",
    .columns = {column<&EvidenceTls::host>("host", "The host."),
                column<&EvidenceTls::protocol>("protocol", "The version."),
                column<&EvidenceTls::is_offered>("is_offered", "The host takes it.")}};

const Table EvidenceCertificate::kTable = {
    .name = "evidence_certificate",
    .doc = "The certificate that a host shows.",
    .columns = {column<&EvidenceCertificate::host>("host", "The host."),
                column<&EvidenceCertificate::days_left>("days_left", "Days until it ends."),
                column<&EvidenceCertificate::ends>("ends", "When it ends."),
                column<&EvidenceCertificate::failure>("failure", "Why it is not accepted.")}};

}  // namespace facts
