// SPDX-License-Identifier: MIT
// How the readers of Python, JavaScript and JSON report what they find about custom fields.
#pragma once

#include <string_view>
#include <unordered_set>

#include "facts/doctype/custom_fields.h"
#include "facts/document.h"
#include "facts/facts.h"

namespace facts {

// Could Customize Form have made that name? Some standard fields look like it, too.
[[nodiscard]] bool is_custom_name(std::string_view name);
// False for tests, patches (they read the columns of their day), backups and documentation.
[[nodiscard]] bool runs_in_production(std::string_view path);

// Adds rows for one file; what it guards is applied at the end, for the file as a whole.
class FieldWriter {
 public:
  struct Target {
    std::string_view doctype;
    std::string_view via = {};
  };
  struct Manner {
    std::string_view strength;
    std::string_view how;
    bool is_guarded = false;
    bool is_write = false;
  };

  FieldWriter(Document& document, Facts& facts);
  FieldWriter(const FieldWriter&) = delete;
  FieldWriter& operator=(const FieldWriter&) = delete;
  ~FieldWriter();

  CustomField& declare(base::Span at, std::string_view doctype, std::string_view fieldname,
                       std::string_view how);
  // Does nothing for names that are not judged and for files that do not run in production.
  void use(base::Span at, Target target, std::string_view fieldname, Manner manner);
  void guard(std::string_view fieldname) {
    if (is_custom_name(fieldname)) guarded_.insert(facts_.pool.keep(fieldname));
  }

  [[nodiscard]] base::Pool& pool() const { return facts_.pool; }

 private:
  Document& document_;
  Facts& facts_;
  bool runs_in_production_;
  std::size_t first_;  // rows before it belong to another file
  std::unordered_set<std::string_view> guarded_;
};

}  // namespace facts
