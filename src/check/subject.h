// SPDX-License-Identifier: MIT
// Does a finding fit what a [[suppress]] entry speaks of? Pointers, DocTypes and fields are looked
// up in the JSON file that the finding stands in, so an entry survives when Frappe sorts a list
// anew or moves a field.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "project/workspace.h"
#include "rule/finding.h"
#include "rule/suppress.h"
#include "syntax/data_tree.h"

namespace check {

// The value that a JSON pointer (RFC 6901) names below `root`, or a missing one.
[[nodiscard]] syntax::Value value_at(syntax::Value root, std::string_view pointer);
// True when `offset` lies in an object that is this DocType's document, or names the DocType or,
// for `field`, the field as the one it is about. Empty texts ask nothing.
[[nodiscard]] bool is_about(syntax::Value root, std::uint32_t offset, std::string_view doctype,
                            std::string_view field);

class Subjects {
 public:
  // `above` stands before the paths that globs are matched with.
  Subjects(const project::Workspace& workspace, std::string above)
      : workspace_(workspace), above_(std::move(above)) {}
  [[nodiscard]] bool fits(const rule::Subject& subject, const rule::Finding& finding);

 private:
  struct Document {
    std::string bytes;
    syntax::DataTree tree;
  };
  [[nodiscard]] syntax::Value root(base::FileId id);

  const project::Workspace& workspace_;
  std::string above_;
  std::map<base::FileId, std::unique_ptr<Document>> documents_;
};

}  // namespace check
