// SPDX-License-Identifier: MIT
#include "facts/process/command_line.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace facts {
namespace {

// Programs that start the program behind them, and their options that take a value.
struct Wrapper {
  std::string_view name;
  std::string_view valued;   // letters
  std::size_t operands = 0;  // words of its own before the program
};
constexpr std::array<Wrapper, 15> kWrappers = {{{"sudo", "ugCDhprt"},
                                                {"env", "uCS"},
                                                {"exec", "a"},
                                                {"nice", "n"},
                                                {"ionice", "cn"},
                                                {"nohup", ""},
                                                {"time", "fo"},
                                                {"setsid", ""},
                                                {"stdbuf", "ioe"},
                                                {"tini", "p"},
                                                {"dumb-init", "r"},
                                                {"command", ""},
                                                {"timeout", "ks", 1},
                                                {"gosu", "", 1},
                                                {"su-exec", "", 1}}};

bool is_assignment(const syntax::ShellWord& word) {
  const std::size_t sign = word.text.find('=');
  return sign != std::string_view::npos && base::is_identifier(word.text.substr(0, sign));
}

// How many words `wrapper` and its options take.
std::size_t length_of(const Wrapper& wrapper, Words words) {
  std::size_t at = 1;
  while (at < words.size()) {
    const std::string_view text = words[at].text;
    if (is_assignment(words[at])) {
      ++at;
    } else if (text.size() > 1 && text[0] == '-') {
      const bool takes_next = text.size() == 2 && wrapper.valued.find(text[1]) != text.npos;
      at += takes_next ? 2 : 1;
      if (text == "--") break;
    } else {
      break;
    }
  }
  return std::min(at + wrapper.operands, words.size());
}

bool is_shell_name(std::string_view name) {
  return name == "bash" || name == "sh" || name == "dash" || name == "zsh";
}

// The script of `bash -c '…'`, or null.
const syntax::ShellWord* script_of(Words words) {
  if (words.size() < 3 || !is_shell_name(base_name(words[0].text))) return nullptr;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string_view text = words[i].text;
    if (text.empty() || text[0] != '-') return nullptr;
    if (text.size() > 1 && text[1] != '-' && text.back() == 'c') return &words[i + 1];
  }
  return nullptr;
}

// The words behind `python -m MODULE`, the module first.
Words behind_python(Words words) {
  if (words.empty() || !base_name(words[0].text).starts_with("python")) return words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].text == "-m") return words.subspan(std::min(i + 1, words.size()));
    if (!words[i].text.starts_with('-')) return words.subspan(i);
  }
  return words;
}

std::string_view role_of_bench(const BenchCall& call) {
  const std::string_view name = call.subcommand;
  if (name == "worker" || name == "worker-pool") return "worker";
  if (name == "schedule") return "schedule";
  if (name == "watch") return "watch";
  if (name == "serve" || name == "start") return "dev_server";
  return name.empty() ? "unknown" : "other";
}

bool starts_frappe(const syntax::ShellWord& word) {
  return word.text.starts_with("frappe.app:") || word.text.starts_with("frappe.app.");
}

std::string_view role_of(Words all) {
  const Words words = behind_python(all);
  if (words.empty()) return "unknown";
  const std::string_view program = base_name(words[0].text);
  if (const std::optional<BenchCall> call = bench_call(words)) return role_of_bench(*call);
  if (std::ranges::any_of(words, starts_frappe)) return "web";
  if (program.starts_with("redis-server")) return "redis";
  const bool is_node = program == "node" || program == "nodejs";
  if (is_node && std::ranges::any_of(words, [](const syntax::ShellWord& word) {
        return base_name(word.text) == "socketio.js";
      })) {
    return "socketio";
  }
  if (program == "honcho" || program == "foreman") return "dev_server";
  const bool is_named = program.find_first_of("$%{`") == std::string_view::npos;
  return is_named ? "other" : "unknown";
}

// The command of a script that starts a part of a bench, else its last.
const syntax::ShellCommand* main_command(const syntax::ShellTree& tree) {
  const syntax::ShellCommand* last = nullptr;
  for (const syntax::ShellCommand& command : tree.commands) {
    if (command.words.empty()) continue;
    last = &command;
    const std::string_view role = role_of(unwrapped(command.words));
    if (role != "other" && role != "unknown") return last;
  }
  return last;
}

}  // namespace

std::string_view base_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

Words unwrapped(Words words) {
  while (!words.empty()) {
    if (is_assignment(words[0])) {
      words = words.subspan(1);
      continue;
    }
    const auto* wrapper = std::ranges::find(kWrappers, base_name(words[0].text), &Wrapper::name);
    if (wrapper == kWrappers.end()) break;
    words = words.subspan(length_of(*wrapper, words));
  }
  return words;
}

std::optional<syntax::ShellWord> option_of(Words words,
                                           std::initializer_list<std::string_view> names) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::string_view name : names) {
      const std::string_view text = words[i].text;
      if (text == name && i + 1 < words.size()) return words[i + 1];
      const bool is_long = name.starts_with("--");
      if (!text.starts_with(name) || text.size() <= name.size()) continue;
      if (is_long && text[name.size()] != '=') continue;
      if (!is_long && name.size() != 2) continue;
      syntax::ShellWord value = words[i];
      const std::size_t skipped = name.size() + (is_long ? 1 : 0);
      value.text = text.substr(skipped);
      if (value.span.size() == text.size()) {
        value.span.begin += static_cast<std::uint32_t>(skipped);
      }
      return value;
    }
  }
  return std::nullopt;
}

bool has_flag(Words words, std::string_view name) {
  return std::ranges::any_of(words,
                             [&](const syntax::ShellWord& word) { return word.text == name; });
}

std::optional<BenchCall> bench_call(Words all) {
  const Words words = behind_python(all);
  if (words.empty()) return std::nullopt;
  const std::string_view program = base_name(words[0].text);
  const bool is_helper = program == "frappe.utils.bench_helper" || program == "bench_helper.py";
  if (program != "bench" && !is_helper) return std::nullopt;
  BenchCall call;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view text = words[i].text;
    if (text == "--site" || text == "-s") {
      if (++i < words.size()) call.site = words[i].text;
    } else if (text.starts_with("--site=")) {
      call.site = text.substr(7);
    } else if (text.starts_with('-') || text == "frappe") {
      continue;
    } else {
      if (words[i].is_literal) call.subcommand = text;
      call.word = words[i];
      call.options = words.subspan(i + 1);
      break;
    }
  }
  return call;
}

Started started_by(std::string_view text, bool is_shell, base::Pool& pool) {
  Started started;
  bool as_shell = is_shell;
  for (int depth = 0; depth < 3; ++depth) {
    syntax::ShellTree tree = as_shell ? syntax::parse_shell(text) : syntax::parse_words(text);
    const syntax::ShellCommand* command = main_command(tree);
    if (command == nullptr) break;
    const Words words = unwrapped(command->words);
    const syntax::ShellWord* script = script_of(words);
    const bool is_last = script == nullptr || !script->is_literal;
    started.words.assign(words.begin(), words.end());
    started.role = script != nullptr ? "unknown" : role_of(words);
    if (!is_last) text = script->text;
    pool.absorb(std::move(tree.pool));
    if (is_last) break;
    as_shell = true;
    started.is_in_place = false;
  }
  return started;
}

}  // namespace facts
