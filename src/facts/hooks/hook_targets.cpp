// SPDX-License-Identifier: MIT
// Finds the dotted paths in a hook, by the patterns of the catalogue, and says what they name.
#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.h"
#include "facts/hooks/hook_catalogue.h"
#include "facts/hooks/hook_reader.h"
#include "facts/hooks/hooks.h"

namespace facts {
namespace {

using Steps = std::span<const std::string_view>;

// "acme.api.run": anything else (shorthands, templates, "name:path") is not for get_attr.
bool is_dotted(std::string_view path) {
  const std::vector<std::string_view> segments = base::split(path, '.');
  const auto is_word = [](std::string_view segment) {
    return !segment.empty() && std::all_of(segment.begin(), segment.end(), [](char c) {
      return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
    });
  };
  return segments.size() > 1 && base::is_identifier(segments.front()) &&
         std::all_of(segments.begin(), segments.end(), is_word);
}

// Walks one hook along one pattern. The depth is the pattern's, not the input's.
class Walk {
 public:
  Walk(const HookReader& reader, std::string_view hook) : reader_(reader), hook_(hook) {}

  void visit(ValueId id, Steps steps, const std::string& sub_key, bool is_conditional) {
    const PythonValue& top = reader_.values[id];
    const bool is_branched = is_conditional || top.is_conditional || top.kind == PythonKind::Either;
    each_alternative(reader_.values, id, [&](const PythonValue& value) {
      if (steps.empty()) {
        leaf(value, sub_key, is_branched);
      } else {
        step(value, steps, sub_key, is_branched);
      }
    });
  }

 private:
  void step(const PythonValue& value, Steps steps, const std::string& sub_key,
            bool is_conditional) {
    const std::string_view wanted = steps.front();
    if (wanted == "[]") {
      if (value.kind != PythonKind::List) return;
      for (const ValueId item : value.items) {
        visit(item, steps.subspan(1), sub_key, is_conditional);
      }
      return;
    }
    if (value.kind != PythonKind::Dict) return;
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
      const std::string key = key_in_words(reader_.values, value.keys[i]);
      if (wanted != "*" && wanted != key) continue;
      const std::string below = sub_key.empty() ? key : sub_key + "." + key;
      visit(value.items[i], steps.subspan(1), below, is_conditional);
    }
  }

  void leaf(const PythonValue& value, const std::string& sub_key, bool is_conditional) {
    if (value.kind == PythonKind::Text) return add(value, sub_key, is_conditional);
    if (value.kind != PythonKind::List) return;
    for (const ValueId item : value.items) {
      each_alternative(reader_.values, item, [&](const PythonValue& one) {
        if (one.kind != PythonKind::Text) return;
        add(one, sub_key,
            is_conditional || one.is_conditional || reader_.values[item].is_conditional);
      });
    }
  }

  void add(const PythonValue& text, const std::string& sub_key, bool is_conditional) {
    // A list shared by several keys is one list: its strings are judged once.
    if (!is_dotted(text.text) || !seen_.insert(text.place).second) return;
    const Target target = reader_.resolver.resolve(text.text);
    HookTarget row;
    row.file = text.place.file;
    row.span = text.place.span;
    row.app = reader_.app;
    row.hook = hook_;
    row.path = text.text;
    row.is_conditional = is_conditional;
    row.resolved = to_string(target.resolution);
    std::string key = "hooks." + std::string(hook_);
    if (!sub_key.empty()) {
      row.sub_key = reader_.keep(sub_key);
      key += "." + sub_key;
    }
    row.key = reader_.keep(key + ":" + std::string(text.text));
    if (!target.missing.empty()) row.missing = reader_.keep(target.missing);
    if (!target.nearest.empty()) {
      row.nearest = {.value = reader_.keep(target.nearest), .at = target.place};
    }
    if (target.kind) row.kind = to_string(*target.kind);
    reader_.facts.add(row);
  }

  const HookReader& reader_;
  std::string_view hook_;
  std::set<base::Place> seen_;
};

}  // namespace

std::string key_in_words(const PythonStore& values, ValueId key) {
  const PythonValue& value = values[key];
  if (value.kind == PythonKind::Text) return std::string(value.text);
  if (value.kind != PythonKind::Tuple) return "?";
  std::string joined;
  for (const ValueId item : value.items) {
    const bool is_text = values[item].kind == PythonKind::Text;
    if (!joined.empty()) joined += ", ";
    joined += is_text ? values[item].text : "?";
  }
  return joined;
}

void each_alternative(const PythonStore& values, ValueId id,
                      const std::function<void(const PythonValue&)>& visit) {
  const PythonValue& value = values[id];
  if (value.kind != PythonKind::Either) return visit(value);
  for (const ValueId item : value.items) visit(values[item]);
}

void read_targets(const HookReader& reader, std::string_view hook, ValueId value) {
  const HookShape* shape = find_hook(hook);
  if (shape == nullptr || shape->is_dead) return;
  Walk walk(reader, hook);
  for (const std::vector<std::string_view>& pattern : shape->paths) {
    walk.visit(value, pattern, "", false);
  }
}

}  // namespace facts
