// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_catalogue.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using syntax::Value;

Majors majors_of(Value entry) {
  Majors majors;
  majors.from = static_cast<int>(entry["from"].integer().value_or(majors.from));
  majors.to = static_cast<int>(entry["to"].integer().value_or(majors.to));
  return majors;
}

std::vector<std::string_view> steps(std::string_view pattern) {
  return pattern == "." ? std::vector<std::string_view>() : base::split(pattern, '.');
}

std::vector<std::string_view> names_of(Value list) {
  std::vector<std::string_view> names;
  for (Value name = list.first(); name; name = name.next()) names.push_back(name.text());
  return names;
}

// {"args": 2} of an event, {"args": 1, "offered": ["doctype"]} of a hook.
HookCall call_of(Value call) {
  return {.is_known = static_cast<bool>(call.first()),
          .args = static_cast<std::size_t>(call["args"].integer().value_or(0)),
          .named = names_of(call["named"]),
          .offered = names_of(call["offered"])};
}

HookShape shape_of(Value entry) {
  HookShape hook = {.name = entry.key(), .shape = entry["shape"].text(), .paths = {}};
  for (Value path = entry["paths"].first(); path; path = path.next()) {
    hook.paths.push_back(steps(path.text()));
  }
  hook.call = call_of(entry["call"]);
  hook.app = entry["app"].text();
  hook.majors = majors_of(entry);
  hook.is_dead = entry["dead"].truthy();
  return hook;
}

std::vector<HookShape> hooks_of(Value table) {
  std::vector<HookShape> hooks;
  for (Value entry = table.first(); entry; entry = entry.next()) hooks.push_back(shape_of(entry));
  return hooks;
}

std::vector<Word> words_of(Value table) {
  std::vector<Word> words;
  for (Value entry = table.first(); entry; entry = entry.next()) {
    Word word = {.name = entry.key(), .majors = majors_of(entry), .call = {}};
    if (entry["args"]) word.call = call_of(entry);
    words.push_back(std::move(word));
  }
  return words;
}

const syntax::DataTree& hooks_table() {
  static const syntax::DataTree tree =
      syntax::parse_json(base::embedded_text("_tables/hooks.json"));
  return tree;
}

const syntax::DataTree& events_table() {
  static const syntax::DataTree tree =
      syntax::parse_json(base::embedded_text("_tables/doc_events.json"));
  return tree;
}

const syntax::DataTree& frequencies_table() {
  static const syntax::DataTree tree =
      syntax::parse_json(base::embedded_text("_tables/scheduler_frequencies.json"));
  return tree;
}

}  // namespace

std::span<const HookShape> known_hooks() {
  static const std::vector<HookShape> hooks = hooks_of(hooks_table().root()["hooks"]);
  return hooks;
}

const HookShape* find_hook(std::string_view name) {
  const std::span<const HookShape> hooks = known_hooks();
  const auto found =
      std::find_if(hooks.begin(), hooks.end(), [&](const HookShape& h) { return h.name == name; });
  return found == hooks.end() ? nullptr : &*found;
}

std::span<const Word> document_events() {
  static const std::vector<Word> words = words_of(events_table().root()["events"]);
  return words;
}

std::span<const Word> scheduler_frequencies() {
  static const std::vector<Word> words = words_of(frequencies_table().root()["frequencies"]);
  return words;
}

const Word* find_word(std::span<const Word> words, std::string_view name) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.name == name; });
  return found == words.end() ? nullptr : &*found;
}

std::string_view event_meant_by(std::string_view name) {
  return events_table().root()["instead"][name].text();
}

}  // namespace facts
