// SPDX-License-Identifier: MIT
#include "cli/read_file.h"

#include "catch.h"
#include "cli/temporary_folder.h"

TEST_CASE("a file is read whole, what is no file is not", "[cli]") {
  const sample::TemporaryFolder folder;
  folder.write("a", std::string("x\0y\r\n", 5));
  CHECK(cli::read_file(folder.at("a")) == std::string("x\0y\r\n", 5));
  CHECK_FALSE(cli::read_file(folder.at("b")));
  CHECK_FALSE(cli::read_file(folder.at()));
}
