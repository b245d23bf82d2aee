// SPDX-License-Identifier: MIT
// Frappe takes every module-level name of hooks.py without a leading underscore for a hook, unless
// its value is a function, class or module (`_load_app_hooks`).
#include "facts/hooks/hooks.h"

#include <algorithm>
#include <optional>

#include "facts/core.h"
#include "facts/hooks/event_names.h"
#include "facts/hooks/hook_catalogue.h"
#include "facts/hooks/hook_names.h"
#include "facts/hooks/hook_reader.h"
#include "facts/python/python_program.h"

namespace facts {
namespace {

// Lists can hold themselves; no hook nests deeper.
constexpr unsigned kMaxDepth = 6;

bool is_wholly_known(const PythonStore& values, ValueId id, unsigned depth) {
  const PythonValue& value = values[id];
  if (value.kind == PythonKind::Unknown || value.kind == PythonKind::Either) return false;
  if (value.is_partial || depth > kMaxDepth) return false;
  const auto known = [&](ValueId part) { return is_wholly_known(values, part, depth + 1); };
  return std::all_of(value.items.begin(), value.items.end(), known) &&
         std::all_of(value.keys.begin(), value.keys.end(), known);
}

std::string in_words(const PythonStore& values, ValueId id) {
  const PythonValue& value = values[id];
  if (value.kind == PythonKind::Dict) {
    for (const std::string_view name : {"dt", "doctype", "from_route", "source", "name"}) {
      const PythonValue& named = values[values.find(id, name)];
      if (named.kind == PythonKind::Text) return std::string(named.text);
    }
  }
  return value.kind == PythonKind::Text ? std::string(value.text) : values.print(id);
}

// Names what `before` says and `after` does not. Both are wholly known.
class Losses {
 public:
  explicit Losses(const PythonStore& values) : values_(values) {}

  std::vector<std::string> between(ValueId before, ValueId after) {
    compare(before, after, "", 0);
    return std::move(lost_);
  }

 private:
  void compare(ValueId before, ValueId after, const std::string& name, unsigned depth) {
    const PythonValue& old = values_[before];
    if (values_.is_equal(before, after) || depth > kMaxDepth) return;
    if (old.kind == PythonKind::Dict && values_[after].kind == PythonKind::Dict) {
      return compare_dicts(old, after, name, depth);
    }
    if (old.is_container() && old.kind != PythonKind::Dict) {
      for (const ValueId item : old.items) {
        if (!holds(after, item)) lost_.push_back(in_words(values_, item));
      }
      return;
    }
    if (holds(after, before)) return;
    if (old.kind == PythonKind::Dict && old.items.empty()) return;
    lost_.push_back(name.empty() ? in_words(values_, before) : name);
  }

  void compare_dicts(const PythonValue& old, ValueId after, const std::string& name,
                     unsigned depth) {
    for (std::size_t i = 0; i < old.keys.size(); ++i) {
      const std::string key = key_in_words(values_, old.keys[i]);
      const std::string below = name.empty() ? key : name + "." + key;
      const ValueId match = find(after, old.keys[i]);
      if (match == kUnknownValue) {
        lost_.push_back(below);
      } else {
        compare(old.items[i], match, below, depth + 1);
      }
    }
  }

  [[nodiscard]] ValueId find(ValueId dict, ValueId key) const {
    const PythonValue& value = values_[dict];
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
      if (values_.is_equal(value.keys[i], key)) return value.items[i];
    }
    return kUnknownValue;
  }

  [[nodiscard]] bool holds(ValueId list, ValueId item) const {
    const PythonValue& value = values_[list];
    if (values_.is_equal(list, item)) return true;
    if (!value.is_container() || value.kind == PythonKind::Dict) return false;
    return std::any_of(value.items.begin(), value.items.end(),
                       [&](ValueId other) { return values_.is_equal(other, item); });
  }

  const PythonStore& values_;
  std::vector<std::string> lost_;
};

// "Sales Invoice, ToDo and 3 more".
std::string summary(const std::vector<std::string>& parts) {
  constexpr std::size_t kShown = 3;
  std::string words;
  for (std::size_t i = 0; i < std::min(parts.size(), kShown); ++i) {
    if (i > 0) words += ", ";
    words += parts[i];
  }
  if (parts.size() > kShown) words += " and " + std::to_string(parts.size() - kShown) + " more";
  return words;
}

// Metadata such as a logo may be set twice without harm; lists, dicts and handlers may not.
bool is_worth_keeping(const PythonValue& value, const HookShape* shape) {
  return value.is_container() || (shape != nullptr && !shape->paths.empty());
}

void note_losses(const HookReader& reader, const PythonName& name, const HookShape* shape,
                 Hook& row) {
  const PythonStore& values = reader.values;
  if (!is_wholly_known(values, name.value, 0)) return;
  for (const PythonLoss& loss : name.losses) {
    const bool counts =
        is_worth_keeping(values[loss.value], shape) && is_wholly_known(values, loss.value, 0);
    if (!counts) continue;
    const std::vector<std::string> lost = Losses(values).between(loss.value, name.value);
    if (lost.empty()) continue;
    row.lost = reader.keep(summary(lost));
    row.previous = {.value = to_string(values[loss.value].kind), .at = loss.place};
  }
}

void note_reader(const HookReader& reader, HookNames& names, const PythonName& name,
                 const HookShape* shape, Hook& row) {
  if (shape == nullptr) {
    const Document* source = reader.library.open(name.place.file);
    if (source == nullptr) return;
    const std::string_view meant =
        names.meant_by(name.name, reader.values[name.value], source->bytes());
    if (!meant.empty()) row.nearest = meant;
  } else if (!shape->is_dead) {
    const std::string majors = names.unread_in(*shape);
    if (!majors.empty()) row.unread_in = reader.keep(majors);
  }
}

void add_hook(const HookReader& reader, HookNames& names, const PythonName& name) {
  const HookShape* shape = find_hook(name.name);
  Hook row;
  row.file = name.place.file;
  row.span = name.place.span;
  row.app = reader.app;
  row.name = name.name;
  row.key = reader.keep("hooks." + std::string(name.name));
  row.shape = to_string(reader.values[name.value].kind);
  row.is_known = is_wholly_known(reader.values, name.value, 0);
  row.is_catalogued = shape != nullptr;
  row.is_dead = shape != nullptr && shape->is_dead;
  note_losses(reader, name, shape, row);
  note_reader(reader, names, name, shape, row);
  reader.facts.add(std::move(row));
}

void note_unchecked(Facts& facts, base::FileId file, std::string_view reason) {
  for (const Table* table : {&Hook::kTable, &HookTarget::kTable, &DocEvent::kTable,
                             &SchedulerEvent::kTable, &HookValue::kTable, &HookDuplicate::kTable}) {
    Unchecked row;
    row.file = file;
    row.about = table->name;
    row.reason = reason;
    facts.add(row);
  }
}

void add_duplicate(const HookReader& reader, const PythonDuplicate& duplicate) {
  HookDuplicate row;
  row.file = duplicate.place.file;
  row.span = duplicate.place.span;
  row.app = reader.app;
  row.name = duplicate.key;
  row.is_same = duplicate.is_same;
  row.earlier = {.value = duplicate.key, .at = duplicate.previous};
  row.key = reader.keep("hooks.duplicate:" + std::string(duplicate.key));
  reader.facts.add(row);
}

// Which names the workspace uses is found out once for all hooks.py files.
struct Names {
  EventNames events;
  HookNames hooks;
};

void read_hooks(const HookReader& reader, const PythonModule& module, Names& names) {
  for (const PythonName& name : module.names) {
    const bool is_hook =
        !name.name.starts_with('_') && reader.values[name.value].kind != PythonKind::Object;
    if (!is_hook) continue;
    add_hook(reader, names.hooks, name);
    read_shapes(reader, name);
    read_targets(reader, name.name, name.value);
    if (name.name == "doc_events") read_doc_events(reader, names.events, name.value);
    if (name.name == "scheduler_events") read_scheduler_events(reader, name.value);
  }
  for (const PythonDuplicate& duplicate : module.duplicates) add_duplicate(reader, duplicate);
}

}  // namespace

void derive_hooks(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  Resolver resolver(library);
  PythonProgram program(library, resolver, facts.pool);
  Names names = {.events = EventNames(workspace), .hooks = HookNames(workspace)};
  for (const project::File& file : workspace.files) {
    const bool is_ours = file.kind == project::Kind::HooksPy && file.app != project::kNone;
    if (!is_ours) continue;
    const PythonModule* module = program.module(file.id);
    if (module == nullptr) {
      note_unchecked(facts, file.id, "hooks.py cannot be read");
    } else if (module->is_opaque) {
      note_unchecked(facts, file.id, "hooks.py makes its names in a way that cannot be followed");
    } else {
      const HookReader reader = {.library = library,
                                 .facts = facts,
                                 .values = program.values(),
                                 .resolver = resolver,
                                 .app = workspace.apps[file.app].name};
      read_hooks(reader, *module, names);
    }
  }
}

}  // namespace facts
