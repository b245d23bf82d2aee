// SPDX-License-Identifier: MIT
#include "facts/process/bench_settings.h"

#include "base/text.h"
#include "facts/process/process_reader.h"

namespace facts {
namespace {

// frappe/utils/background_jobs.py, get_queues_timeout.
constexpr std::int64_t kDefault = 300;
constexpr std::int64_t kLong = 1500;

void read_workers(BenchSettings& settings, syntax::Value workers) {
  for (syntax::Value queue = workers.first(); queue; queue = queue.next()) {
    const std::int64_t timeout = queue["timeout"].integer().value_or(kDefault);
    settings.timeouts[std::string(queue.key())] = timeout;
    settings.added[std::string(queue.key())] = timeout;
  }
}

// The port of "redis://127.0.0.1:13000" when it names this machine.
std::optional<std::int64_t> local_port(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find('/'));
  host = host.substr(host.rfind('@') + 1);
  const std::size_t colon = host.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = host.substr(0, colon);
  if (name != "localhost" && name != "127.0.0.1") return std::nullopt;
  return whole_number(host.substr(colon + 1));
}

}  // namespace

BenchSettings frappe_settings() {
  BenchSettings settings;
  settings.timeouts = {{"short", kDefault}, {"default", kDefault}, {"long", kLong}};
  return settings;
}

BenchSettings bench_settings(Library& library, std::string_view folder) {
  BenchSettings settings = frappe_settings();
  const std::string path =
      (folder.empty() ? "" : std::string(folder) + "/") + "sites/common_site_config.json";
  const project::File* file = library.workspace().find(path);
  Document* document = file == nullptr ? nullptr : library.open(file->id);
  if (document == nullptr || !document->data().is_whole()) return settings;
  const syntax::Value root = document->data().root();
  settings.is_known = root.is_object();
  read_workers(settings, root["workers"]);
  settings.restarts_supervisor = root["restart_supervisor_on_update"].truthy();
  settings.restarts_systemd = root["restart_systemd_on_update"].truthy();
  settings.has_restart_command = root["supervisor_restart_cmd"].truthy();
  for (const std::string_view role : {"cache", "queue", "socketio"}) {
    const auto port = local_port(root["redis_" + std::string(role)].text());
    if (port) settings.redis_ports[std::string(role)] = *port;
  }
  return settings;
}

}  // namespace facts
