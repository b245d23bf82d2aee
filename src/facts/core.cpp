// SPDX-License-Identifier: MIT
#include "facts/core.h"

namespace facts {

const Table Unchecked::kTable = {
    .name = "unchecked",
    .doc = "Something in scope that could not be read or resolved.",
    .columns = {column<&Unchecked::about>("about", "Table that lacks rows because of it."),
                column<&Unchecked::reason>("reason", "Why, in lower case.")}};

const Table FileFact::kTable = {
    .name = "file",
    .doc = "A file of the workspace.",
    .columns = {column<&FileFact::path>("path", "Relative to the root."),
                column<&FileFact::name>("name", "Last segment of the path."),
                column<&FileFact::kind>("kind", "What it is, such as hooks_py or nginx_conf."),
                column<&FileFact::git>("git", "tracked, modified, staged, untracked or ignored."),
                column<&FileFact::problem>("problem", "Why it could not be read whole."),
                column<&FileFact::size>("size", "Bytes on disk.")}};

const Table Comment::kTable = {
    .name = "comment",
    .doc = "A comment that speaks to frappe-lint.",
    .columns = {column<&Comment::text>("text", "From the words frappe-lint: to its end."),
                column<&Comment::is_trailing>("is_trailing", "Stands behind code on its line.")}};

}  // namespace facts
