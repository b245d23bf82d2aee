// SPDX-License-Identifier: MIT
#include "check/query.h"

#include <tree_sitter/api.h>

#include <algorithm>

extern "C" const TSLanguage* tree_sitter_python(void);

namespace check {
namespace {

struct DeleteQuery {
  void operator()(TSQuery* query) const { ts_query_delete(query); }
};
struct DeleteCursor {
  void operator()(TSQueryCursor* cursor) const { ts_query_cursor_delete(cursor); }
};

using Query = std::unique_ptr<TSQuery, DeleteQuery>;

base::Result<bool> check_pattern(const rule::Rule& rule, const std::string& pattern) {
  const auto fail = [&](std::string what) {
    return base::Error{.what = std::move(what), .path = rule.path};
  };
  if (pattern.find('#') != std::string::npos) return fail("a query cannot hold predicates");
  if (pattern.find("@at") == std::string::npos) return fail("the query must capture @at");
  std::uint32_t offset = 0;
  TSQueryError kind = TSQueryErrorNone;
  const Query query(ts_query_new(tree_sitter_python(), pattern.data(),
                                 static_cast<std::uint32_t>(pattern.size()), &offset, &kind));
  if (!query) return fail("bad tree-sitter query at byte " + std::to_string(offset));
  if (ts_query_pattern_count(query.get()) != 1) return fail("expected one pattern in the query");
  return check_placeholders(rule, {"text"});
}

}  // namespace

struct QueryChecks::Impl {
  Query query;                      // all patterns, or null
  std::vector<std::size_t> owners;  // pattern → rule
};

QueryChecks::QueryChecks() : impl_(std::make_unique<Impl>()) {}
QueryChecks::QueryChecks(QueryChecks&&) noexcept = default;
QueryChecks& QueryChecks::operator=(QueryChecks&&) noexcept = default;
QueryChecks::~QueryChecks() = default;

base::Result<QueryChecks> QueryChecks::bind(const std::vector<rule::Rule>& rules,
                                            const std::vector<bool>& is_on) {
  QueryChecks checks;
  std::string fused;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto* question = std::get_if<rule::QueryQuestion>(&rules[i].question);
    if (question == nullptr || !is_on[i]) continue;
    if (auto good = check_pattern(rules[i], question->pattern); !good) return good.error();
    fused += question->pattern + "\n";
    checks.impl_->owners.push_back(i);
  }
  if (fused.empty()) return checks;
  std::uint32_t offset = 0;
  TSQueryError kind = TSQueryErrorNone;
  checks.impl_->query.reset(ts_query_new(tree_sitter_python(), fused.data(),
                                         static_cast<std::uint32_t>(fused.size()), &offset, &kind));
  return checks;
}

bool QueryChecks::reads(const project::File& file) const {
  const bool is_python = file.kind == project::Kind::Python || file.kind == project::Kind::HooksPy;
  return is_python && impl_->query != nullptr;
}

bool QueryChecks::examines(std::size_t index, const project::File& file) const {
  const auto& owners = impl_->owners;
  return reads(file) && std::find(owners.begin(), owners.end(), index) != owners.end();
}

void QueryChecks::search(facts::Document& document, std::vector<LocalMatch>& out) const {
  if (!reads(document.file())) return;
  const std::unique_ptr<TSQueryCursor, DeleteCursor> cursor(ts_query_cursor_new());
  ts_query_cursor_exec(cursor.get(), impl_->query.get(), document.code().root().raw());
  TSQueryMatch match;
  while (ts_query_cursor_next_match(cursor.get(), &match)) {
    for (std::uint16_t i = 0; i < match.capture_count; ++i) {
      std::uint32_t length = 0;
      const char* name =
          ts_query_capture_name_for_id(impl_->query.get(), match.captures[i].index, &length);
      if (std::string_view(name, length) != "at") continue;
      const syntax::Node node(match.captures[i].node, document.bytes());
      const std::string text(node.text());
      out.push_back({.rule = impl_->owners[match.pattern_index],
                     .span = node.span(),
                     .key = text,
                     .values = {{"text", text}}});
    }
  }
}

}  // namespace check
