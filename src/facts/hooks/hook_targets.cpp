// SPDX-License-Identifier: MIT
// Finds the dotted paths in a hook, by the patterns of the catalogue, and says what they name.
#include <algorithm>
#include <cctype>
#include <map>
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

// Why a text that is no dotted path fails in get_attr; empty for shorthands that Frappe knows.
std::string_view malformed(std::string_view text) {
  if (text.empty()) return "is empty";
  if (base::trim(text) != text) return "has blanks around it";
  if (text.ends_with("()")) return "is called already";
  const bool is_file = text.ends_with(".py") && text.find('/') != text.npos;
  return is_file ? "is the path of a file" : std::string_view();
}

// How Frappe calls the function at that place of the hook.
const HookCall& call_at(const HookShape& hook, std::string_view sub_key) {
  if (hook.name != "doc_events") return hook.call;
  const Word* event = find_word(document_events(), sub_key.substr(sub_key.rfind('.') + 1));
  static const HookCall kNothing;
  return event == nullptr ? kNothing : event->call;
}

// Walks one hook along one pattern. The depth is the pattern's, not the input's.
class Walk {
 public:
  Walk(const HookReader& reader, const HookShape& hook) : reader_(reader), hook_(hook) {}

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
    const std::string_view fault = malformed(text.text);
    // A list shared by several keys is one list: its strings are judged once.
    const bool is_path = is_dotted(text.text) || !fault.empty();
    if (!is_path || !seen_.insert(text.place).second) return;
    HookTarget row;
    row.file = text.place.file;
    row.span = text.place.span;
    row.app = reader_.app;
    row.hook = hook_.name;
    row.path = text.text;
    row.is_conditional = is_conditional;
    row.is_joined = text.is_joined;
    std::string key = "hooks." + std::string(hook_.name);
    if (!sub_key.empty()) {
      row.sub_key = reader_.keep(sub_key);
      key += "." + sub_key;
    }
    row.key = reader_.keep(key + ":" + std::string(text.text));
    if (!fault.empty()) {
      row.malformed = fault;
    } else {
      resolve(row);
    }
    reader_.facts.add(row);
  }

  void resolve(HookTarget& row) {
    const Target target = reader_.resolver.resolve(row.path);
    row.resolved = to_string(target.resolution);
    if (!target.missing.empty()) row.missing = reader_.keep(target.missing);
    if (!target.nearest.empty()) {
      row.nearest = {.value = reader_.keep(target.nearest), .at = target.place};
    }
    if (target.kind) row.kind = to_string(*target.kind);
    if (target.kind == SymbolKind::Function) judge_call(row, target);
    note_schedule(row);
  }

  void judge_call(HookTarget& row, const Target& target) {
    const HookCall& call = call_at(hook_, row.sub_key);
    const Document* source = call.is_known ? reader_.library.open(target.place.file) : nullptr;
    if (source == nullptr) return;
    const auto signature = python_signature(source->bytes(), target.place.span.begin);
    if (!signature || signature->is_decorated) return;
    const std::string problem = call_problem(*signature, call);
    if (!problem.empty()) row.call_problem = reader_.keep(problem);
  }

  // A method has one Scheduled Job Type, whatever the number of its schedules.
  void note_schedule(HookTarget& row) {
    if (hook_.name != "scheduler_events") return;
    const auto [first, is_new] = schedules_.try_emplace(row.path, row);
    if (is_new || first->second.sub_key == row.sub_key) return;
    row.earlier = {.value = first->second.sub_key, .at = {row.file, first->second.span}};
  }

  const HookReader& reader_;
  const HookShape& hook_;
  std::map<std::string_view, HookTarget> schedules_;
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
  Walk walk(reader, *shape);
  for (const std::vector<std::string_view>& pattern : shape->paths) {
    walk.visit(value, pattern, "", false);
  }
}

}  // namespace facts
