// SPDX-License-Identifier: MIT
#include "facts/doctype/custom_fields.h"

namespace facts {

const Table CustomField::kTable = {
    .name = "custom_field",
    .doc = "A custom field that an app creates.",
    .columns = {
        column<&CustomField::doctype>("doctype", "DocType it is added to; * if not known."),
        column<&CustomField::fieldname>("fieldname", "Its name; * for parts not known."),
        column<&CustomField::how>("how", "fixture, customize export, python, json data and so on."),
        column<&CustomField::fieldtype>("fieldtype", "Its type, where written."),
        column<&CustomField::options>("options", "Its options, where written."),
        column<&CustomField::record>("record",
                                     "Name of its record, when not made of DocType and name."),
        column<&CustomField::is_standard>("is_standard", "The DocType itself has that field."),
        column<&CustomField::earlier>("earlier", "Another type that it is declared with.")}};

const Table CustomFieldUse::kTable = {
    .name = "custom_field_use",
    .doc = "A use of a field whose name starts with custom_.",
    .columns = {
        column<&CustomFieldUse::doctype>("doctype", "DocType whose field is used."),
        column<&CustomFieldUse::via>("via", "Where the DocType is known from, if not written."),
        column<&CustomFieldUse::fieldname>("fieldname", "The field."),
        column<&CustomFieldUse::strength>("strength",
                                          "S1 fails, S2 loses values, S3 blank, S0 hint."),
        column<&CustomFieldUse::how>("how", "get_all, attribute, form event and so on."),
        column<&CustomFieldUse::is_guarded>("is_guarded",
                                            "The file asks first if the field exists."),
        column<&CustomFieldUse::is_write>("is_write", "The field is only assigned.")}};

const Table CustomFieldGap::kTable = {
    .name = "custom_field_gap",
    .doc = "A custom field that is used and declared nowhere.",
    .columns = {
        column<&CustomFieldGap::doctype>("doctype", "DocType whose field is used."),
        column<&CustomFieldGap::fieldname>("fieldname", "The field."),
        column<&CustomFieldGap::confidence>("confidence", "certain, likely or possible."),
        column<&CustomFieldGap::strength>("strength", "Of the strongest use: S1, S2, S3 or S0."),
        column<&CustomFieldGap::how>("how", "How the place pointed at uses it."),
        column<&CustomFieldGap::uses>("uses", "Number of places that use it.")}};

}  // namespace facts
