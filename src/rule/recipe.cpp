// SPDX-License-Identifier: MIT
#include "rule/recipe.h"

namespace rule {

std::string_view to_string(EditKind kind) {
  switch (kind) {
    case EditKind::Replace:
      return "replace";
    case EditKind::DeleteLine:
      return "delete-line";
    case EditKind::DeleteIndent:
      return "delete-indent";
    case EditKind::DeleteComment:
      return "delete-comment";
    case EditKind::DeleteStatement:
      return "delete-statement";
    case EditKind::InsertLine:
      return "insert-line";
    case EditKind::AppendLine:
      return "append-line";
    case EditKind::ReplaceText:
      return "replace-text";
    case EditKind::SeparateTexts:
      return "separate-texts";
    case EditKind::MakeList:
      return "make-list";
    case EditKind::RemoveValue:
      return "remove-value";
    case EditKind::RemoveKeys:
      return "remove-keys";
    case EditKind::SetKey:
      return "set-key";
    case EditKind::RebuildFieldOrder:
      return "rebuild-field-order";
    case EditKind::ExportJson:
      return "export-json";
  }
  return "";
}

const std::vector<EditKind>& edit_kinds() {
  static const std::vector<EditKind> kinds = [] {
    std::vector<EditKind> all;
    for (int i = 0; i <= static_cast<int>(EditKind::ExportJson); ++i) {
      all.push_back(static_cast<EditKind>(i));
    }
    return all;
  }();
  return kinds;
}

std::optional<EditKind> edit_kind_from(std::string_view word) {
  for (const EditKind kind : edit_kinds()) {
    if (to_string(kind) == word) return kind;
  }
  return std::nullopt;
}

}  // namespace rule
