// SPDX-License-Identifier: MIT
#include "facts/nginx/server_rows.h"

namespace facts {

const Table TlsServer::kTable = {
    .name = "tls_server",
    .doc = "A server that speaks TLS, with the cipher suites that its list selects.",
    .columns = {
        column<&TlsServer::server>("server", "Its first name, or _."),
        column<&TlsServer::address>("address", "The first of its addresses."),
        column<&TlsServer::ciphers_from>("ciphers_from", "server, http, unset or unknown."),
        column<&TlsServer::ciphers>("ciphers", "Effective ssl_ciphers."),
        column<&TlsServer::is_list_valid>("is_list_valid", "OpenSSL understands the list."),
        column<&TlsServer::suites>("suites", "Suites that the list selects."),
        column<&TlsServer::weak>("weak", "What is broken among them."),
        column<&TlsServer::without_secrecy>("without_secrecy", "Suites without forward secrecy."),
        column<&TlsServer::has_secrecy>("has_secrecy", "Some suite has forward secrecy."),
        column<&TlsServer::has_aead>("has_aead", "Some suite has authenticated encryption."),
        column<&TlsServer::is_dhe_only>("is_dhe_only", "Forward secrecy needs ssl_dhparam."),
        column<&TlsServer::has_dhe>("has_dhe", "Some suite needs ssl_dhparam."),
        column<&TlsServer::security_level>("security_level", "Level of @SECLEVEL."),
        column<&TlsServer::own_protocols>("own_protocols", "Its own ssl_protocols."),
        column<&TlsServer::socket_protocols>("socket_protocols",
                                             "ssl_protocols of the default server."),
        column<&TlsServer::default_server>("default_server", "First name of the default server."),
        column<&TlsServer::is_overruled>("is_overruled",
                                         "Its protocols differ from the default server's."),
        column<&TlsServer::profile>(
            "profile", "Mozilla's profile that it fits: modern, intermediate or none."),
        column<&TlsServer::beyond>("beyond", "What Mozilla's intermediate profile does not have."),
        column<&TlsServer::has_tls13>("has_tls13", "TLS 1.3 is accepted, or nothing says so."),
        column<&TlsServer::is_refusing>("is_refusing", "Answers nothing at all."),
        column<&TlsServer::is_redirect>("is_redirect", "Answers nothing but redirects."),
        column<&TlsServer::is_fragment>("is_fragment", "The http block is not in sight.")}};

const Table ServerSetting::kTable = {
    .name = "server_setting",
    .doc = "A setting of a server that rules ask for, inherited or its own, set or not.",
    .columns = {
        column<&ServerSetting::server_key>("server_key", "Key of the nginx_server row."),
        column<&ServerSetting::server>("server", "First name of the server."),
        column<&ServerSetting::name>("name", "Directive."),
        column<&ServerSetting::value>("value", "Its first argument."),
        column<&ServerSetting::args>("args", "All its arguments."),
        column<&ServerSetting::state>("state", "set, unset or unknown."),
        column<&ServerSetting::level>("level", "server or http."),
        column<&ServerSetting::amount>("amount", "Seconds or bytes."),
        column<&ServerSetting::is_tls>("is_tls", "The server speaks TLS."),
        column<&ServerSetting::is_redirect>("is_redirect", "The server only redirects."),
        column<&ServerSetting::is_refusing>("is_refusing", "The server answers nothing."),
        column<&ServerSetting::is_frappe>("is_frappe", "The server leads to Frappe."),
        column<&ServerSetting::is_fragment>("is_fragment", "The http block is not in sight.")}};

const Table FrappeRoute::kTable = {
    .name = "frappe_route",
    .doc = "A location that hands requests on to Frappe, with the headers that arrive there.",
    .columns = {
        column<&FrappeRoute::server_key>("server_key", "Key of the nginx_server row."),
        column<&FrappeRoute::server>("server", "First name of the server."),
        column<&FrappeRoute::location>("location", "Its location."),
        column<&FrappeRoute::kind>("kind", "web or realtime."),
        column<&FrappeRoute::target>("target", "Where proxy_pass leads."),
        column<&FrappeRoute::is_tls>("is_tls", "The server speaks TLS."),
        column<&FrappeRoute::is_known>("is_known", "All its header settings are in sight."),
        column<&FrappeRoute::site>("site", "X-Frappe-Site-Name."),
        column<&FrappeRoute::host>("host", "Host."),
        column<&FrappeRoute::forwarded_for>("forwarded_for", "X-Forwarded-For."),
        column<&FrappeRoute::forwarded_proto>("forwarded_proto", "X-Forwarded-Proto."),
        column<&FrappeRoute::accel>("accel", "X-Use-X-Accel-Redirect."),
        column<&FrappeRoute::upgrade>("upgrade", "Upgrade."),
        column<&FrappeRoute::connection>("connection", "Connection."),
        column<&FrappeRoute::origin>("origin", "Origin."),
        column<&FrappeRoute::http_version>("http_version", "proxy_http_version."),
        column<&FrappeRoute::read_timeout>("read_timeout", "proxy_read_timeout in seconds."),
        column<&FrappeRoute::has_headers_above>("has_headers_above",
                                                "A level around it sets headers that are lost."),
        column<&FrappeRoute::trusts_real_ip>("trusts_real_ip", "set_real_ip_from is in sight.")}};

const Table FrappeFiles::kTable = {
    .name = "frappe_files",
    .doc = "A location of a Frappe server that gives files out.",
    .columns = {column<&FrappeFiles::server_key>("server_key", "Key of the nginx_server row."),
                column<&FrappeFiles::server>("server", "First name of the server."),
                column<&FrappeFiles::location>("location", "Head of the location."),
                column<&FrappeFiles::kind>("kind", "protected, private, sites or uploads."),
                column<&FrappeFiles::is_internal>("is_internal", "Only nginx itself may enter."),
                column<&FrappeFiles::is_guarded>("is_guarded", "Asks for a password, or refuses."),
                column<&FrappeFiles::is_sure>("is_sure", "Nothing hides a part of it."),
                column<&FrappeFiles::forces_download>("forces_download",
                                                      "HTML and SVG are sent as attachments."),
                column<&FrappeFiles::is_case_sensitive>("is_case_sensitive",
                                                        "But not with capital letters.")}};

const Table NginxHazard::kTable = {
    .name = "nginx_hazard",
    .doc = "A way in which a request can make nginx do what nobody meant.",
    .columns = {column<&NginxHazard::kind>("kind", "What can happen."),
                column<&NginxHazard::server>("server", "First name of the server around it."),
                column<&NginxHazard::block>("block", "Head of the block around it."),
                column<&NginxHazard::directive>("directive", "The directive."),
                column<&NginxHazard::detail>("detail", "The variable, header or host at fault."),
                column<&NginxHazard::is_grave>("is_grave", "It is easy to exploit.")}};

}  // namespace facts
