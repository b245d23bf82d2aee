// SPDX-License-Identifier: MIT
#include "check/judge.h"

#include "check/speaker.h"

namespace check {
namespace {

base::Result<NativeCheck> bind_native(const rule::Rule& rule,
                                      const rule::NativeQuestion& question) {
  const auto fail = [&](std::string what) {
    return base::Error{.what = std::move(what), .path = rule.path};
  };
  for (const std::string& table : question.needs) {
    if (facts::find_table(table) == nullptr) return fail("no table '" + table + "'");
  }
  const NativeCheck check = find_native(question.name);
  if (check == nullptr) return fail("no native check '" + question.name + "'");
  return check;
}

}  // namespace

base::Result<Judge> Judge::bind(const rule::Rule& rule) {
  Judge judge;
  judge.rule_ = &rule;
  if (std::holds_alternative<rule::RowsQuestion>(rule.question)) {
    base::Result<RowsCheck> rows = RowsCheck::bind(rule);
    if (!rows) return rows.error();
    judge.question_ = std::move(rows.value());
  }
  if (const auto* native = std::get_if<rule::NativeQuestion>(&rule.question)) {
    if (is_engine_question(*native)) return judge;
    base::Result<NativeCheck> check = bind_native(rule, *native);
    if (!check) return check.error();
    judge.question_ = check.value();
  }
  return judge;
}

std::vector<std::string_view> Judge::tables() const {
  if (const auto* rows = std::get_if<RowsCheck>(&question_)) return rows->tables();
  std::vector<std::string_view> names;
  if (const auto* native = std::get_if<rule::NativeQuestion>(&rule_->question)) {
    names.assign(native->needs.begin(), native->needs.end());
  }
  return names;
}

std::vector<std::string_view> Judge::keywords() const {
  const auto* rows = std::get_if<rule::RowsQuestion>(&rule_->question);
  if (rows == nullptr) return {};
  return {rows->keywords.begin(), rows->keywords.end()};
}

void Judge::run(const NativeInput& input, Collector& out) const {
  if (const auto* rows = std::get_if<RowsCheck>(&question_)) rows->run(input.facts, out);
  if (const auto* native = std::get_if<NativeCheck>(&question_)) (*native)(input, out);
}

}  // namespace check
