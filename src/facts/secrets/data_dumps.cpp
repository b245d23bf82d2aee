// SPDX-License-Identifier: MIT
// A name that ends in "-enc" promises encryption and keeps the promise only when gpg worked, so it
// makes no difference here.
#include "facts/secrets/data_dumps.h"

#include <re2/re2.h>

#include <string>

#include "base/text.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/secrets/secret_context.h"

namespace facts {
namespace {

using re2::RE2;
using re2::StringPiece;

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool matches(const RE2& pattern, std::string_view text) {
  return RE2::PartialMatch(StringPiece(text.data(), text.size()), pattern);
}

// A plain dump that is too large to be read whole is no schema.
bool is_plain_dump(const project::File& file, Library& library) {
  if (!base::to_lower(file.path).ends_with(".sql")) return false;
  const Document* document = library.open(file.id);
  if (document == nullptr) return file.size > library.workspace().options.max_file_size;
  return is_dump_with_rows(document->bytes());
}

bool is_real(const project::File& file) {
  const std::string_view area = secret_context(file.path, file.kind).area;
  return area != "tests" && area != "example" && area != "docs";
}

}  // namespace

const Table DataDump::kTable = {
    .name = "data_dump",
    .doc = "A database or a set of uploaded files that lies in the tree as a file.",
    .columns = {column<&DataDump::holds>("holds", "database, uploaded files or private files."),
                column<&DataDump::size>("size", "Bytes on disk."),
                column<&DataDump::is_in_git>("is_in_git", "A push publishes it.")}};

std::optional<std::string_view> held_by_name(std::string_view path) {
  static const RE2 kDatabase("^\\d{8}_\\d{6}-.+-database(?:-enc)?\\.sql(?:\\.gz)?$");
  static const RE2 kPrivate("^\\d{8}_\\d{6}-.+-private-files(?:-enc)?\\.(?:tar|tgz)$");
  static const RE2 kFiles("^\\d{8}_\\d{6}-.+-files(?:-enc)?\\.(?:tar|tgz)$");
  static const RE2 kPacked("(?i)\\.sql\\.(?:gz|bz2|xz|zst|zip|7z)$|\\.pgdump$|\\.mysqldump$");
  const std::string_view name = file_name(path);
  if (matches(kDatabase, name) || matches(kPacked, name)) return "database";
  if (matches(kPrivate, name)) return "private files";
  if (matches(kFiles, name)) return "uploaded files";
  return std::nullopt;
}

bool is_dump_with_rows(std::string_view sql) {
  static const RE2 kHead("(?m)^\\x{FEFF}?-- (?:MySQL|MariaDB|PostgreSQL database) dump");
  static const RE2 kRows("(?mi)^(?:INSERT INTO|COPY \\S+ \\([^)]*\\) FROM stdin)");
  constexpr std::size_t kHeadBytes = 4096;
  return matches(kHead, sql.substr(0, kHeadBytes)) && matches(kRows, sql);
}

void derive_data_dumps(Library& library, Facts& facts) {
  for (const project::File& file : library.workspace().files) {
    if (!is_real(file)) continue;
    std::optional<std::string_view> held = held_by_name(file.path);
    if (!held && !file.past && is_plain_dump(file, library)) held = "database";
    if (!held) continue;
    DataDump row;
    row.file = file.id;
    row.key = facts.pool.keep(std::string(file_name(file.path)));
    row.holds = *held;
    if (file.past) {
      row.holds = facts.pool.keep(std::string(*held) + " (deleted, but in commit " +
                                  file.past->commit + ")");
    }
    row.size = static_cast<std::int64_t>(file.size);
    row.is_in_git = file.past || project::is_in_git(file.git);
    facts.add(row);
  }
}

}  // namespace facts
