// SPDX-License-Identifier: MIT
// The columns of the hook tables.
#include "facts/hooks/hooks.h"

namespace facts {

const Table Hook::kTable = {
    .name = "hook",
    .doc = "A module-level name of hooks.py, which Frappe takes for a hook.",
    .columns = {
        column<&Hook::app>("app", "App whose hooks.py it is."),
        column<&Hook::name>("name", "Name of the hook."),
        column<&Hook::shape>("shape", "text, list, dict, …; unknown when it cannot be told."),
        column<&Hook::is_known>("is_known", "Every part of its value is known."),
        column<&Hook::is_catalogued>("is_catalogued", "Frappe or a known app reads it."),
        column<&Hook::is_dead>("is_dead", "Looks like a hook, but nothing reads it."),
        column<&Hook::nearest>("nearest", "The hook that is meant by an unknown name."),
        column<&Hook::unread_in>("unread_in", "Majors of the app in which nothing reads it."),
        column<&Hook::lost>("lost", "What an earlier value said and the last one does not."),
        column<&Hook::previous>("previous", "Shape of the earlier value that was lost.")}};

const Table HookTarget::kTable = {
    .name = "hook_target",
    .doc = "A dotted path in a hook whose values are dotted paths.",
    .columns = {
        column<&HookTarget::app>("app", "App whose hooks.py it is."),
        column<&HookTarget::hook>("hook", "Name of the hook."),
        column<&HookTarget::sub_key>("sub_key", "Where in the hook: DocType and event, frequency."),
        column<&HookTarget::path>("path", "The dotted path as it is written."),
        column<&HookTarget::resolved>(
            "resolved", "ok, module, through_class, no_attribute, no_module, maybe or foreign."),
        column<&HookTarget::missing>("missing", "Shortest part of the path that is not there."),
        column<&HookTarget::nearest>("nearest", "The most similar path that exists."),
        column<&HookTarget::kind>("kind", "function, class, data or import."),
        column<&HookTarget::is_conditional>("is_conditional",
                                            "Counts only on one path of an if or try."),
        column<&HookTarget::is_joined>("is_joined", "Adjacent texts without a comma between them."),
        column<&HookTarget::malformed>("malformed", "Why the text is no dotted path."),
        column<&HookTarget::call_problem>("call_problem",
                                          "Why Frappe's call of the function raises TypeError."),
        column<&HookTarget::earlier>("earlier",
                                     "Another schedule of the same method in scheduler_events.")}};

const Table HookValue::kTable = {
    .name = "hook_value",
    .doc = "A hook, or a part of one, whose shape Frappe relies on.",
    .columns = {
        column<&HookValue::app>("app", "App whose hooks.py it is."),
        column<&HookValue::hook>("hook", "Name of the hook."),
        column<&HookValue::sub_key>("sub_key", "Key of the part: a DocType, cron."),
        column<&HookValue::name>("name", "The hook, or the hook with the key."),
        column<&HookValue::shape>("shape", "text, list, dict, tuple, set, none and so on."),
        column<&HookValue::wanted>("wanted", "The shape that works, if this one does not.")}};

const Table HookDuplicate::kTable = {
    .name = "hook_duplicate",
    .doc = "A key that a dict of hooks.py holds twice.",
    .columns = {column<&HookDuplicate::app>("app", "App whose hooks.py it is."),
                column<&HookDuplicate::name>("name", "The key."),
                column<&HookDuplicate::is_same>("is_same", "Both entries say the same."),
                column<&HookDuplicate::earlier>("earlier", "The entry that Python drops.")}};

const Table DocEvent::kTable = {
    .name = "doc_event",
    .doc = "An event that a hooks.py waits for.",
    .columns = {column<&DocEvent::app>("app", "App whose hooks.py it is."),
                column<&DocEvent::doctype>("doctype", "DocType, or several, or *."),
                column<&DocEvent::event>("event", "Name of the event."),
                column<&DocEvent::is_known>("is_known", "False when nothing calls it."),
                column<&DocEvent::nearest>("nearest", "The event that is meant.")}};

const Table SchedulerEvent::kTable = {
    .name = "scheduler_event",
    .doc = "A frequency or a cron expression of scheduler_events.",
    .columns = {
        column<&SchedulerEvent::app>("app", "App whose hooks.py it is."),
        column<&SchedulerEvent::frequency>("frequency", "Key of scheduler_events."),
        column<&SchedulerEvent::cron>("cron", "The cron expression."),
        column<&SchedulerEvent::schedule>("schedule", "The expression, or else the frequency."),
        column<&SchedulerEvent::jobs>("jobs", "Number of methods under it."),
        column<&SchedulerEvent::problem>("problem", "Why the scheduler refuses it."),
        column<&SchedulerEvent::nearest>("nearest", "The frequency that is meant.")}};

}  // namespace facts
