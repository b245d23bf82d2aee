// SPDX-License-Identifier: MIT
// Whether the functions that scripts call are there and open to calls. Names that a hooks.py
// mentions are left alone: override_whitelisted_methods keeps old names alive.
#include <set>
#include <string>

#include "base/text.h"
#include "facts/client/client_calls.h"
#include "facts/facts.h"
#include "facts/hooks/resolve.h"
#include "facts/python/python_signature.h"
#include "facts/registry.h"

namespace facts {
namespace {

// Everything that the hooks.py files of the workspace say, to look names up in.
std::string all_hooks(const project::Workspace& workspace) {
  std::string text;
  for (const project::File& file : workspace.files) {
    if (file.kind != project::Kind::HooksPy) continue;
    if (const std::optional<std::string> bytes = workspace.read(file.id)) text += *bytes;
  }
  return text;
}

std::optional<bool> is_whitelisted(std::string_view source, std::size_t name) {
  if (base::contains(source, "whitelist()(")) return std::nullopt;
  const std::string_view decorators = python_decorators(source, name);
  if (base::contains(decorators, "whitelist")) return true;
  if (base::contains(decorators, "@")) return std::nullopt;
  return python_signature(source, name) ? std::optional(false) : std::nullopt;
}

void judge(Library& library, Facts& facts, const Target& target, ClientTarget& row) {
  row.resolved = to_string(target.resolution);
  if (!target.missing.empty()) row.missing = facts.pool.keep(target.missing);
  if (!target.nearest.empty()) {
    row.nearest = {.value = facts.pool.keep(target.nearest), .at = target.place};
  }
  const bool is_function =
      target.resolution == Resolution::Ok && target.kind == SymbolKind::Function;
  const Document* source = is_function ? library.open(target.place.file) : nullptr;
  if (source == nullptr) return;
  row.is_whitelisted = is_whitelisted(source->bytes(), target.place.span.begin);
  row.definition = {.value = base::slice(source->bytes(), target.place.span), .at = target.place};
}

}  // namespace

const Table ClientTarget::kTable = {
    .name = "client_target",
    .doc = "What a dotted path names that a script of the browser calls.",
    .columns = {
        column<&ClientTarget::path>("path", "The path as it is written."),
        column<&ClientTarget::through>("through", "call, method, query or url."),
        column<&ClientTarget::resolved>(
            "resolved", "ok, module, through_class, no_attribute, no_module, maybe or foreign."),
        column<&ClientTarget::missing>("missing", "Shortest part of the path that is not there."),
        column<&ClientTarget::nearest>("nearest", "The most similar path that exists."),
        column<&ClientTarget::is_whitelisted>("is_whitelisted",
                                              "False when the function is not whitelisted."),
        column<&ClientTarget::definition>("definition", "The function that is called.")}};

void derive_client_targets(Library& library, Facts& facts) {
  Resolver resolver(library);
  const std::string hooks = all_hooks(library.workspace());
  // Copied: the rows are added to the same facts.
  const std::vector<ClientCall> calls = facts.rows<ClientCall>();
  for (const ClientCall& call : calls) {
    const Target target = resolver.resolve(call.path);
    const bool is_ours = target.resolution != Resolution::Foreign;
    if (!is_ours || base::contains(hooks, call.path)) continue;
    ClientTarget row;
    row.file = call.file;
    row.span = call.span;
    row.key = call.key;
    row.path = call.path;
    row.through = call.through;
    judge(library, facts, target, row);
    facts.add(row);
  }
}

}  // namespace facts
