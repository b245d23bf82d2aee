// SPDX-License-Identifier: MIT
// Starts programs: without a shell, with nothing on standard input but what we send, and with an
// end to how much we read. The only place that knows pipes.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace project {

struct Command {
  std::vector<std::string> words;        // the program, looked up on PATH, and its arguments
  std::vector<std::string> environment;  // NAME=value, all of it
  std::string input = {};                // given on standard input
  std::size_t max_output = 512u << 20;   // bytes; a program that says more is ended
};

struct Output {
  int status = -1;      // exit code; -1 when a signal ended the program
  std::string text;     // standard output
  std::string errors;   // standard error, at most 64 KiB of it
  bool is_cut = false;  // there was more than max_output

  [[nodiscard]] bool ok() const { return status == 0 && !is_cut; }
};

// Runs a program to its end; none when it cannot be started. Thread-safe.
[[nodiscard]] std::optional<Output> run(const Command& command);

// A running program that is spoken to: we write, it answers.
class Conversation {
 public:
  Conversation() = default;
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;
  ~Conversation();  // closes both ends and waits for the program

  [[nodiscard]] bool start(const Command& command);
  [[nodiscard]] bool write(std::string_view text);
  // Up to the next line feed, which is taken and not given; none at the end.
  [[nodiscard]] std::optional<std::string> read_line();
  // Exactly `length` bytes, or none.
  [[nodiscard]] std::optional<std::string> read(std::size_t length);

 private:
  bool fill();

  pid_t pid_ = -1;
  int socket_ = -1;
  std::string buffer_;
  std::size_t used_ = 0;  // bytes of the buffer that were given away
};

}  // namespace project
