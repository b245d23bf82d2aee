// SPDX-License-Identifier: MIT
#include "cli/nginx_explain.h"

#include <algorithm>

#include "base/line_index.h"
#include "base/text.h"
#include "cli/target.h"
#include "cli/terminal.h"
#include "facts/facts.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_match.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_route.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_tls.h"
#include "facts/nginx/nginx_workspace.h"
#include "facts/registry.h"

namespace cli {
namespace {

constexpr std::size_t kLabelWidth = 11;

// A configuration, and what it does with the request.
struct Candidate {
  const facts::NginxConfig* config = nullptr;
  std::vector<facts::NginxServerBlock> servers;
  std::vector<facts::NginxSocket> sockets;
  facts::NginxServerChoice choice;
  int fit = 0;  // 0: nothing listens, 1: the default server answers, 2: a name matches
};

class Page {
 public:
  Page(const project::Workspace& workspace, facts::Library& library)
      : workspace_(workspace), library_(library) {}

  void line(std::string_view label, const std::string& text, base::Place at = {}) {
    std::string start(label);
    start.resize(std::max(kLabelWidth, label.size() + 1), ' ');
    text_ += start + base::printable(text);
    if (at.known()) text_ += "  (" + place(at) + ")";
    text_ += "\n";
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string place(base::Place at) {
    const std::string& path = workspace_.file(at.file).path;
    const std::string* bytes = library_.bytes(at.file);
    if (bytes == nullptr) return path;
    const base::LineIndex lines(*bytes);
    const auto line = lines.position(at.span.begin, base::ColumnUnit::Byte).line;
    return path + ":" + std::to_string(line);
  }

  const project::Workspace& workspace_;
  facts::Library& library_;
  std::string text_;
};

std::string list(const facts::Texts& words) {
  return base::join(words, ", ");
}

class Explanation {
 public:
  Explanation(const Candidate& candidate, const facts::NginxUrl& url, facts::Facts& facts,
              Page& page)
      : of_(candidate),
        config_(*candidate.config),
        facts_(facts),
        page_(page),
        route_(facts::trace_route(config_, candidate.choice, url)) {
    facts::add_tls_endpoints(config_, of_.servers, of_.sockets, facts);
    facts::add_nginx_locations(config_, of_.servers, of_.sockets, facts);
  }

  void print() {
    listener();
    page_.line("server", std::string(of_.choice.server->name()) + ": " + of_.choice.how,
               config_[of_.choice.by].place());
    for (const facts::NginxStep& step : route_.steps) {
      page_.line("on the way", step.what, config_[step.node].place());
    }
    location();
    if (const facts::NginxLocation* row = row_of(route_.block)) {
      answer(*row);
      if (route_.answer == 0) files(*row);
      headers(*row);
    }
    unknowns();
  }

 private:
  void listener() {
    const facts::NginxSocket& socket = *of_.choice.socket;
    const bool is_tls = facts::speaks_tls(config_, of_.servers, socket);
    page_.line("listener", std::string(socket.address) + (is_tls ? ", speaks TLS" : ", plain HTTP"),
               config_[socket.listen].place());
    if (is_tls) protocols(socket);
  }

  // The default server of the socket decides for all names on it.
  void protocols(const facts::NginxSocket& socket) {
    const base::Place standard = config_[of_.servers[socket.standard].node].place();
    for (const facts::TlsEndpoint& row : facts_.rows<facts::TlsEndpoint>()) {
      if (row.default_server.at.file != standard.file ||
          row.default_server.at.span.begin != standard.span.begin) {
        continue;
      }
      if (row.is_explicit) {
        page_.line("protocols", base::join(row.protocols.value, " "), row.protocols.at);
      } else if (row.left_to.data() != nullptr) {
        page_.line("protocols", "not set: " + std::string(row.left_to) + " decides");
      } else {
        page_.line("protocols", "unknown");
      }
      return;
    }
  }

  void location() {
    const bool is_server = route_.block == of_.choice.server->node;
    if (is_server && route_.answer != 0) {
      page_.line("location", "none: the server answers before one is searched");
      return;
    }
    const std::string head = is_server ? "none" : facts::nginx_head(config_[route_.block]);
    page_.line("location", head + ": " + (route_.how.empty() ? "no location matches" : route_.how),
               is_server ? base::Place() : config_[route_.block].place());
  }

  const facts::NginxLocation* row_of(std::uint32_t block) {
    const base::Place at = config_[block].place();
    for (const facts::NginxLocation& row : facts_.rows<facts::NginxLocation>()) {
      const bool is_here = row.file == at.file && row.span.begin == at.span.begin;
      if (is_here && row.server == of_.choice.server->name()) return &row;
    }
    return nullptr;
  }

  void answer(const facts::NginxLocation& row) {
    if (of_.choice.server->is_refusing && route_.answer == 0) {
      page_.line("answer", "none: the server refuses");
    } else if (route_.answer != 0) {
      page_.line("answer", route_.answer_text, config_[route_.answer].place());
    } else if (row.is_internal) {
      page_.line("answer", "404 to clients: the location is internal");
    } else if (route_.is_slash_redirect) {
      page_.line("answer", "301 to " + route_.path + "/: it passes on what is below");
    } else if (row.proxy_pass.value.data() != nullptr) {
      std::string target = "passes to " + std::string(row.proxy_pass.value);
      if (!row.backends.empty()) target += " = " + list(row.backends);
      page_.line("answer", target, row.proxy_pass.at);
    }
  }

  void files(const facts::NginxLocation& row) {
    if (!row.try_files.value.empty()) {
      page_.line("files", "tries " + list(row.try_files.value), row.try_files.at);
    }
    if (row.root.value.data() != nullptr && row.proxy_pass.value.data() == nullptr) {
      page_.line("files", "below root " + std::string(row.root.value), row.root.at);
    }
    if (row.alias.value.data() != nullptr) {
      page_.line("files", "below alias " + std::string(row.alias.value), row.alias.at);
    }
    if (row.autoindex.value) page_.line("files", "lists folders", row.autoindex.at);
    if (!row.access.value.empty()) page_.line("access", list(row.access.value), row.access.at);
    if (row.auth.value.data() != nullptr) {
      page_.line("access", "asks who it is: " + std::string(row.auth.value), row.auth.at);
    }
    if (row.body_size.value.data() != nullptr) {
      page_.line("body", "at most " + std::string(row.body_size.value), row.body_size.at);
    }
  }

  void headers(const facts::NginxLocation& row) {
    for (const facts::NginxHeader& header : facts_.rows<facts::NginxHeader>()) {
      if (header.server != row.server || header.path != row.path || header.kind != row.kind ||
          !header.key.starts_with(row.key)) {
        continue;
      }
      const bool asks = header.direction == "request";
      if (asks && route_.answer != 0) continue;
      page_.line(asks ? "asks with" : "sends",
                 std::string(header.name) + ": " + std::string(header.value) +
                     (asks || header.is_always ? "" : "  [not with errors]"),
                 header.place());
    }
    if (!row.lost_headers.value.empty()) {
      page_.line("loses",
                 list(row.lost_headers.value) + ": add_header here replaces the outer ones",
                 row.lost_headers.at);
    }
    if (!row.lost_request_headers.value.empty() && row.proxy_pass.value.data() != nullptr) {
      page_.line(
          "loses",
          list(row.lost_request_headers.value) + ": proxy_set_header here replaces the outer ones",
          row.lost_request_headers.at);
    }
    if (!row.is_sure) page_.line("unknown", "a file or template out of sight may change headers");
    if (row.is_fragment) page_.line("unknown", "what the http block around this file sets");
  }

  void unknowns() {
    for (const std::string& text : of_.choice.unknowns) page_.line("unknown", text);
    for (const std::string& text : route_.unknowns) page_.line("unknown", text);
  }

  const Candidate& of_;
  const facts::NginxConfig& config_;
  facts::Facts& facts_;
  Page& page_;
  facts::NginxRoute route_;
};

bool loads(const project::Workspace& workspace, const facts::NginxConfig& config,
           std::string_view conf) {
  return conf.empty() || std::any_of(config.files.begin(), config.files.end(),
                                     [&](auto file) { return workspace.file(file).path == conf; });
}

Candidate candidate_of(const facts::NginxConfig& config, const facts::NginxUrl& url,
                       base::Pool& pool) {
  Candidate candidate{.config = &config, .servers = facts::nginx_servers(config, pool)};
  candidate.sockets = facts::nginx_sockets(candidate.servers);
  candidate.choice = facts::choose_server(config, candidate.servers, candidate.sockets, url);
  if (candidate.choice.server == nullptr) return candidate;
  candidate.fit = config[candidate.choice.by].name() == "server_name" ? 2 : 1;
  return candidate;
}

base::Error no_answer(const std::vector<facts::NginxConfig>& configs, const facts::Facts& facts,
                      const facts::NginxUrl& url) {
  if (configs.empty() && !facts.rows<facts::NginxRefusal>().empty()) {
    return {.what = "nginx would not start: " +
                    std::string(facts.rows<facts::NginxRefusal>().front().message)};
  }
  if (configs.empty()) return {.what = "no nginx configuration was found"};
  return {.what = "nothing listens on port " + std::to_string(url.port)};
}

}  // namespace

base::Result<std::string> explain_request(const project::Workspace& workspace,
                                          std::string_view url_text, std::string_view conf) {
  const base::Result<facts::NginxUrl> url = facts::parse_nginx_url(url_text);
  if (!url) return url.error();
  facts::Library library(workspace);
  facts::Facts facts;
  std::vector<facts::NginxConfig> configs = facts::load_nginx(library, facts);
  std::erase_if(configs, [&](const auto& config) { return !loads(workspace, config, conf); });
  Candidate best;
  for (const facts::NginxConfig& config : configs) {
    Candidate one = candidate_of(config, url.value(), facts.pool);
    if (one.fit > best.fit) best = std::move(one);
  }
  if (best.fit == 0) return no_answer(configs, facts, url.value());
  Page page(workspace, library);
  Explanation(best, url.value(), facts, page).print();
  return page.take();
}

int nginx_command(Arguments arguments) {
  arguments.with_ignored = true;  // what bench writes is not under version control
  const base::Result<Target> target = find_target(arguments.paths);
  if (!target) return fail(target.error());
  const base::Result<project::Workspace> workspace = open_workspace(arguments, target.value());
  if (!workspace) return fail(workspace.error());
  const std::vector<std::string>& report = workspace.value().options.report;
  const std::string conf = report.size() == 1 && workspace.value().find(report[0]) != nullptr
                               ? report[0]
                               : std::string();
  const auto page = explain_request(workspace.value(), arguments.url, conf);
  if (!page) return fail(page.error());
  print(page.value());
  return 0;
}

}  // namespace cli
