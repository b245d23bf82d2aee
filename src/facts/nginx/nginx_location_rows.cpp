// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_locations.h"

namespace facts {

const Table NginxLocation::kTable = {
    .name = "nginx_location",
    .doc = "A server, location or if of nginx with the settings in force there.",
    .columns = {
        column<&NginxLocation::server>("server", "First name of its server, or _."),
        column<&NginxLocation::names>("names", "All names of its server."),
        column<&NginxLocation::kind>("kind", "server, location or if."),
        column<&NginxLocation::modifier>("modifier", "=, ^~, ~, ~*, @ or nothing."),
        column<&NginxLocation::pattern>("pattern", "What the location matches."),
        column<&NginxLocation::path>("path", "Head of the block, as in location /files."),
        column<&NginxLocation::is_nested>("is_nested", "Stands inside another location."),
        column<&NginxLocation::is_internal>("is_internal", "Serves internal redirects only."),
        column<&NginxLocation::is_tls>("is_tls", "Its server speaks TLS on some address."),
        column<&NginxLocation::is_plain>("is_plain", "Its server speaks plain HTTP somewhere."),
        column<&NginxLocation::is_default>("is_default", "Its server answers unknown names."),
        column<&NginxLocation::is_fragment>("is_fragment", "The http block is not in sight."),
        column<&NginxLocation::is_sure>("is_sure",
                                        "All its headers and access rules are in sight."),
        column<&NginxLocation::is_opaque>("is_opaque", "A template fills in the pattern."),
        column<&NginxLocation::returns>("returns", "Arguments of its return."),
        column<&NginxLocation::proxy_pass>("proxy_pass", "Where it passes requests to."),
        column<&NginxLocation::upstream>("upstream", "Host or upstream block of proxy_pass."),
        column<&NginxLocation::backends>("backends", "Addresses of that upstream block."),
        column<&NginxLocation::root>("root", "Effective root."),
        column<&NginxLocation::alias>("alias", "Effective alias."),
        column<&NginxLocation::try_files>("try_files", "Arguments of its try_files."),
        column<&NginxLocation::autoindex>("autoindex", "Lists folders."),
        column<&NginxLocation::body_size>("body_size", "Effective client_max_body_size."),
        column<&NginxLocation::read_timeout>("read_timeout", "Effective proxy_read_timeout."),
        column<&NginxLocation::access>("access", "Effective allow and deny rules, in order."),
        column<&NginxLocation::auth>("auth", "Effective auth_basic, auth_request or auth_jwt."),
        column<&NginxLocation::headers>("headers", "Response headers in force, lower case."),
        column<&NginxLocation::always_headers>("always_headers", "Those sent with errors, too."),
        column<&NginxLocation::lost_headers>("lost_headers",
                                             "Inherited response headers that its own replace."),
        column<&NginxLocation::request_headers>("request_headers",
                                                "Headers of proxy_set_header, lower case."),
        column<&NginxLocation::lost_request_headers>(
            "lost_request_headers", "Inherited request headers that its own replace.")}};

const Table NginxHeader::kTable = {
    .name = "nginx_header",
    .doc = "A header that nginx adds to answers or to proxied requests in one place.",
    .columns = {
        column<&NginxHeader::name>("name", "Its name, lower case."),
        column<&NginxHeader::value>("value", "Its value with variables."),
        column<&NginxHeader::direction>("direction", "response or request."),
        column<&NginxHeader::is_always>("is_always", "Sent with errors, too."),
        column<&NginxHeader::is_inherited>("is_inherited", "An outer block wrote it."),
        column<&NginxHeader::server>("server", "First name of its server, or _."),
        column<&NginxHeader::kind>("kind", "Block it is in force in: server, location, if."),
        column<&NginxHeader::path>("path", "Head of that block."),
        column<&NginxHeader::is_tls>("is_tls", "Its server speaks TLS on some address."),
        column<&NginxHeader::is_plain>("is_plain", "Its server speaks plain HTTP somewhere."),
        column<&NginxHeader::is_fragment>("is_fragment", "The http block is not in sight.")}};

}  // namespace facts
