// SPDX-License-Identifier: MIT
// The order of questions is that of ngx_conf_handler: name, place, block or not, count, value.
#include "facts/nginx/nginx_refusals.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "facts/facts.h"
#include "facts/nginx/nginx_catalogue.h"
#include "facts/nginx/nginx_config.h"
#include "facts/nginx/nginx_regex_syntax.h"
#include "facts/nginx/nginx_script.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_types.h"
#include "facts/nginx/nginx_values.h"

namespace facts {
namespace {

constexpr std::size_t kMaxMessage = 300;

// How the directives of well-known modules of others begin: a name near to one of ours is none of
// our typos then.
constexpr std::array<std::string_view, 36> kForeign = {"lua_",
                                                       "more_",
                                                       "brotli",
                                                       "modsecurity",
                                                       "js_",
                                                       "vhost_traffic",
                                                       "pagespeed",
                                                       "passenger",
                                                       "rails_",
                                                       "upload",
                                                       "echo",
                                                       "set_",
                                                       "fancyindex",
                                                       "dav_ext",
                                                       "zstd",
                                                       "geoip2",
                                                       "auth_ldap",
                                                       "nchan_",
                                                       "push_stream",
                                                       "rtmp",
                                                       "vod",
                                                       "subs_filter",
                                                       "security_headers",
                                                       "cookie_",
                                                       "check",
                                                       "redis",
                                                       "srcache",
                                                       "memc",
                                                       "opentracing",
                                                       "otel",
                                                       "sticky",
                                                       "testcookie",
                                                       "unzip",
                                                       "headers_",
                                                       "proxy_cache_purge",
                                                       "vts"};

bool is_foreign(std::string_view name) {
  if (base::contains(name, "_by_lua")) return true;
  return std::any_of(kForeign.begin(), kForeign.end(),
                     [&](std::string_view start) { return name.starts_with(start); });
}

// One slip in a short name, two in a long one.
std::size_t slips_in(std::string_view name) {
  if (name.size() < 4) return 0;
  return name.size() < 10 ? 1 : 2;
}

// The directive that was meant: near, allowed here, and content with these arguments.
std::string_view meant_by(const NginxNode& node, NginxPlace place) {
  const std::string_view name = node.name();
  if (is_foreign(name)) return {};
  std::string_view best;
  std::size_t least = slips_in(name) + 1;
  for (const NginxDirectiveInfo& info : nginx_catalogue()) {
    if (!info.stands_in(place) || !info.takes(node.args().size())) continue;
    if (info.is_block != node.written->has_block) continue;
    const std::size_t slips = base::edit_distance(name, info.name);
    if (slips >= least) continue;
    least = slips;
    best = info.name;
  }
  return best;
}

class Judge {
 public:
  Judge(const NginxConfig& config, Facts& facts) : config_(config), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 1; i < config_.nodes.size();) {
      const bool is_understood = judge(i);
      i = is_understood ? i + 1 : config_[i].end;
    }
  }

 private:
  // False when what is inside cannot be judged.
  bool judge(std::uint32_t i) {
    const NginxNode& node = config_[i];
    const NginxPlace place = place_of(node);
    if (node.written->is_hole || place == NginxPlace::Unknown) return false;
    if (place == NginxPlace::Raw) {
      judge_raw(i);
      return false;
    }
    if (node.written->words[0].is_opaque) return false;
    const std::string_view name = node.name();
    if (find_nginx_directive(name).empty()) return unknown(i, place);
    const NginxDirectiveInfo* info = find_nginx_directive(name, place);
    if (info == nullptr) {
      refuse(i, "place", "\"" + std::string(name) + "\" directive is not allowed here");
      return false;
    }
    return judge(i, *info);
  }

  bool judge(std::uint32_t i, const NginxDirectiveInfo& info) {
    const NginxNode& node = config_[i];
    const std::string directive = "directive \"" + std::string(info.name) + "\" ";
    if (info.is_block != node.written->has_block) {
      refuse(i, "block",
             directive + (info.is_block ? "has no \"{\"" : "is not terminated by \";\""));
      return false;
    }
    if (!node.is_opaque() && !info.takes(node.args().size())) {
      refuse(i, "arguments",
             "invalid number of arguments in \"" + std::string(info.name) + "\" directive");
      return true;
    }
    if (info.is_single && !node.is_conditional && is_second(i)) {
      refuse(i, "duplicate", "\"" + std::string(info.name) + "\" directive is duplicate");
    } else if (const std::string problem = nginx_value_problem(config_, info, node);
               !problem.empty()) {
      refuse(i, "value", problem);
    }
    return true;
  }

  // Words of map, geo and types: no blocks; a key and a value where it is a map.
  void judge_raw(std::uint32_t i) {
    const NginxNode& node = config_[i];
    const bool is_map = node.context.ends_with("/map");
    const bool is_geo = node.context.ends_with("/geo");
    const std::size_t count = node.written->words.size();
    const bool is_flag =
        count == 1 && (is_map ? node.name() == "hostnames" || node.name() == "volatile"
                              : node.name() == "ranges" || node.name() == "proxy_recursive" ||
                                    node.name() == "volatile");
    if (node.written->has_block) {
      refuse(i, "place", "unexpected \"{\"");
    } else if ((is_map || is_geo) && count != 2 && !is_flag && !node.is_opaque()) {
      refuse(i, "arguments",
             std::string("invalid number of the ") + (is_map ? "map" : "geo") + " parameters");
    } else if (is_geo && count == 2 && !node.is_opaque()) {
      judge_network(i);
    } else if (is_map && !node.is_opaque()) {
      judge_entry(i);
    }
  }

  void judge_network(std::uint32_t i) {
    const NginxNode& node = config_[i];
    const std::string_view name = node.name();
    if (name == "include" || config_.child(node.parent, "ranges") != nullptr) return;
    const bool is_inside = name == "delete" || name == "proxy";
    const std::string_view network = is_inside ? node.arg() : name;
    if (is_of_nginx_type("network", network)) return;
    refuse(i, "value", "invalid network \"" + std::string(network) + "\"");
  }

  // "~pattern value;"
  void judge_entry(std::uint32_t i) {
    const NginxNode& node = config_[i];
    std::string_view key = node.name();
    std::string problem = node.args().empty() ? "" : nginx_script(node.arg()).problem;
    if (problem.empty() && key.starts_with('~')) {
      key.remove_prefix(key.starts_with("~*") ? 2 : 1);
      problem = nginx_regex_problem(key);
    }
    if (!problem.empty()) refuse(i, "value", problem);
  }

  bool unknown(std::uint32_t i, NginxPlace place) {
    const std::string_view meant = meant_by(config_[i], place);
    add_nginx_refusal(config_, i, "unknown",
                      "unknown directive \"" + std::string(config_[i].name()) + "\"", meant,
                      facts_);
    return false;
  }

  // True when the same block has the directive already; root and alias fill one place.
  bool is_second(std::uint32_t i) {
    const NginxNode& node = config_[i];
    const bool is_folder = node.name() == "root" || node.name() == "alias";
    if (is_folder && node.context.ends_with("location")) {
      return is_after(i, "root") || is_after(i, "alias");
    }
    return is_after(i, node.name());
  }

  bool is_after(std::uint32_t i, std::string_view name) {
    const NginxNode* first = config_.child(config_[i].parent, name);
    return first != nullptr && first < &config_[i] && !first->is_conditional;
  }

  NginxPlace place_of(const NginxNode& node) {
    if (node.context.data() != last_.data() || node.context.size() != last_.size()) {
      last_ = node.context;
      last_place_ = nginx_place(last_);
    }
    return last_place_;
  }

  void refuse(std::uint32_t i, std::string_view kind, std::string_view message) {
    add_nginx_refusal(config_, i, kind, message, {}, facts_);
  }

  const NginxConfig& config_;
  Facts& facts_;
  std::string_view last_;  // the context whose place is known
  NginxPlace last_place_ = NginxPlace::Unknown;
};

}  // namespace

const Table NginxRefusal::kTable = {
    .name = "nginx_refusal",
    .doc = "Something that keeps nginx from starting with a configuration.",
    .columns = {
        column<&NginxRefusal::kind>("kind",
                                    "syntax, unknown, place, block, arguments, duplicate, value, "
                                    "include, location, listen, upstream, format, variable, zone, "
                                    "lacking or buffers."),
        column<&NginxRefusal::message>("message", "What is wrong, in nginx's words."),
        column<&NginxRefusal::directive>("directive", "Name of the directive."),
        column<&NginxRefusal::meant>("meant", "The directive that was probably meant."),
        column<&NginxRefusal::is_fragment>("is_fragment", "The http block is not in sight."),
        column<&NginxRefusal::is_template>("is_template", "The file is a template."),
        column<&NginxRefusal::is_late>("is_late", "nginx says it when it has read everything.")}};

std::string in_message(std::string_view message) {
  std::string text = base::printable(message.substr(0, kMaxMessage));
  text = base::replace_all(std::move(text), "\"{\"", "opening brace");
  return base::replace_all(std::move(text), "\"}\"", "closing brace");
}

void add_nginx_refusal(const NginxConfig& config, std::uint32_t node, std::string_view kind,
                       std::string_view message, std::string_view meant, Facts& facts) {
  const NginxNode& at = config[node];
  NginxRefusal row;
  row.file = at.file;
  row.span = at.place().span;
  row.kind = kind;
  row.message = facts.pool.keep(in_message(message));
  row.directive = at.name();
  if (!meant.empty()) row.meant = meant;
  row.is_fragment = config.is_fragment;
  row.is_template = at.is_template;
  row.key = facts.pool.keep(std::string(at.context) + " " + nginx_head(at));
  facts.add(std::move(row));
}

void add_nginx_refusals(const NginxConfig& config, Facts& facts) {
  Judge(config, facts).run();
}

}  // namespace facts
