# One example per rule, for `frappe-lint explain`, out of the rule's own fixtures. Without them, as in
# an sdist, there are none.
file(GLOB expectations CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/fixtures
  ${CMAKE_SOURCE_DIR}/fixtures/*/*/expect.txt)
list(FILTER expectations EXCLUDE REGEX "^_")
list(SORT expectations)
set(FRAPPE_LINT_EXAMPLES_SOURCE ${CMAKE_BINARY_DIR}/generated/examples.cpp)
set(example_inputs ${expectations})
list(TRANSFORM example_inputs PREPEND ${CMAKE_SOURCE_DIR}/fixtures/)
set(example_list ${CMAKE_BINARY_DIR}/generated/examples.list)
list(JOIN expectations "\n" example_text)
file(CONFIGURE OUTPUT ${example_list} CONTENT "${example_text}\n" @ONLY)
add_custom_command(
  OUTPUT ${FRAPPE_LINT_EXAMPLES_SOURCE}
  COMMAND ${CMAKE_COMMAND} -DLIST=${example_list} -DROOT=${CMAKE_SOURCE_DIR}
          -DOUT=${FRAPPE_LINT_EXAMPLES_SOURCE} -P ${CMAKE_SOURCE_DIR}/cmake/pack_examples.cmake
  DEPENDS ${example_inputs} ${example_list} ${CMAKE_SOURCE_DIR}/cmake/pack_examples.cmake
  COMMENT "Taking examples from fixtures"
  VERBATIM)
