// SPDX-License-Identifier: MIT
// Custom fields that Python code creates: create_custom_fields({...}), documents of the DocType
// Custom Field, add_column, and helpers of the app's own that sound like them. When a part is known
// at run time only, the row holds '*' there and stands for everything it may mean.
#pragma once

#include "facts/doctype/field_writer.h"
#include "facts/python/python_file.h"

namespace facts {

void declare_from_python(const PythonFile& file, FieldWriter& writer);

}  // namespace facts
