// SPDX-License-Identifier: MIT
// An include is replaced by the content of its files, with a stack of open files instead of
// recursion. nginx has no guard against cycles (it runs out of file handles); we say so and go on.
#include "facts/nginx/nginx_load.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/line_index.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_include.h"

namespace facts {
namespace {

constexpr std::size_t kMaxNodes = 1U << 18;  // includes of includes can multiply
constexpr std::size_t kMaxContext = 128;     // bytes of a context in words
constexpr std::uint32_t kTop = 0xFFFFFFFFU;  // not included by any file

// A file that was opened, and by which opening it was included.
struct Opening {
  base::FileId file;
  std::uint32_t by = kTop;
};

// A file that is being read.
struct Frame {
  const syntax::NginxTree* tree = nullptr;
  base::FileId file = base::kNoFile;
  std::uint32_t opening = 0;
  std::uint32_t block = 0;                 // node that its top directives belong to
  bool is_conditional = false;             // its include is
  std::uint32_t next = 1;                  // directive to read
  std::vector<std::uint32_t> nodes = {0};  // node of each directive that was read
};

class Loader {
 public:
  Loader(Library& library, base::Pool& pool, std::string_view context, NginxLoad& load)
      : library_(library), pool_(pool), load_(load), config_(load.config) {
    config_.is_fragment = context != "main";
    inner_.push_back(context);
  }

  void run(const std::vector<base::FileId>& tops) {
    config_.main = tops.front();
    for (const base::FileId top : tops) {
      if (!open(top, kTop, 0, false)) continue;
      if (config_.nodes.empty()) add_root();
      while (!frames_.empty()) step();
    }
    if (config_.nodes.empty()) load_.is_broken = true;
    config_.settle();
  }

 private:
  void add_root() {
    const Frame& frame = frames_.back();
    config_.nodes.push_back({.written = &frame.tree->directives[0], .file = frame.file});
  }

  bool open(base::FileId file, std::uint32_t by, std::uint32_t block, bool is_conditional) {
    Document* document = library_.open(file);
    if (document == nullptr) return false;
    const syntax::NginxTree& tree = document->nginx();
    if (tree.has_byte_order_mark) {
      const syntax::Problem& mark = tree.problems[0];
      refusal("syntax", mark.what, document->place(mark.span), false);
    }
    if (!tree.is_sound()) refuse(*document, tree);
    config_.files.push_back(file);
    frames_.push_back({.tree = &tree,
                       .file = file,
                       .opening = static_cast<std::uint32_t>(openings_.size()),
                       .block = block,
                       .is_conditional = is_conditional});
    openings_.push_back({file, by});
    return true;
  }

  void refuse(const Document& document, const syntax::NginxTree& tree) {
    const syntax::Problem& problem = tree.problems[tree.has_byte_order_mark ? 1 : 0];
    const base::LineIndex lines(document.bytes());
    const auto line = lines.position(problem.span.begin, base::ColumnUnit::Byte).line;
    const std::string reason = std::string(tree.is_template ? "the template" : "the file") +
                               " is no nginx configuration: line " + std::to_string(line) + ", " +
                               problem.what;
    note(document.place(problem.span), reason);
    refusal("syntax", problem.what, document.place(problem.span), tree.is_template);
    load_.is_broken = true;
  }

  void refusal(std::string_view kind, std::string_view message, base::Place place,
               bool is_template) {
    NginxRefusal row;
    row.file = place.file;
    row.span = place.span;
    row.kind = kind;
    row.message = pool_.keep(in_message(message));
    row.key = row.message;
    row.is_fragment = config_.is_fragment;
    row.is_template = is_template;
    load_.refusals.push_back(row);
  }

  void note(base::Place place, std::string_view reason) {
    for (const std::string_view about : {"tls_endpoint", "nginx_server", "nginx_directive"}) {
      load_.unchecked.push_back(
          {{.file = place.file, .span = place.span, .key = {}}, about, pool_.keep(reason)});
    }
  }

  void step() {
    Frame& frame = frames_.back();
    if (frame.next >= frame.tree->directives.size()) {
      frames_.pop_back();
      return;
    }
    const syntax::NginxDirective& directive = frame.tree->directives[frame.next++];
    const std::uint32_t node = add(frame, directive);
    frame.nodes.push_back(node);
    if (directive.name() == "include" && !directive.has_block) include(frame.opening, node);
  }

  std::uint32_t add(const Frame& frame, const syntax::NginxDirective& directive) {
    const bool is_top = directive.parent == 0;
    const std::uint32_t parent = is_top ? frame.block : frame.nodes[directive.parent];
    const bool differs = directive.condition != frame.tree->directives[directive.parent].condition;
    config_.nodes.push_back({.written = &directive,
                             .file = frame.file,
                             .parent = parent,
                             .context = inner_[parent],
                             .is_hole = directive.is_hole,
                             .is_conditional = differs || (is_top && frame.is_conditional),
                             .is_template = frame.tree->is_template});
    inner_.push_back(directive.has_block ? context_in(inner_[parent], directive) : "");
    if (config_.nodes.size() == kMaxNodes) give_up(frame, directive);
    return static_cast<std::uint32_t>(config_.nodes.size() - 1);
  }

  void give_up(const Frame& frame, const syntax::NginxDirective& directive) {
    note({frame.file, directive.head}, "its includes expand to more than any real configuration");
    load_.is_broken = true;
    for (Frame& open : frames_) {
      open.next = static_cast<std::uint32_t>(open.tree->directives.size());
    }
  }

  std::string_view context_in(std::string_view outer, const syntax::NginxDirective& directive) {
    if (outer.size() + directive.name().size() > kMaxContext) return outer;
    const std::string name(directive.name());
    const std::string context =
        outer == "main" || outer.empty() ? name : std::string(outer) + "/" + name;
    const auto [at, is_new] = contexts_.try_emplace(context);
    if (is_new) at->second = pool_.keep(context);
    return at->second;
  }

  void include(std::uint32_t opening, std::uint32_t node) {
    NginxNode& written = config_.nodes[node];
    if (written.args().empty() || written.is_opaque()) {
      written.is_hole = true;
      return;
    }
    const project::Workspace& workspace = library_.workspace();
    const Included found = resolve_include(workspace, workspace.file(config_.main).path,
                                           config_.is_fragment, written.arg());
    if (!found.why.empty()) lose(written, found.why);
    const base::Place place = written.place();
    const std::uint32_t block = written.parent;
    const bool is_conditional = written.is_conditional;
    for (auto file = found.files.rbegin(); file != found.files.rend(); ++file) {
      if (is_open(*file, opening)) {
        const std::string cycle =
            "the include of '" + workspace.file(*file).path + "' leads back to itself";
        note(place, cycle);
        refusal("include", cycle, place, false);
        load_.is_broken = true;
      } else if (!open(*file, opening, block, is_conditional)) {
        lose(config_.nodes[node], "'" + workspace.file(*file).path + "' cannot be read");
      }
    }
  }

  void lose(NginxNode& include, std::string_view why) {
    include.is_hole = true;
    const base::Place place = include.place();
    load_.unchecked.push_back(
        {{.file = place.file, .span = place.span, .key = {}}, "nginx_directive", pool_.keep(why)});
  }

  // True when `file` is the file of `opening` or of one that led to it.
  [[nodiscard]] bool is_open(base::FileId file, std::uint32_t opening) const {
    for (; opening != kTop; opening = openings_[opening].by) {
      if (openings_[opening].file == file) return true;
    }
    return false;
  }

  Library& library_;
  base::Pool& pool_;
  NginxLoad& load_;
  NginxConfig& config_;
  std::vector<Frame> frames_;
  std::vector<Opening> openings_;
  std::vector<std::string_view> inner_;  // context inside each node
  std::map<std::string, std::string_view> contexts_;
};

}  // namespace

NginxLoad load_nginx_config(Library& library, base::Pool& pool,
                            const std::vector<base::FileId>& tops, std::string_view context) {
  NginxLoad load;
  Loader(library, pool, context, load).run(tops);
  return load;
}

}  // namespace facts
