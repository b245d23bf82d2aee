// SPDX-License-Identifier: MIT
// Who fills which table. The planner reads this to open nothing that no enabled rule needs.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/document.h"
#include "facts/facts.h"
#include "project/kind.h"
#include "project/workspace.h"

namespace facts {

// Fills tables from one file, alone. Runs in parallel over files.
struct Extractor {
  std::string_view name;
  project::Kinds kinds;
  std::vector<std::string_view> gives;     // table names
  std::vector<std::string_view> literals;  // no row without one of these in the bytes; empty: any
  bool reads_ends = false;                 // also of a file so large that only its ends are read
  bool (*is_barren)(std::string_view bytes) = nullptr;  // true: that text certainly gives no row
  void (*run)(Document& document, Facts& facts);
};

class Knowledge;
class Schema;

// What derivations may look at besides the facts. Single-threaded.
class Library {
 public:
  explicit Library(const project::Workspace& workspace);  // knows what the program brings
  // `now`: RFC 3339, UTC; empty: not known.
  Library(const project::Workspace& workspace, Knowledge knowledge, std::string now = {});
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library();
  [[nodiscard]] const project::Workspace& workspace() const { return workspace_; }
  // As of when evidence is judged.
  [[nodiscard]] std::string_view now() const { return now_; }
  // A whole document, read and parsed at most once; null when it cannot be read.
  [[nodiscard]] Document* open(base::FileId id);
  // Bytes that were opened here and must outlive the facts.
  [[nodiscard]] const std::string* bytes(base::FileId id) const;
  // What is known about apps that are not in the workspace.
  [[nodiscard]] Knowledge& knowledge() { return *knowledge_; }
  // The DocTypes and fields there are; made when first asked for, from rows that extractors gave.
  [[nodiscard]] Schema& schema(const Facts& facts);

 private:
  struct Book {
    std::string bytes;
    std::unique_ptr<Document> document;
  };
  const project::Workspace& workspace_;
  std::string now_;
  std::unique_ptr<Knowledge> knowledge_;
  std::unordered_map<std::uint32_t, Book> books_;
  std::unique_ptr<Schema> schema_;
};

// Joins tables across files: resolves hook paths, merges configuration, settles inheritance.
struct Derivation {
  std::string_view name;
  std::vector<std::string_view> needs;  // table names
  std::vector<std::string_view> gives;  // table names
  project::Kinds stands_in;             // kinds of files that its rows can stand in
  std::vector<std::string_view> holds;  // and what such a file holds, one of these; empty: anything
  bool (*is_idle)(Library& library) = nullptr;  // true: nothing was given that it could compare
  void (*run)(Library& library, Facts& facts);
};

[[nodiscard]] std::span<const Extractor> extractors();
// In the order in which they run.
[[nodiscard]] std::span<const Derivation> derivations();

}  // namespace facts
