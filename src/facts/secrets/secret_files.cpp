// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_files.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

#include "base/embedded.h"
#include "base/glob.h"
#include "base/placeholder.h"
#include "facts/secrets/secret_value.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using re2::RE2;
using re2::StringPiece;
using syntax::Value;

struct Entry {
  std::string_view name;
  std::string_view label;
  std::vector<std::string_view> paths;
  std::unique_ptr<RE2> pattern;  // group 1 is the secret
  bool is_strict = false;        // people write such files, and leave placeholders in them
};

struct Entries {
  syntax::DataTree tree;
  std::vector<Entry> list;
};

Entries read_entries() {
  Entries entries{.tree = syntax::parse_json(base::embedded_text("_tables/secret_files.json"))};
  for (Value item = entries.tree.root().first(); item; item = item.next()) {
    Entry entry{.name = item["name"].text(),
                .label = item["label"].text(),
                .paths = {},
                .pattern = std::make_unique<RE2>(item["pattern"].text(), RE2::Quiet),
                .is_strict = item["strict"].truthy()};
    for (Value path = item["paths"].first(); path; path = path.next()) {
      entry.paths.push_back(path.text());
    }
    entries.list.push_back(std::move(entry));
  }
  return entries;
}

const Entries& entries() {
  static const Entries once = read_entries();
  return once;
}

// What even such a file leaves open: an expression, or nothing but a mask.
bool is_open(std::string_view value) {
  constexpr std::string_view kMarks = "$<{%";
  const bool is_masked = value.find_first_not_of("*xX.") == std::string_view::npos;
  return value.empty() || is_masked || kMarks.find(value.front()) != std::string_view::npos;
}

// What may name something public, and what stands in for a password on a developer's machine.
bool is_doubtful(std::string_view value) {
  return is_uuid(value) || base::is_weak_password(value);
}

}  // namespace

std::vector<FileSecret> secrets_of_file(std::string_view path, std::string_view bytes) {
  std::vector<FileSecret> found;
  for (const Entry& entry : entries().list) {
    const bool is_here = std::any_of(entry.paths.begin(), entry.paths.end(),
                                     [&](auto glob) { return base::glob_match(glob, path); });
    if (!is_here) continue;
    StringPiece rest(bytes.data(), bytes.size());
    StringPiece value;
    while (RE2::FindAndConsume(&rest, *entry.pattern, &value)) {
      const std::string_view text(value.data(), value.size());
      if (text.empty() || is_open(text)) continue;
      if (entry.is_strict && (base::is_placeholder(text) || is_something_else(text))) continue;
      const auto begin = static_cast<std::uint32_t>(value.data() - bytes.data());
      found.push_back({.provider = entry.name,
                       .label = entry.label,
                       .span = {begin, begin + static_cast<std::uint32_t>(value.size())},
                       .is_doubtful = entry.is_strict && is_doubtful(text)});
    }
  }
  return found;
}

}  // namespace facts
