# shellcheck shell=bash disable=SC2034
# Sourced by the other scripts: installs what a build needs and builds a preset. Every word of it
# goes to stderr, so that stdout belongs to the program that is run in the end. What is there
# already is left alone, and a second run costs a moment.
#
# FRAPPE_LINT_SETUP=no skips the installation, for systems that bring the packages another way.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

library_packages=(ninja-build pkg-config libre2-dev nlohmann-json3-dev libcli11-dev
  libtomlplusplus-dev libyaml-dev libzstd-dev)
# The tests make git states of their own, so they need git, too.
test_packages=(catch2 git)

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

stop() {
  say "$*"
  exit 2
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# What of the given packages is not installed, one name a line.
missing_packages() {
  local package
  for package in "$@"; do
    is_installed "$package" || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "must be root, or have sudo, to run: $*"
  fi
}

# Installs the given Debian packages unless they are there.
install_packages() {
  [ "${FRAPPE_LINT_SETUP:-yes}" != no ] || return 0
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "this system has no apt-get; install what these Debian packages hold:"
    printf '  %s\n' "$@" >&2
    stop "then set FRAPPE_LINT_SETUP=no and run this again"
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "installing ${missing[*]}"
  {
    as_root apt-get update -q || say "apt-get update failed; trying with the lists that are there"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
      "${missing[@]}" || stop "apt-get could not install ${missing[*]}"
  } >&2 </dev/null
}

require_tool() {
  command -v "$1" >/dev/null || stop "$1 is missing: $2"
}

# The tools that are expected to be there, each with a word on how to get it.
require_tools() {
  require_tool c++ "install a C++20 compiler (Debian: apt-get install g++)"
  require_tool cmake "install CMake 3.25 or newer (Debian: apt-get install cmake)"
  require_tool npm "it comes with Node.js and brings the pinned tree-sitter packages \
(Debian: apt-get install npm)"
}

# Configures and builds one preset of CMakePresets.json; further arguments go to the build.
build_preset() {
  local preset=$1
  shift
  say "building the $preset preset"
  if ! (cd "$root" && cmake --preset "$preset" && cmake --build --preset "$preset" "$@") >&2; then
    stop "the $preset preset does not build"
  fi
}
