// SPDX-License-Identifier: MIT
// Whatever a file of nginx holds, even one that includes itself: every row stands inside the file,
// messages are short and printable, and a second reading gives the same rows.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "facts/facts.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_locations.h"
#include "facts/nginx/nginx_refusals.h"
#include "facts/nginx/nginx_regex_syntax.h"
#include "facts/registry.h"
#include "project/discover.h"

namespace {

constexpr std::size_t kMaxMessage = 2000;

void demand(bool holds) {
  if (!holds) std::abort();
}

template <typename R>
std::string print_all(const facts::Facts& facts, std::size_t size) {
  std::string all;
  for (const R& row : facts.rows<R>()) {
    demand(row.span.begin <= row.span.end && row.span.end <= size);
    all += facts::print(R::kTable, row) + "\n";
  }
  return all;
}

std::string read(const std::string& bytes) {
  std::map<std::string, std::string, std::less<>> files = {{"config/nginx.conf", bytes}};
  const project::Workspace workspace = project::discover(
      "fuzz", std::make_unique<project::MemoryDisk>(std::move(files)), nullptr, {}, {15});
  facts::Library library(workspace);
  facts::Facts facts;
  facts::derive_nginx(library, facts);
  for (const facts::NginxRefusal& row : facts.rows<facts::NginxRefusal>()) {
    demand(row.message.size() < kMaxMessage && row.message.find('\n') == row.message.npos);
  }
  return print_all<facts::NginxRefusal>(facts, bytes.size()) +
         print_all<facts::NginxServer>(facts, bytes.size()) +
         print_all<facts::NginxLocation>(facts, bytes.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  demand(read(bytes) == read(bytes));
  static_cast<void>(facts::nginx_regex_problem(bytes));
  return 0;
}
