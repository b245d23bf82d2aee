// SPDX-License-Identifier: MIT
#include "cli/terminal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "catch.h"
#include "cli/temporary_folder.h"

TEST_CASE("--now is the clock everywhere", "[cli]") {
  CHECK(cli::judge_time({.now = "2026-11-23T09:00:00Z"}) == "2026-11-23T09:00:00Z");
  ::setenv("SOURCE_DATE_EPOCH", "0", 1);
  CHECK(cli::judge_time({}) == "1970-01-01T00:00:00Z");
  ::unsetenv("SOURCE_DATE_EPOCH");
  CHECK(cli::judge_time({}) > "2026");
}

TEST_CASE("colour follows the flag before the environment", "[cli]") {
  ::setenv("NO_COLOR", "1", 1);
  CHECK(cli::style_for({.color = cli::Color::Always}).color);
  CHECK_FALSE(cli::style_for({}).color);
  ::unsetenv("NO_COLOR");
  ::setenv("FORCE_COLOR", "1", 1);
  CHECK(cli::style_for({}).color);
  CHECK_FALSE(cli::style_for({.color = cli::Color::Never}).color);
  ::unsetenv("FORCE_COLOR");
}

TEST_CASE("a report goes to its file whole or not at all", "[cli]") {
  const sample::TemporaryFolder folder;
  const cli::Output output{.format = cli::Format::Json, .file = folder.at("out.json")};
  REQUIRE(cli::write_output(output, "{}"));
  CHECK(std::filesystem::file_size(output.file) == 2);
  const cli::Output nowhere{.format = cli::Format::Json, .file = folder.at("no/out.json")};
  CHECK_FALSE(cli::write_output(nowhere, "{}"));
}

TEST_CASE("a report goes into a pipe and through a link, and replaces neither", "[cli]") {
  namespace fs = std::filesystem;
  const sample::TemporaryFolder folder;
  const std::string pipe = folder.at("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  REQUIRE(cli::write_output({.format = cli::Format::Json, .file = pipe}, "{}"));
  std::array<char, 8> bytes{};
  CHECK(::read(reader, bytes.data(), bytes.size()) == 2);
  ::close(reader);
  CHECK(fs::is_fifo(pipe));

  folder.write("real.json", "");
  fs::create_symlink("real.json", folder.at("link.json"));
  REQUIRE(cli::write_output({.format = cli::Format::Json, .file = folder.at("link.json")}, "{}"));
  CHECK(fs::is_symlink(folder.at("link.json")));
  CHECK(fs::file_size(folder.at("real.json")) == 2);
}
