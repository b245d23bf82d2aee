// SPDX-License-Identifier: MIT
#include "facts/hooks/patch_faults.h"

#include <algorithm>
#include <map>
#include <utility>

#include "facts/hooks/patches_txt.h"

namespace facts {
namespace {

constexpr std::string_view kBefore = "pre_model_sync";
constexpr std::string_view kAfter = "post_model_sync";

bool is_section_of_frappe(std::string_view name) {
  return name == kBefore || name == kAfter || name == "post_fixture_sync" || name == "DEFAULT";
}

class Reader {
 public:
  std::vector<PatchFault> read(std::string_view bytes) {
    const std::vector<PatchTextLine> lines = patch_lines(bytes);
    const auto is_header = [](const PatchTextLine& line) { return !line.header.empty(); };
    const auto first = std::find_if(lines.begin(), lines.end(), is_header);
    if (first == lines.end()) return {};  // the old format
    if (first != lines.begin()) {
      add("before_sections", lines.front());
      return std::move(faults_);
    }
    for (const PatchTextLine& line : lines) {
      if (line.is_continuation) {
        add("indented", line);
      } else if (!line.header.empty()) {
        enter(line);
      } else {
        note(line);
      }
    }
    add_lone_section();
    return std::move(faults_);
  }

 private:
  PatchFault& add(std::string_view kind, const PatchTextLine& line) {
    PatchFault fault;
    fault.span = line.span;
    fault.kind = kind;
    fault.line = line.text;
    fault.section = section_;
    return faults_.emplace_back(fault);
  }

  void enter(const PatchTextLine& line) {
    section_ = line.header;
    const auto [at, is_new] = sections_.try_emplace(line.header, line);
    if (!is_new) {
      add("section_twice", line).earlier = {.value = at->second.text, .at = {{}, at->second.span}};
    } else if (!is_section_of_frappe(line.header)) {
      add("unknown_section", line);
    }
  }

  void note(const PatchTextLine& line) {
    const auto [at, is_new] = entries_.try_emplace({section_, line.text}, line.span);
    if (is_new) return;
    add("twice", line).earlier = {.value = line.text, .at = {{}, at->second}};
  }

  void add_lone_section() {
    const auto before = sections_.find(kBefore);
    const auto after = sections_.find(kAfter);
    const bool is_lone = (before == sections_.end()) != (after == sections_.end());
    if (!is_lone) return;
    const bool is_before = before != sections_.end();
    section_ = is_before ? kBefore : kAfter;
    add("lone_section", is_before ? before->second : after->second).other =
        is_before ? kAfter : kBefore;
  }

  std::vector<PatchFault> faults_;
  std::string_view section_ = "";
  std::map<std::string_view, PatchTextLine> sections_;
  std::map<std::pair<std::string_view, std::string_view>, base::Span> entries_;
};

}  // namespace

const Table PatchFault::kTable = {
    .name = "patch_fault",
    .doc = "Something wrong with the form of a patches.txt.",
    .columns = {column<&PatchFault::app>("app", "App whose patches.txt it is."),
                column<&PatchFault::kind>("kind",
                                          "indented, twice, section_twice, before_sections, "
                                          "unknown_section or lone_section."),
                column<&PatchFault::line>("line", "The line as it is written."),
                column<&PatchFault::section>("section", "Section that it stands in, or is."),
                column<&PatchFault::earlier>("earlier", "The first of two that are the same."),
                column<&PatchFault::other>("other", "The section that is missing beside it.")}};

std::vector<PatchFault> patch_faults(std::string_view bytes) {
  return Reader().read(bytes);
}

}  // namespace facts
