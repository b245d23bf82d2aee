// SPDX-License-Identifier: MIT
// The shapes that `append_hook` and the readers of hooks can live with. It merges dicts key by key,
// extends lists, and appends anything else as one element: a text is a list of one, but a tuple, a
// set or None becomes an element that `get_attr` cannot take, and a list where Frappe itself
// declares a dict (or the reverse) ends every get_hooks() of the site.
#include "facts/hooks/hook_catalogue.h"
#include "facts/hooks/hook_reader.h"

namespace facts {
namespace {

// The shape to write instead, or nothing when Frappe takes the value.
std::string_view wanted_shape(std::string_view shape, PythonKind kind, bool has_paths) {
  if (kind == PythonKind::Unknown || kind == PythonKind::Either || kind == PythonKind::Object) {
    return {};
  }
  if (shape == "dict") return kind == PythonKind::Dict ? std::string_view() : "dict";
  if (shape != "list") return {};
  if (kind == PythonKind::Dict) return "list";
  const bool is_one_path = kind == PythonKind::Text || kind == PythonKind::List;
  return has_paths && !is_one_path ? "list" : std::string_view();
}

class Shapes {
 public:
  Shapes(const HookReader& reader, std::string_view hook) : reader_(reader), hook_(hook) {}

  // `place` is where the part is written, for a value that has no place of its own.
  void add(ValueId id, const std::string& sub_key, std::string_view wanted, base::Place place) {
    const PythonValue& value = reader_.values[id];
    HookValue row;
    row.file = place.file;
    row.span = place.span;
    row.app = reader_.app;
    row.hook = hook_;
    row.name = sub_key.empty() ? hook_ : reader_.keep(std::string(hook_) + "." + sub_key);
    if (!sub_key.empty()) row.sub_key = reader_.keep(sub_key);
    row.key = reader_.keep("hooks." + std::string(row.name));
    row.shape = to_string(value.kind);
    if (!wanted.empty()) row.wanted = wanted;
    reader_.facts.add(row);
  }

  // The entries of a dict whose shape counts: all of doc_events, cron of scheduler_events.
  void add_entries(ValueId id) {
    each_alternative(reader_.values, id, [&](const PythonValue& dict) {
      if (dict.kind != PythonKind::Dict) return;
      for (std::size_t i = 0; i < dict.keys.size(); ++i) {
        const std::string key = key_in_words(reader_.values, dict.keys[i]);
        const bool counts = hook_ == "doc_events" || key == "cron";
        if (!counts) continue;
        const PythonKind kind = reader_.values[dict.items[i]].kind;
        add(dict.items[i], key, wanted_shape("dict", kind, false),
            reader_.values[dict.keys[i]].place);
      }
    });
  }

 private:
  const HookReader& reader_;
  std::string_view hook_;
};

}  // namespace

void read_shapes(const HookReader& reader, const PythonName& name) {
  const HookShape* shape = find_hook(name.name);
  if (shape == nullptr || shape->is_dead || !shape->app.empty()) return;
  Shapes shapes(reader, name.name);
  const PythonKind kind = reader.values[name.value].kind;
  shapes.add(name.value, "", wanted_shape(shape->shape, kind, !shape->paths.empty()), name.place);
  const bool has_entries = name.name == "doc_events" || name.name == "scheduler_events";
  if (has_entries) shapes.add_entries(name.value);
}

}  // namespace facts
