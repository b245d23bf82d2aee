// SPDX-License-Identifier: MIT
// What the hooks.py files of the workspace say, as Frappe would load them: one evaluation per file,
// imports inside the repository followed.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

// A module-level name of hooks.py that Frappe takes for a hook.
struct Hook : Row {
  std::string_view app;
  std::string_view name;
  std::string_view shape;              // PythonKind in words
  bool is_known = false;               // every part of the value is known
  bool is_catalogued = false;          // Frappe or a known app reads a hook of that name
  bool is_dead = false;                // looks like a hook, but nothing reads it
  std::string_view nearest;            // the hook that is meant by an unknown name
  std::string_view unread_in;          // majors of the app in which nothing reads it; missing: none
  std::string_view lost;               // what an earlier assignment said and the last one does not
  Located<std::string_view> previous;  // shape of that earlier value; missing when nothing was lost
  static const Table kTable;
};

// A dotted path in a hook whose values are dotted paths.
struct HookTarget : Row {
  std::string_view app;
  std::string_view hook;
  std::string_view
      sub_key;  // "Sales Invoice.validate", "cron.0 * * * *"; missing when there is none
  std::string_view path;
  std::string_view resolved;          // Resolution in words
  std::string_view missing;           // shortest part of the path that is not there
  Located<std::string_view> nearest;  // the most similar path that exists
  std::string_view kind;              // function, class, data or import; missing otherwise
  bool is_conditional = false;        // counts only on one path of an if or try
  bool is_joined = false;             // adjacent texts that Python makes one: a comma is missing
  std::string_view malformed;         // why the text is no dotted path; missing when it is one
  std::string_view call_problem;      // why Frappe's call of the function fails; missing: it fits
  Located<std::string_view> earlier;  // scheduler_events: where else the method stands
  static const Table kTable;
};

// One event of one key of doc_events.
struct DocEvent : Row {
  std::string_view app;
  std::string_view doctype;  // a tuple key is joined with ", "
  std::string_view event;
  std::optional<bool> is_known;  // missing: some app may call it
  std::string_view nearest;      // the event that is meant
  static const Table kTable;
};

// A frequency of scheduler_events, or one cron expression of it.
struct SchedulerEvent : Row {
  std::string_view app;
  std::string_view frequency;  // key of scheduler_events
  std::string_view cron;       // the expression; missing for plain frequencies
  std::string_view schedule;   // the expression, or the frequency when there is none
  int jobs = 0;                // methods under it that are known
  std::string_view problem;    // why the scheduler refuses it; missing when it does not
  std::string_view nearest;    // the frequency that is meant
  static const Table kTable;
};

// A part of a hook whose shape Frappe relies on: the hook itself, an entry of doc_events, the cron
// entry of scheduler_events.
struct HookValue : Row {
  std::string_view app;
  std::string_view hook;
  std::string_view sub_key;  // of the part; missing for the hook itself
  std::string_view name;     // the hook, or the hook with the part's key
  std::string_view shape;    // PythonKind in words
  std::string_view wanted;   // the shape that works; missing when this one does
  static const Table kTable;
};

// A key that a dict display of hooks.py holds twice.
struct HookDuplicate : Row {
  std::string_view app;
  std::string_view name;              // the key
  bool is_same = false;               // both entries say the same
  Located<std::string_view> earlier;  // the entry that Python drops
  static const Table kTable;
};

void derive_hooks(Library& library, Facts& facts);

}  // namespace facts
