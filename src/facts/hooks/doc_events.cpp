// SPDX-License-Identifier: MIT
// Any name can be an event: `doc.run_method("x")` and every whitelisted controller method make one.
// So a name is called wrong only when it is a slip of a known event (after_save, on_udpate) and no
// Python file of the workspace has it as a string or as a decorated method.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "facts/hooks/event_names.h"
#include "facts/hooks/hook_catalogue.h"
#include "facts/hooks/hook_reader.h"
#include "facts/hooks/hooks.h"

namespace facts {
namespace {

// Short names are too close to each other to be taken for slips.
constexpr std::size_t kMinSlip = 6;
constexpr std::size_t kMaxDistance = 2;

// True when a definition of that name carries a decorator: `@frappe.whitelist()`, `@Document.hook`.
bool has_decorated_method(std::string_view bytes, const std::string& event) {
  const std::string start = "def " + event + "(";
  for (std::size_t at = bytes.find(start); at != bytes.npos; at = bytes.find(start, at + 1)) {
    const std::size_t line = bytes.rfind('\n', at);
    if (line == bytes.npos || line == 0) continue;
    const std::size_t above = bytes.rfind('\n', line - 1);
    const std::string_view previous = base::trim(bytes.substr(above + 1, line - (above + 1)));
    if (previous.starts_with('@') || previous.starts_with(')')) return true;
  }
  return false;
}

// True when the name stands there as a value: `{"after_save":` and `["after_save"]` only repeat
// what some hooks.py or its documentation says.
bool is_passed_on(std::string_view bytes, std::string_view quoted) {
  constexpr std::string_view kBlanks = " \t\r\n";
  for (std::size_t at = bytes.find(quoted); at != bytes.npos; at = bytes.find(quoted, at + 1)) {
    const std::size_t before = at == 0 ? bytes.npos : bytes.find_last_not_of(kBlanks, at - 1);
    const std::size_t after = bytes.find_first_not_of(kBlanks, at + quoted.size());
    const char left = before == bytes.npos ? '\0' : bytes[before];
    const char right = after == bytes.npos ? '\0' : bytes[after];
    if (right != ':' && !(left == '[' && right == ']')) return true;
  }
  return false;
}

bool speaks_of(std::string_view bytes, const std::string& event) {
  return is_passed_on(bytes, "\"" + event + "\"") || is_passed_on(bytes, "'" + event + "'") ||
         has_decorated_method(bytes, event);
}

}  // namespace

bool EventNames::is_called(std::string_view event) {
  if (find_word(document_events(), event) != nullptr) return true;
  const auto [at, is_new] = answers_.try_emplace(std::string(event), false);
  if (!is_new) return at->second;
  for (const project::File& file : workspace_.files) {
    if (file.kind != project::Kind::Python) continue;
    const std::optional<std::string> bytes = workspace_.read(file.id);
    if (bytes && speaks_of(*bytes, at->first)) at->second = true;
    if (at->second) break;
  }
  return at->second;
}

std::string_view EventNames::meant_by(std::string_view event) const {
  if (const std::string_view meant = event_meant_by(event); !meant.empty()) return meant;
  if (event.size() < kMinSlip) return {};
  std::string_view best;
  std::size_t distance = kMaxDistance + 1;
  for (const Word& word : document_events()) {
    const std::size_t d = base::edit_distance(event, word.name);
    if (d < distance) best = word.name;
    distance = std::min(distance, d);
  }
  return best;
}

namespace {

void add_event(const HookReader& reader, EventNames& names, const std::string& doctype,
               const PythonValue& event) {
  DocEvent row;
  row.file = event.place.file;
  row.span = event.place.span;
  row.app = reader.app;
  row.doctype = reader.keep(doctype);
  row.event = event.text;
  row.key = reader.keep("hooks.doc_events." + doctype + "." + std::string(event.text));
  if (find_word(document_events(), event.text) != nullptr) {
    row.is_known = true;
  } else if (const std::string_view meant = names.meant_by(event.text); !meant.empty()) {
    // Only a slip is worth looking for its caller in every Python file.
    row.is_known = names.is_called(event.text);
    if (!*row.is_known) row.nearest = meant;
  }
  reader.facts.add(row);
}

// An event without handlers cannot be missed.
bool has_handlers(const PythonValue& value) {
  if (value.kind == PythonKind::None) return false;
  if (value.kind == PythonKind::Text) return !value.text.empty();
  return !value.is_container() || value.is_partial || !value.items.empty();
}

}  // namespace

void read_doc_events(const HookReader& reader, EventNames& names, ValueId id) {
  const PythonStore& values = reader.values;
  std::set<base::Place> seen;
  each_alternative(values, id, [&](const PythonValue& doctypes) {
    if (doctypes.kind != PythonKind::Dict) return;
    for (std::size_t i = 0; i < doctypes.keys.size(); ++i) {
      const std::string doctype = key_in_words(values, doctypes.keys[i]);
      each_alternative(values, doctypes.items[i], [&](const PythonValue& events) {
        if (events.kind != PythonKind::Dict) return;
        for (std::size_t k = 0; k < events.keys.size(); ++k) {
          const PythonValue& event = values[events.keys[k]];
          const bool is_shown = event.kind == PythonKind::Text &&
                                has_handlers(values[events.items[k]]) &&
                                seen.insert(event.place).second;
          if (is_shown) add_event(reader, names, doctype, event);
        }
      });
    }
  });
}

}  // namespace facts
