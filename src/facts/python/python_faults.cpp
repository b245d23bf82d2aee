// SPDX-License-Identifier: MIT
#include "facts/python/python_faults.h"

#include "base/text.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "syntax/python_check.h"

namespace facts {
namespace {

PythonFaultRow& add(Document& document, Facts& facts, std::string_view kind, base::Span span,
                    const std::string& problem) {
  PythonFaultRow row;
  row.file = document.file().id;
  row.span = span;
  row.path = document.file().path;
  row.kind = kind;
  row.problem = facts.pool.keep(problem);
  const std::string_view lines = base::slice(document.bytes(), span);
  row.text = lines.substr(0, std::min<std::size_t>(lines.find('\n'), 60));
  row.key = facts.pool.keep(document.file().path + ":" + problem);
  return facts.add(row);
}

// What git leaves in a file that two branches changed.
bool holds_conflict(std::string_view bytes) {
  const bool begins = bytes.starts_with("<<<<<<< ") || base::contains(bytes, "\n<<<<<<< ");
  return begins && base::contains(bytes, "\n>>>>>>> ");
}

}  // namespace

const Table PythonFaultRow::kTable = {
    .name = "python_fault",
    .doc = "A place in a Python file that Python, or an older one, does not compile.",
    .columns = {column<&PythonFaultRow::path>("path", "The file, relative to the root."),
                column<&PythonFaultRow::kind>(
                    "kind", "syntax; conflict, when a merge left marks; or news."),
                column<&PythonFaultRow::problem>("problem", "What is wrong, in words."),
                column<&PythonFaultRow::text>("text", "The first line of it."),
                column<&PythonFaultRow::since>("since", "news: 14 is Python 3.14.")}};

void extract_python_faults(Document& document, Facts& facts) {
  const syntax::Tree& tree = document.code();
  if (!tree || !base::is_valid_utf8(document.bytes())) return;
  const syntax::PythonCheck check = syntax::check_python(tree);
  if (check.fault) {
    const bool is_conflict = holds_conflict(document.bytes());
    add(document, facts, is_conflict ? "conflict" : "syntax", check.fault->span, check.fault->what);
  }
  for (const syntax::PythonNews& news : check.news) {
    add(document, facts, "news", news.span, news.what).since = news.since;
  }
}

}  // namespace facts
