# Everything that is not ours, and how it comes.
#
# System packages (Debian names): libre2-dev nlohmann-json3-dev libcli11-dev catch2
# libtomlplusplus-dev libyaml-dev libzstd-dev.
# The tree-sitter runtime and its grammars come from their published npm packages, pinned by name,
# version and integrity hash in cmake/grammars/package-lock.json; npm fetches and verifies them once.
if(FRAPPE_LINT_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
  set(CMAKE_EXE_LINKER_FLAGS "${CMAKE_EXE_LINKER_FLAGS} -static")
endif()
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)

pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
add_library(re2 INTERFACE)
target_link_libraries(re2 INTERFACE PkgConfig::re2)

pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
add_library(dep::yaml ALIAS PkgConfig::yaml)

pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
add_library(dep::zstd ALIAS PkgConfig::zstd)

if(FRAPPE_LINT_STATIC)  # Debian has no static library of it, and its headers hold everything
  find_path(tomlplusplus_headers toml++/toml.h REQUIRED)
  add_library(dep::tomlplusplus INTERFACE IMPORTED)
  target_include_directories(dep::tomlplusplus SYSTEM INTERFACE ${tomlplusplus_headers})
  target_compile_definitions(dep::tomlplusplus INTERFACE TOML_HEADER_ONLY=1)
else()
  pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
  add_library(dep::tomlplusplus ALIAS PkgConfig::tomlplusplus)
endif()

# --- tree-sitter ---------------------------------------------------------------------------------
set(grammars_dir ${CMAKE_SOURCE_DIR}/build/grammars)
file(SHA256 ${CMAKE_SOURCE_DIR}/cmake/grammars/package-lock.json grammars_lock_hash)
set(grammars_stamp ${grammars_dir}/${grammars_lock_hash}.stamp)
if(NOT EXISTS ${grammars_stamp})
  find_program(NPM npm REQUIRED)
  message(STATUS "Fetching tree-sitter and its grammars with npm")
  file(REMOVE_RECURSE ${grammars_dir})
  file(COPY ${CMAKE_SOURCE_DIR}/cmake/grammars/package.json
            ${CMAKE_SOURCE_DIR}/cmake/grammars/package-lock.json DESTINATION ${grammars_dir})
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --legacy-peer-deps --loglevel=error
    WORKING_DIRECTORY ${grammars_dir} RESULT_VARIABLE npm_result)
  if(NOT npm_result EQUAL 0)
    message(FATAL_ERROR "npm could not fetch the tree-sitter packages (see above)")
  endif()
  file(TOUCH ${grammars_stamp})
endif()

set(ts_runtime ${grammars_dir}/node_modules/tree-sitter/vendor/tree-sitter/lib)
set(ts_python ${grammars_dir}/node_modules/tree-sitter-python/src)
set(ts_javascript ${grammars_dir}/node_modules/tree-sitter-javascript/src)
add_library(tree_sitter STATIC
  ${ts_runtime}/src/lib.c
  ${ts_python}/parser.c ${ts_python}/scanner.c
  ${ts_javascript}/parser.c ${ts_javascript}/scanner.c)
target_include_directories(tree_sitter SYSTEM PUBLIC ${ts_runtime}/include
  PRIVATE ${ts_runtime}/src ${ts_python})
target_compile_definitions(tree_sitter PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE)
# The generated tables are large and hot: optimised in every build, and without our warnings.
target_compile_options(tree_sitter PRIVATE -O2 -w)
add_library(dep::tree_sitter ALIAS tree_sitter)
