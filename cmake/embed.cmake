# Puts every file below rules/ into the program, byte for byte, as raw string literals. A new file is
# picked up by the next build without touching this list. Long texts are cut into pieces, because
# compilers limit one literal.
file(GLOB_RECURSE embedded_paths CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/rules
  ${CMAKE_SOURCE_DIR}/rules/*.json ${CMAKE_SOURCE_DIR}/rules/*.txt
  ${CMAKE_SOURCE_DIR}/rules/_report/*.html ${CMAKE_SOURCE_DIR}/rules/_evidence/*.sh)
list(SORT embedded_paths)
set(FRAPPE_LINT_EMBEDDED_SOURCE ${CMAKE_BINARY_DIR}/generated/embedded.cpp)
set(embed_inputs ${embedded_paths})
list(TRANSFORM embed_inputs PREPEND ${CMAKE_SOURCE_DIR}/rules/)
set(embed_list ${CMAKE_BINARY_DIR}/generated/embedded.list)
list(JOIN embedded_paths "\n" embed_text)
file(CONFIGURE OUTPUT ${embed_list} CONTENT "${embed_text}\n" @ONLY)
add_custom_command(
  OUTPUT ${FRAPPE_LINT_EMBEDDED_SOURCE}
  COMMAND ${CMAKE_COMMAND} -DLIST=${embed_list} -DROOT=${CMAKE_SOURCE_DIR}/rules
          -DOUT=${FRAPPE_LINT_EMBEDDED_SOURCE} -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
  DEPENDS ${embed_inputs} ${embed_list} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
  COMMENT "Embedding rules"
  VERBATIM)
# Every compiler that we build with takes texts longer than the standard's minimum of 64 KiB.
set_source_files_properties(${FRAPPE_LINT_EMBEDDED_SOURCE} PROPERTIES
  COMPILE_OPTIONS -Wno-overlength-strings)
