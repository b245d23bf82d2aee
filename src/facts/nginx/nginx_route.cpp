// SPDX-License-Identifier: MIT
// nginx runs the rewrite directives of the server, searches the location, runs those of the
// location, and searches again when they changed the path; ten times at most.
#include "facts/nginx/nginx_route.h"

#include <optional>

#include "base/text.h"
#include "facts/nginx/nginx_regex.h"
#include "facts/nginx/nginx_target.h"
#include "facts/nginx/nginx_values.h"
#include "facts/nginx/nginx_variables.h"

namespace facts {
namespace {

constexpr int kMaxCycles = 10;

class Route {
 public:
  Route(const NginxConfig& config, const NginxServerChoice& choice, const NginxUrl& url,
        NginxRoute& route)
      : config_(config),
        server_(choice.server->node),
        variables_(url, choice.server->name()),
        route_(route) {
    route_.path = url.path;
  }

  void run() {
    static_cast<void>(script(server_));
    for (int cycle = 0; route_.answer == 0 && cycle < kMaxCycles; ++cycle) {
      find();
      is_changed_ = false;
      if (route_.is_slash_redirect || route_.block == server_) return;
      const Flow flow = script(route_.block);
      if (flow == Flow::Break || !is_changed_) return;
    }
  }

 private:
  enum class Flow : std::uint8_t { Next, Last, Break, Answered };

  void find() {
    NginxLocationChoice choice = choose_location(config_, server_, route_.path);
    route_.block = choice.block;
    route_.how = choice.how;
    route_.is_slash_redirect = choice.is_slash_redirect;
    for (std::string& text : choice.unknowns) unknown(std::move(text));
  }

  void unknown(std::string text) {
    for (const std::string& known : route_.unknowns) {
      if (known == text) return;
    }
    route_.unknowns.push_back(std::move(text));
  }

  // Runs the rewrite directives of a block, and of its `if`s that are true.
  Flow script(std::uint32_t block) {
    for (const std::uint32_t i : config_.children(block)) {
      const NginxNode& node = config_[i];
      Flow flow = Flow::Next;
      if (node.name() == "if" && node.written->has_block) {
        if (!holds(i)) continue;
        flow = branch(i, block);
      } else {
        flow = act(i);
      }
      if (flow != Flow::Next) return flow;
    }
    return Flow::Next;
  }

  // An `if` has no `if` inside, so this goes one level deep.
  Flow branch(std::uint32_t i, std::uint32_t block) {
    route_.steps.push_back({i, nginx_head(config_[i]) + " holds"});
    if (config_[block].name() == "location") route_.block = i;
    for (const std::uint32_t inner : config_.children(i)) {
      const Flow flow = act(inner);
      if (flow != Flow::Next) return flow;
    }
    return Flow::Next;
  }

  Flow act(std::uint32_t i) {
    const NginxNode& node = config_[i];
    if (node.name() == "break") return Flow::Break;
    if (node.args().empty()) return Flow::Next;
    if (node.name() == "return") return answer(i, "");
    if (node.args().size() < 2) return Flow::Next;
    if (node.name() == "set") variables_.set(node.arg(), variables_.expand(node.args()[1].text));
    return node.name() == "rewrite" ? rewrite(i) : Flow::Next;
  }

  Flow answer(std::uint32_t i, const std::string& text) {
    route_.answer = i;
    route_.answer_text = text;
    if (!text.empty()) return Flow::Answered;
    for (const std::string_view word : nginx_words(config_[i])) {
      if (!route_.answer_text.empty()) route_.answer_text += " ";
      route_.answer_text += variables_.expand(word).value_or(std::string(word));
    }
    return Flow::Answered;
  }

  Flow rewrite(std::uint32_t i) {
    const std::span<const syntax::NginxWord> args = config_[i].args();
    NginxRegexMatch match = match_nginx_regex(args[0].text, route_.path, false);
    if (match.is_unknown() || config_[i].is_opaque()) {
      unknown("whether '" + nginx_head(config_[i]) + "' applies");
      return Flow::Next;
    }
    if (!match.is_yes()) return Flow::Next;
    variables_.set_groups(std::move(match.groups));
    const std::string_view flag = args.size() > 2 ? args[2].text : "";
    const std::optional<std::string> target = variables_.expand(args[1].text);
    if (is_redirect(args[1].text, flag)) {
      const std::string code = flag == "permanent" ? "301 " : "302 ";
      return answer(i, code + target.value_or(std::string(args[1].text)));
    }
    if (!target) {
      unknown("where '" + nginx_head(config_[i]) + "' leads");
      return flag.empty() ? Flow::Next : Flow::Break;
    }
    return move_to(i, target->substr(0, target->find('?')), flag);
  }

  static bool is_redirect(std::string_view target, std::string_view flag) {
    return flag == "redirect" || flag == "permanent" || target.starts_with("http://") ||
           target.starts_with("https://") || target.starts_with("$scheme");
  }

  Flow move_to(std::uint32_t i, std::string path, std::string_view flag) {
    route_.steps.push_back({i, "rewrites the path to " + path});
    variables_.set_path(path);
    route_.path = std::move(path);
    is_changed_ = true;
    if (flag == "last") return Flow::Last;
    return flag == "break" ? Flow::Break : Flow::Next;
  }

  // False, and said so, when the condition depends on more than the URL.
  bool holds(std::uint32_t i) {
    const std::optional<bool> truth = evaluate(nginx_condition(config_[i]));
    if (!truth) unknown("whether '" + nginx_head(config_[i]) + "' holds");
    return truth.value_or(false);
  }

  std::optional<bool> evaluate(const std::vector<std::string_view>& words) {
    if (words.empty() || !words[0].starts_with('$')) return std::nullopt;
    const std::optional<std::string> left = variables_.expand(words[0]);
    if (!left) return std::nullopt;
    if (words.size() == 1) return !left->empty() && *left != "0";
    if (words.size() != 3) return std::nullopt;
    const bool is_negated = words[1].starts_with('!');
    const std::string_view sign = words[1].substr(is_negated ? 1 : 0);
    if (sign == "=") {
      const std::optional<std::string> right = variables_.expand(words[2]);
      return right ? std::optional((*left == *right) != is_negated) : std::nullopt;
    }
    NginxRegexMatch match = match_nginx_regex(words[2], *left, sign == "~*");
    if (match.is_unknown()) return std::nullopt;
    const bool is_match = match.is_yes();
    if (is_match) variables_.set_groups(std::move(match.groups));
    return is_match != is_negated;
  }

  const NginxConfig& config_;
  std::uint32_t server_;
  NginxVariables variables_;
  NginxRoute& route_;
  bool is_changed_ = false;
};

}  // namespace

NginxRoute trace_route(const NginxConfig& config, const NginxServerChoice& choice,
                       const NginxUrl& url) {
  NginxRoute route;
  route.block = choice.server->node;
  Route(config, choice, url, route).run();
  return route;
}

}  // namespace facts
