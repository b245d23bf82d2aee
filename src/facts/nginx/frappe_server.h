// SPDX-License-Identifier: MIT
// Which servers lead to Frappe, what they are set to, and which headers arrive there.
#pragma once

#include "facts/nginx/nginx_servers.h"

namespace facts {

class Facts;

// True when something inside can only be meant for Frappe: its site header, its accelerated
// downloads, its realtime server.
[[nodiscard]] bool leads_to_frappe(const NginxConfig& config, std::uint32_t server);

void add_server_settings(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                         const std::vector<NginxSocket>& sockets, Facts& facts);

void add_frappe_routes(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                       const std::vector<NginxSocket>& sockets, Facts& facts);

// Which of its locations give private or uploaded files out.
void add_frappe_files(const NginxConfig& config, const std::vector<NginxServerBlock>& servers,
                      Facts& facts);

// "location ~ ^/files" without the word location, cut when it is hostile.
[[nodiscard]] std::string_view location_name(const NginxNode& location, base::Pool& pool);
// The key of the server's row.
[[nodiscard]] std::string_view server_key(const NginxServerBlock& server, base::Pool& pool);

}  // namespace facts
