# Makes the table of native checks from the file names in src/check/native/: the file shared_secret.cpp
# must define `void check::native::shared_secret(const NativeInput&, Findings&)`, or the link fails.
file(GLOB native_sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src/check/native
  ${CMAKE_SOURCE_DIR}/src/check/native/*.cpp)
list(SORT native_sources)
set(native_declarations "")
set(native_rows "")
foreach(source IN LISTS native_sources)
  string(REGEX REPLACE "\\.cpp$" "" name ${source})
  string(APPEND native_declarations "void ${name}(const NativeInput& input, Findings& findings);\n")
  string(APPEND native_rows "      {\"${name}\", native::${name}},\n")
endforeach()
set(FRAPPE_LINT_NATIVE_SOURCE ${CMAKE_BINARY_DIR}/generated/native.cpp)
file(CONFIGURE OUTPUT ${FRAPPE_LINT_NATIVE_SOURCE} @ONLY CONTENT
"// Written by cmake/native.cmake.
#include <map>

#include \"check/native.h\"

namespace check {
namespace native {
@native_declarations@}  // namespace native

NativeCheck find_native(std::string_view name) {
  static const std::map<std::string_view, NativeCheck> checks = {
@native_rows@  };
  const auto found = checks.find(name);
  return found == checks.end() ? nullptr : found->second;
}

}  // namespace check
")
