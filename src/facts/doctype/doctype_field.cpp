// SPDX-License-Identifier: MIT
// The fields of a DocType, each with what the framework would object to when the DocType were saved
// in the desk. Import checks next to nothing of it (ignore_validate in modules/import_file.py).
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/doctype_json.h"
#include "facts/doctype/field_types.h"
#include "facts/doctype/personal_data.h"

namespace facts {
namespace {

using syntax::Value;

// Only settings and accounts are sure to hold keys to services; a "token" elsewhere may be a share
// link or a push address.
bool is_account(std::string_view doctype) {
  static constexpr std::array<std::string_view, 5> kEndings = {"Setting", "Settings", "Account",
                                                               "Credential", "Credentials"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return doctype.ends_with(ending); });
}

Texts choice_faults(const Texts& choices) {
  Texts faults;
  for (auto at = choices.begin(); at != choices.end(); ++at) {
    const bool is_padded = base::trim(*at) != *at;
    const bool is_repeated = !at->empty() && std::find(choices.begin(), at, *at) != at;
    if (is_padded || is_repeated) faults.push_back(*at);
  }
  return faults;
}

Texts shown_in(Value field) {
  Texts places;
  const auto look = [&](std::string_view property, std::string_view place) {
    if (field[property].truthy()) places.push_back(place);
  };
  look("in_list_view", "list view");
  look("in_standard_filter", "standard filter");
  look("in_global_search", "global search");
  look("search_index", "index");
  return places;
}

class FieldReader {
 public:
  explicit FieldReader(const DoctypeJson& doctype) : doctype_(doctype) {
    for (Value one = doctype.json["permissions"].first(); one; one = one.next()) {
      if (one["read"].truthy()) open_levels_.push_back(one["permlevel"].integer().value_or(0));
    }
  }

  void read(Value json) {
    DocTypeField row;
    row.doctype = doctype_.name;
    row.app = doctype_.app;
    names(json, row);
    texts(json, row);
    flags(json, row);
    const std::string key = std::string(doctype_.name) + "." + std::string(row.fieldname.value);
    doctype_.fill(row, json.span(), doctype_.facts.pool.keep(key));
    doctype_.facts.add(row);
  }

 private:
  void names(Value json, DocTypeField& row) {
    row.fieldname = doctype_.located(json["fieldname"]);
    row.fieldtype = doctype_.located(json["fieldtype"]);
    row.kind = to_string(field_kind(row.fieldtype.value));
    if (row.fieldname.value.empty()) return;
    const auto [first, is_new] =
        seen_.try_emplace(base::to_lower(row.fieldname.value), row.fieldname);
    if (!is_new) row.earlier = first->second;
  }

  void texts(Value json, DocTypeField& row) {
    row.options = doctype_.located(json["options"]);
    row.fetch_from = doctype_.located(json["fetch_from"]);
    const Value start = json["default"];
    if (!start.text().empty()) {
      row.default_value = {doctype_.facts.pool.keep(start.text()), doctype_.place(start)};
    }
    row.was_other_type = json["oldfieldtype"].truthy() && json["oldfieldtype"].text() != "Data";
    if (row.fieldtype.value != "Select" || row.options.value.empty()) return;
    const Texts choices = base::split(row.options.value, '\n');
    row.choice_faults = choice_faults(choices);
    const std::string_view choice = row.default_value.value;
    if (choice.empty()) return;
    row.is_default_offered = std::find(choices.begin(), choices.end(), choice) != choices.end();
  }

  void flags(Value json, DocTypeField& row) {
    row.is_required = json["reqd"].truthy();
    row.is_hidden = json["hidden"].truthy();
    row.is_read_only = json["read_only"].truthy();
    row.is_virtual = json["is_virtual"].truthy();
    row.is_in_list = doctype_.flag(json["in_list_view"]);
    row.shown_in = shown_in(json);
    row.is_personal = is_personal_field(row.fieldname.value, row.fieldtype.value);
    row.is_to_itself = row.fieldtype.value == "Link" && row.options.value == doctype_.name;
    row.is_unique = doctype_.flag(json["unique"]);
    row.is_indexed = doctype_.flag(json["search_index"]);
    if (is_varchar(row.fieldtype.value)) {
      row.length = {json["length"].integer(), doctype_.place(json["length"])};
    }
    row.is_of_table = doctype_.json["istable"].truthy();
    row.is_of_single = doctype_.json["issingle"].truthy();
    row.is_of_virtual = doctype_.json["is_virtual"].truthy();
    row.is_of_account = row.is_of_single || is_account(doctype_.name);
    row.permlevel = json["permlevel"].integer().value_or(0);
    if (!row.is_of_table) row.is_level_open = is_open(row.permlevel);
  }

  [[nodiscard]] bool is_open(std::int64_t level) const {
    return std::find(open_levels_.begin(), open_levels_.end(), level) != open_levels_.end();
  }

  const DoctypeJson& doctype_;
  std::vector<std::int64_t> open_levels_;
  std::unordered_map<std::string, Located<std::string_view>> seen_;
};

}  // namespace

void read_doctype_fields(const DoctypeJson& doctype) {
  FieldReader reader(doctype);
  for (syntax::Value one = doctype.json["fields"].first(); one; one = one.next()) {
    if (one.is_object()) reader.read(one);
  }
}

const Table DocTypeField::kTable = {
    .name = "doctype_field",
    .doc = "A field of a DocType that a scanned app defines.",
    .columns = {
        column<&DocTypeField::doctype>("doctype", "Name of the DocType."),
        column<&DocTypeField::fieldname>("fieldname", "Its name."),
        column<&DocTypeField::fieldtype>("fieldtype", "Its type."),
        column<&DocTypeField::kind>("kind", "value, table, layout or unknown."),
        column<&DocTypeField::options>("options", "Link target, child table, or choices."),
        column<&DocTypeField::fetch_from>("fetch_from", "Field it is filled from."),
        column<&DocTypeField::default_value>("default", "Value of new documents."),
        column<&DocTypeField::choice_faults>("choice_faults",
                                             "Options with outer blanks, and repeated ones."),
        column<&DocTypeField::is_default_offered>("is_default_offered",
                                                  "The default of a Select is one of its options."),
        column<&DocTypeField::was_other_type>("was_other_type", "oldfieldtype is not Data."),
        column<&DocTypeField::earlier>("earlier", "A field of the same name before it."),
        column<&DocTypeField::app>("app", "Package of the app that ships it."),
        column<&DocTypeField::is_required>("is_required", "Mandatory."),
        column<&DocTypeField::is_hidden>("is_hidden", "Hidden in the form."),
        column<&DocTypeField::is_read_only>("is_read_only", "Read only in the form."),
        column<&DocTypeField::is_virtual>("is_virtual", "Computed: it has no column."),
        column<&DocTypeField::is_in_list>("is_in_list", "Shown in the list view."),
        column<&DocTypeField::shown_in>(
            "shown_in",
            "list view, standard filter, global search, index: where it is looked for."),
        column<&DocTypeField::is_personal>("is_personal", "Data about a person, by its name."),
        column<&DocTypeField::is_to_itself>("is_to_itself", "Links to its own DocType."),
        column<&DocTypeField::is_unique>("is_unique", "No value may occur twice."),
        column<&DocTypeField::is_indexed>("is_indexed", "Has an index."),
        column<&DocTypeField::length>("length", "Length of a varchar column."),
        column<&DocTypeField::is_of_table>("is_of_table", "The DocType is a child table."),
        column<&DocTypeField::is_of_single>("is_of_single", "The DocType has one record."),
        column<&DocTypeField::is_of_virtual>("is_of_virtual", "The DocType has no table."),
        column<&DocTypeField::is_of_account>("is_of_account",
                                             "The DocType holds access to a service."),
        column<&DocTypeField::is_level_open>("is_level_open",
                                             "A role may read its permission level."),
        column<&DocTypeField::permlevel>("permlevel", "Permission level.")}};

}  // namespace facts
