// SPDX-License-Identifier: MIT
// How a rule's finding can be repaired without asking anybody: the `edit` of its rule file. A
// recipe names what to do and where in terms of columns; check/repairs.h turns it into bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rule {

// The closed set of things that an edit can do. What is not in it needs a person.
enum class EditKind : std::uint8_t {
  Replace,            // the bytes of `at` by `text`
  DeleteLine,         // the line that `at` stands on, alone
  DeleteIndent,       // the blanks in front of `at`
  DeleteComment,      // the comment that begins at `at`, with its line if it is alone
  DeleteStatement,    // the assignment of hooks.py that `at` names
  InsertLine,         // `text` as a line above that of `at`
  AppendLine,         // `text` as the last line of the file
  ReplaceText,        // the content of the text literal at `at`, quotes kept (JSON and Python)
  SeparateTexts,      // a comma behind each of the adjacent literals at `at`
  MakeList,           // the brackets of the tuple or set at `at`
  RemoveValue,        // the JSON member or item whose value is `at`
  RemoveKeys,         // members of the JSON object at `at`
  SetKey,             // a member of the JSON object at `at`
  RebuildFieldOrder,  // field_order of the DocType around `at`, as an import reads it
  ExportJson,         // the whole file, as Frappe writes a document
};

[[nodiscard]] std::string_view to_string(EditKind kind);
[[nodiscard]] std::optional<EditKind> edit_kind_from(std::string_view word);
// Every kind, in the order of the enumeration.
[[nodiscard]] const std::vector<EditKind>& edit_kinds();

struct EditRecipe {
  EditKind kind = EditKind::Replace;
  std::string at;                 // column whose place it is; empty: the row's
  std::string text;               // may use {column}; nothing is done where one is missing
  std::vector<std::string> keys;  // RemoveKeys, SetKey
};

}  // namespace rule
