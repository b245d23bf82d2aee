// SPDX-License-Identifier: MIT
#include "facts/pipeline/script.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "facts/process/command_line.h"

namespace facts {
namespace {

using syntax::ShellCommand;
using syntax::ShellJoin;
using syntax::ShellWord;

constexpr int kDeepest = 4;

bool is_shell(std::string_view name) {
  return name == "bash" || name == "sh" || name == "dash" || name == "zsh";
}

// Options of programs that run a command elsewhere which take a value.
struct Carrier {
  std::string_view program;
  std::string_view verbs;   // words that must follow: "exec", "compose exec"
  std::string_view valued;  // short options with a value
  std::size_t operands;     // words before the command: a host, a container
};
constexpr std::array<Carrier, 6> kCarriers = {{{"ssh", "", "BbcDEeFIiJLlmOopQRSWw", 1},
                                               {"docker", "exec", "euw", 1},
                                               {"docker", "compose exec", "euw", 1},
                                               {"docker-compose", "exec", "euw", 1},
                                               {"podman", "exec", "euw", 1},
                                               {"kubectl", "exec", "nc", 1}}};
constexpr std::array<std::string_view, 9> kLongValued = {"--env",   "--user",         "--workdir",
                                                         "--index", "--container",    "--namespace",
                                                         "--file",  "--project-name", "--env-file"};

bool takes_value(std::string_view option, std::string_view valued) {
  if (option.starts_with("--")) return std::ranges::find(kLongValued, option) != kLongValued.end();
  return option.size() == 2 && valued.find(option[1]) != std::string_view::npos;
}

// Index of the first word behind the options that start at `at`.
std::size_t behind_options(Words words, std::size_t at, std::string_view valued) {
  while (at < words.size() && words[at].text.starts_with('-')) {
    if (words[at].text == "--") return at + 1;
    at += takes_value(words[at].text, valued) ? 2 : 1;
  }
  return std::min(at, words.size());
}

// The words that `words` carry to another machine or container; none when they carry nothing, empty
// when it reads its commands from elsewhere.
std::optional<Words> carried(Words words) {
  for (const Carrier& carrier : kCarriers) {
    if (base_name(words[0].text) != carrier.program) continue;
    std::size_t at = 1;
    bool fits = true;
    for (const std::string_view verb : base::split(carrier.verbs, ' ')) {
      if (verb.empty()) continue;
      at = behind_options(words, at, "fpH");
      fits = fits && at < words.size() && words[at].text == verb;
      if (fits) ++at;
    }
    if (!fits) continue;
    at = behind_options(words, at, carrier.valued) + carrier.operands;
    at = behind_options(words, std::min(at, words.size()), carrier.valued);
    return words.subspan(std::min(at, words.size()));
  }
  return std::nullopt;
}

// The script behind -c of a shell or of su.
const ShellWord* inline_script(Words words) {
  const std::string_view name = base_name(words[0].text);
  if (!is_shell(name) && name != "su" && name != "runuser") return nullptr;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string_view text = words[i].text;
    if (text == "--command") return &words[i + 1];
    if (text.size() > 1 && text[0] == '-' && text[1] != '-' && text.back() == 'c') {
      return &words[i + 1];
    }
  }
  return nullptr;
}

// True for "-e", "-eu", "errexit": what `set` or a shell may be told.
bool has_letter(Words words, char letter) {
  return std::ranges::any_of(words, [&](const ShellWord& word) {
    return word.text.size() > 1 && word.text[0] == '-' && word.text[1] != '-' &&
           word.text.find(letter) != std::string_view::npos;
  });
}

class ScriptReader {
 public:
  ScriptReader(base::Pool& pool, ScriptCommands& out) : pool_(pool), out_(out) {}
  void read(const Script& script, int depth);

 private:
  void take(const Script& script, const std::vector<ShellCommand>& all, std::size_t i, int depth);
  void set_options(Words words);
  bool descend(const Script& script, const ShellCommand& command, Words words,
               std::string_view mask, int depth);
  void enter(const Script& inner, std::string_view mask, int depth);
  [[nodiscard]] Script part_of(const Script& script, base::Span span, bool is_remote) const;

  base::Pool& pool_;
  ScriptCommands& out_;
  bool stops_ = false;
  bool has_pipefail_ = false;
  bool has_ci_ = false;
  std::string_view outer_mask_;
};

bool is_harmless(const ShellCommand& command) {
  if (command.words.empty()) return false;
  const std::string_view name = command.words[0].text;
  if (name == "true" || name == ":") return true;
  const bool says = name == "echo" || name == "printf";
  const bool is_last = command.after == ShellJoin::Next;
  if (name == "exit" && command.words.size() > 1) return command.words[1].text == "0";
  return says && is_last;
}

bool asks_status(const ShellCommand& command) {
  return std::ranges::any_of(
             command.words,
             [](const ShellWord& word) { return base::contains(word.text, "$?"); }) ||
         std::ranges::any_of(command.assignments,
                             [](const ShellWord& word) { return base::contains(word.text, "$?"); });
}

// True when the shell goes on with another command although this one failed.
bool goes_on(const std::vector<ShellCommand>& all, std::size_t i) {
  if (all[i].is_function || all[i].depth > 0) return false;
  std::size_t next = i;
  while (next < all.size() && all[next].after == ShellJoin::And) ++next;
  if (next >= all.size() || all[next].after != ShellJoin::Next) return false;
  return next + 1 < all.size() && !asks_status(all[next + 1]);
}

// A filter whose own answer counts.
bool reads_output(const ShellCommand& command) {
  return !command.words.empty() && base::contains(command.words[0].text, "grep");
}

std::string_view mask_of(const std::vector<ShellCommand>& all, std::size_t i, bool stops,
                         bool has_pipefail) {
  const ShellCommand& command = all[i];
  if (command.is_condition || command.is_negated) return {};
  const bool has_next = i + 1 < all.size();
  if (command.after == ShellJoin::Or && has_next) {
    const bool is_same = all[i + 1].depth == command.depth;
    return is_same && is_harmless(all[i + 1]) ? "|| true" : std::string_view();
  }
  if (command.after == ShellJoin::Pipe && has_next) {
    return has_pipefail || reads_output(all[i + 1]) ? std::string_view() : "a pipe";
  }
  if (!stops && goes_on(all, i)) return "the next command";
  return {};
}

void ScriptReader::set_options(Words words) {
  if (words[0].text == "trap") out_.has_trap = true;
  if (words[0].text != "set") return;
  const Words options = words.subspan(1);
  if (has_letter(options, 'e') || has_flag(options, "errexit")) stops_ = true;
  if (has_flag(options, "+e")) stops_ = false;
  if (has_flag(options, "pipefail")) has_pipefail_ = true;
}

// Reads a script inside of another one; what hides a failure of the one hides those of the other.
void ScriptReader::enter(const Script& inner, std::string_view mask, int depth) {
  const std::string_view above = outer_mask_;
  if (mask.data() != nullptr) outer_mask_ = mask;
  read(inner, depth + 1);
  outer_mask_ = above;
}

// The part of `script` in `span`, as a script of its own.
Script ScriptReader::part_of(const Script& script, base::Span span, bool is_remote) const {
  Script inner;
  inner.text = base::slice(script.text, span);
  inner.offset = script.offset + span.begin;
  inner.is_remote = script.is_remote || is_remote;
  inner.has_ci = has_ci_ && !is_remote;
  return inner;
}

base::Span without_quotes(std::string_view text, base::Span span) {
  const std::string_view written = base::slice(text, span);
  const bool is_quoted = written.size() >= 2 && written.front() == written.back() &&
                         (written.front() == '"' || written.front() == '\'');
  return is_quoted ? base::Span{span.begin + 1, span.end - 1} : span;
}

// Follows what the command hands on; false when it hands on nothing.
bool ScriptReader::descend(const Script& script, const ShellCommand& command, Words words,
                           std::string_view mask, int depth) {
  if (depth >= kDeepest) return false;
  if (const ShellWord* text = inline_script(words)) {
    Script inner = part_of(script, without_quotes(script.text, text->span), false);
    inner.stops_on_error = has_letter(words.first(static_cast<std::size_t>(text - &words[0])), 'e');
    enter(inner, mask, depth);
    return true;
  }
  const std::optional<Words> rest = carried(words);
  const Words shell = rest ? *rest : words;
  const bool starts_shell = shell.empty() || is_shell(base_name(shell[0].text));
  if (!command.body.empty() && starts_shell) {
    Script inner = part_of(script, command.body, rest.has_value());
    inner.stops_on_error = has_letter(shell, 'e');
    enter(inner, mask, depth);
    return true;
  }
  if (!rest) return false;
  if (rest->empty()) return true;
  const bool is_text = rest->size() == 1;
  const base::Span span = {rest->front().span.begin, rest->back().span.end};
  Script inner = part_of(script, is_text ? without_quotes(script.text, span) : span, true);
  inner.stops_on_error = !is_text;  // a command of several words is one command
  enter(inner, mask, depth);
  return true;
}

bool sets_ci(const std::vector<ShellWord>& words) {
  return std::ranges::any_of(words, [](const ShellWord& word) {
    return word.text.starts_with("CI=") && word.text.size() > 3;
  });
}

void ScriptReader::take(const Script& script, const std::vector<ShellCommand>& all, std::size_t i,
                        int depth) {
  const ShellCommand& command = all[i];
  const Words words = unwrapped(command.words);
  if (words.empty()) {
    has_ci_ = has_ci_ || sets_ci(command.assignments);
    return;
  }
  set_options(words);
  if (words[0].text == "export") has_ci_ = has_ci_ || sets_ci(command.words);
  std::string_view mask = mask_of(all, i, stops_, has_pipefail_);
  if (mask.data() == nullptr) mask = outer_mask_;
  if (descend(script, command, words, mask, depth)) return;
  ScriptCommand row;
  row.words.assign(words.begin(), words.end());
  row.span = {script.offset + words.front().span.begin, script.offset + command.span.end};
  row.mask = mask;
  row.is_remote = script.is_remote;
  row.has_ci = has_ci_ || sets_ci(command.assignments) || sets_ci(command.words);
  out_.commands.push_back(std::move(row));
  const std::string_view program = words[0].text;
  const bool calls = program == "source" || program == "." || program == "make" ||
                     program.starts_with("./") || program.ends_with(".sh") ||
                     is_shell(base_name(program)) || !words[0].is_literal;
  const bool is_environment = words.size() > 1 && base::contains(words[1].text, "bin/activate");
  if (calls && !is_environment) out_.is_whole = false;
}

void ScriptReader::read(const Script& script, int depth) {
  const bool stops = stops_;
  const bool has_pipefail = has_pipefail_;
  const bool has_ci = has_ci_;
  stops_ = script.stops_on_error;
  has_pipefail_ = script.has_pipefail;
  has_ci_ = script.has_ci;
  syntax::ShellTree tree = syntax::parse_shell(script.text);
  for (std::size_t i = 0; i < tree.commands.size(); ++i) take(script, tree.commands, i, depth);
  pool_.absorb(std::move(tree.pool));
  if (depth == 0) out_.stops_on_error = stops_;
  stops_ = stops;
  has_pipefail_ = has_pipefail;
  has_ci_ = has_ci;
}

}  // namespace

ScriptCommands read_script(const Script& script, base::Pool& pool) {
  ScriptCommands out;
  ScriptReader(pool, out).read(script, 0);
  return out;
}

}  // namespace facts
