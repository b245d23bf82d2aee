// SPDX-License-Identifier: MIT
// `execute_patch` imports the first word of a line and calls its `execute`; the rest of the line
// only makes it a different patch. Segments may start with a digit or hold a dash: importlib does
// not mind.
#include "facts/hooks/patches.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "facts/core.h"
#include "facts/facts.h"
#include "facts/hooks/hook_call.h"
#include "facts/hooks/patch_faults.h"
#include "facts/hooks/patches_txt.h"
#include "facts/hooks/resolve.h"

namespace facts {
namespace {

bool is_module(std::string_view word) {
  const std::vector<std::string_view> segments = base::split(word, '.');
  const auto is_name = [](std::string_view segment) {
    return !segment.empty() && std::all_of(segment.begin(), segment.end(), [](char c) {
      return c == '_' || c == '-' || std::isalnum(static_cast<unsigned char>(c)) != 0;
    });
  };
  return segments.size() > 1 && std::all_of(segments.begin(), segments.end(), is_name);
}

bool is_known_section(std::string_view section) {
  return section.empty() || section == "pre_model_sync" || section == "post_model_sync" ||
         section == "post_fixture_sync" || section == "DEFAULT";
}

// `execute_patch` calls the module's `execute` with nothing.
std::string execute_problem(Library& library, Resolver& resolver, std::string_view module) {
  const Target target = resolver.resolve(std::string(module) + ".execute");
  if (target.resolution == Resolution::NoAttribute) return "has no function execute";
  const bool is_here = target.resolution == Resolution::Ok && target.kind == SymbolKind::Function;
  const Document* source = is_here ? library.open(target.place.file) : nullptr;
  if (source == nullptr) return {};
  const auto signature = python_signature(source->bytes(), target.place.span.begin);
  if (!signature || signature->is_decorated) return {};
  const std::string problem =
      call_problem(*signature, {.is_known = true, .named = {}, .offered = {}});
  return problem.empty() ? problem : "has an execute that " + problem;
}

void judge_module(Library& library, Resolver& resolver, Facts& facts, Patch& row) {
  const Target target = resolver.resolve_module(row.module);
  if (target.resolution == Resolution::Module) {
    row.is_there = true;
    const std::string problem = execute_problem(library, resolver, row.module);
    if (!problem.empty()) row.call_problem = facts.pool.keep(problem);
  }
  if (target.resolution != Resolution::NoModule) return;
  row.is_there = false;
  if (target.nearest.empty()) return;
  row.nearest = {.value = facts.pool.keep(target.nearest), .at = target.place};
}

void add_patch(Library& library, Resolver& resolver, Facts& facts, const project::File& file,
               std::string_view app, const PatchLine& line) {
  Patch row;
  row.file = file.id;
  row.app = app;
  row.line = facts.pool.keep(line.text);
  row.section = line.section.empty() ? std::string_view("") : facts.pool.keep(line.section);
  row.is_run = is_known_section(line.section);
  row.key = facts.pool.keep("patches." + std::string(line.text));
  const std::string_view word = line.text.substr(0, line.text.find_first_of(" \t"));
  const auto length = static_cast<std::uint32_t>(word.size());
  row.span = {line.span.begin, line.span.begin + length};
  row.kind = "other";
  if (line.text.starts_with("execute:")) {
    row.kind = "execute";
    row.span = line.span;
  } else if (is_module(word)) {
    row.kind = "module";
    row.module = facts.pool.keep(word);
    judge_module(library, resolver, facts, row);
  }
  facts.add(row);
}

void add_fault(Facts& facts, const project::File& file, std::string_view app, PatchFault row) {
  row.file = file.id;
  row.app = app;
  row.line = facts.pool.keep(row.line);
  row.section = row.section.empty() ? std::string_view("") : facts.pool.keep(row.section);
  row.key = facts.pool.keep("patches." + std::string(row.kind) + ":" + std::string(row.line));
  if (row.earlier.value.data() != nullptr) {
    row.earlier.value = facts.pool.keep(row.earlier.value);
    row.earlier.at.file = file.id;
  }
  facts.add(row);
}

}  // namespace

const Table Patch::kTable = {
    .name = "patch",
    .doc = "An entry of patches.txt.",
    .columns = {
        column<&Patch::app>("app", "App whose patches.txt it is."),
        column<&Patch::line>("line", "The entry as it is written."),
        column<&Patch::section>("section", "Its section; empty in the format without sections."),
        column<&Patch::kind>("kind", "module, execute or other."),
        column<&Patch::module>("module", "The dotted module that is imported."),
        column<&Patch::is_run>("is_run", "Stands in a section that Frappe reads."),
        column<&Patch::is_there>("is_there", "False when the module does not exist."),
        column<&Patch::nearest>("nearest", "The most similar module that exists."),
        column<&Patch::call_problem>("call_problem", "Why its execute() cannot be called.")}};

void derive_patches(Library& library, Facts& facts) {
  const project::Workspace& workspace = library.workspace();
  Resolver resolver(library);
  for (const project::File& file : workspace.files) {
    if (file.kind != project::Kind::PatchesTxt || file.app == project::kNone) continue;
    const std::optional<std::string> bytes = workspace.read(file.id);
    if (!bytes || workspace.is_truncated(file.id)) {
      Unchecked row;
      row.file = file.id;
      row.about = Patch::kTable.name;
      row.reason = "patches.txt cannot be read whole";
      facts.add(row);
      continue;
    }
    for (const PatchLine& line : read_patches(*bytes)) {
      add_patch(library, resolver, facts, file, workspace.apps[file.app].name, line);
    }
    for (const PatchFault& fault : patch_faults(*bytes)) {
      add_fault(facts, file, workspace.apps[file.app].name, fault);
    }
  }
}

}  // namespace facts
