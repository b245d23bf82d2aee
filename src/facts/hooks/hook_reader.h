// SPDX-License-Identifier: MIT
// What the functions that turn one hooks.py into rows share.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "facts/facts.h"
#include "facts/hooks/hooks.h"
#include "facts/hooks/resolve.h"
#include "facts/python/python_eval.h"

namespace facts {

struct HookReader {
  Library& library;
  Facts& facts;
  const PythonStore& values;
  Resolver& resolver;
  std::string_view app;

  [[nodiscard]] std::string_view keep(const std::string& text) const {
    return facts.pool.keep(text);
  }
};

// A dict key in words: text as it is, a tuple joined with ", ", "?" for what is not known.
[[nodiscard]] std::string key_in_words(const PythonStore& values, ValueId key);
// Calls `visit` for the value, or for each alternative of an Either.
void each_alternative(const PythonStore& values, ValueId id,
                      const std::function<void(const PythonValue&)>& visit);

// One function per table; `value` is the value of the hook.
void read_shapes(const HookReader& reader, const PythonName& name);
void read_targets(const HookReader& reader, std::string_view hook, ValueId value);
void read_scheduler_events(const HookReader& reader, ValueId value);
// Which events the workspace calls is found out once for all hooks.py files.
class EventNames;
void read_doc_events(const HookReader& reader, EventNames& names, ValueId value);

}  // namespace facts
