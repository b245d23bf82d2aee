// SPDX-License-Identifier: MIT
// What Frappe knows: the hooks it reads, the document events it calls and the frequencies its
// scheduler has, each with the majors it is true for. The data are in rules/_tables/*.json.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "facts/hooks/hook_call.h"

namespace facts {

// The majors something is true for, both ends included.
struct Majors {
  int from = 0;
  int to = 999;

  [[nodiscard]] bool has(int major) const { return from <= major && major <= to; }
};

struct HookShape {
  std::string_view name;
  std::string_view shape;  // text, list, dict, flag, any; empty for dead names
  // Where dotted paths stand in the value. A pattern is a list of steps: "*" any key of a dict,
  // "[]" any item of a list, else that key; what it ends at is one path or a list of them. An empty
  // pattern is the value itself.
  std::vector<std::vector<std::string_view>> paths;
  HookCall call;         // how the functions that it names are called
  std::string_view app;  // that reads it; empty: frappe
  Majors majors;
  bool is_dead = false;  // looks like a hook, but nothing reads it
};

[[nodiscard]] std::span<const HookShape> known_hooks();
// The hook of that name, or null.
[[nodiscard]] const HookShape* find_hook(std::string_view name);

// A name with the majors that know it.
struct Word {
  std::string_view name;
  Majors majors;
  HookCall call;  // of a document event
};

[[nodiscard]] std::span<const Word> document_events();
[[nodiscard]] std::span<const Word> scheduler_frequencies();
// The word of that name, or null.
[[nodiscard]] const Word* find_word(std::span<const Word> words, std::string_view name);
// The event that people mean by a name that looks like one ("after_save": on_update), or empty.
[[nodiscard]] std::string_view event_meant_by(std::string_view name);

}  // namespace facts
