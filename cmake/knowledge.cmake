# Puts the tables below knowledge/ into the program: the tables of one app, APP-MAJOR.txt, one behind
# the other as one zstd frame, because what two majors share is then stored once.
file(GLOB knowledge_tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/knowledge/*.txt)
list(SORT knowledge_tables)
set(FRAPPE_LINT_KNOWLEDGE_SOURCE ${CMAKE_BINARY_DIR}/generated/knowledge.cpp)
list(JOIN knowledge_tables "\n" knowledge_text)
set(knowledge_list ${CMAKE_BINARY_DIR}/generated/knowledge.list)
file(CONFIGURE OUTPUT ${knowledge_list} CONTENT "${knowledge_text}\n" @ONLY)
add_custom_command(
  OUTPUT ${FRAPPE_LINT_KNOWLEDGE_SOURCE}
  COMMAND ${CMAKE_COMMAND} -DLIST=${knowledge_list} -DOUT=${FRAPPE_LINT_KNOWLEDGE_SOURCE}
          -P ${CMAKE_SOURCE_DIR}/cmake/pack_knowledge.cmake
  DEPENDS ${knowledge_tables} ${knowledge_list} ${CMAKE_SOURCE_DIR}/cmake/pack_knowledge.cmake
  COMMENT "Packing knowledge tables"
  VERBATIM)
set_source_files_properties(${FRAPPE_LINT_KNOWLEDGE_SOURCE} PROPERTIES
  COMPILE_OPTIONS -Wno-overlength-strings)
