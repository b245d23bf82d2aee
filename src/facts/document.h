// SPDX-License-Identifier: MIT
// One file in its slot of the local phase: its bytes, and its trees, parsed at most once and on
// demand. Dies at the end of the slot; facts keep views into the bytes, which the run keeps.
#pragma once

#include <optional>
#include <string_view>

#include "project/workspace.h"
#include "syntax/data_tree.h"
#include "syntax/ini.h"
#include "syntax/nginx.h"
#include "syntax/tree.h"

namespace facts {

class Document {
 public:
  Document(const project::Workspace& workspace, const project::File& file, std::string_view bytes)
      : workspace_(workspace), file_(file), bytes_(bytes) {}

  [[nodiscard]] const project::Workspace& workspace() const { return workspace_; }
  [[nodiscard]] const project::File& file() const { return file_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] base::Place place(base::Span span) const { return {file_.id, span}; }

  // Python or JavaScript, by the file's kind.
  [[nodiscard]] const syntax::Tree& code();
  // JSON, YAML or TOML, by the file's kind.
  [[nodiscard]] const syntax::DataTree& data();
  [[nodiscard]] const syntax::NginxTree& nginx();
  [[nodiscard]] const syntax::IniTree& ini();  // .env files are read as such

 private:
  const project::Workspace& workspace_;
  const project::File& file_;
  std::string_view bytes_;
  std::optional<syntax::Tree> code_;
  std::optional<syntax::DataTree> data_;
  std::optional<syntax::NginxTree> nginx_;
  std::optional<syntax::IniTree> ini_;
};

}  // namespace facts
