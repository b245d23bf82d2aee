# The warnings of the house, the sanitizers and the coverage flags, in one interface target.
add_library(house_warnings INTERFACE)
target_compile_options(house_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow;-Wswitch-enum;-Wnon-virtual-dtor>)
if(FRAPPE_LINT_WERROR)
  target_compile_options(house_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Designated initialisers leave fields at their defaults on purpose.
  target_compile_options(house_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers;-Wno-missing-designated-field-initializers;-Wno-unknown-warning-option>)
else()
  target_compile_options(house_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 misjudges `"text" + std::string` from -O2 on (GCC bug 105651).
    target_compile_options(house_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
  endif()
endif()
if(FRAPPE_LINT_SANITIZE)
  add_compile_options(-fsanitize=${FRAPPE_LINT_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FRAPPE_LINT_SANITIZE})
endif()
if(FRAPPE_LINT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(FRAPPE_LINT_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
