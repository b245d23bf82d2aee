// SPDX-License-Identifier: MIT
// Every descriptor is made close-on-exec, so that programs started at the same time by other
// threads do not hold our ends open. Input goes through a socket, because a write to a socket whose
// reader died is an error we can see, while a write to such a pipe is a signal that ends us.
#include "project/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace project {
namespace {

constexpr std::size_t kMaxErrors = 64u << 10;

struct Pair {
  int ours = -1;
  int theirs = -1;
};

void close_one(int& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

Pair make_socket() {
  std::array<int, 2> ends = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
  return {ends[0], ends[1]};
}

Pair make_pipe() {
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  return {ends[0], ends[1]};
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> list;
  for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
  list.push_back(nullptr);
  return list;
}

// Starts the program with these descriptors; -1 of `err` is /dev/null. Returns -1 on failure.
pid_t spawn(const Command& command, int in, int out, int err) {
  posix_spawn_file_actions_t actions;
  if (::posix_spawn_file_actions_init(&actions) != 0) return -1;
  ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  if (err >= 0) {
    ::posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  } else {
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  const std::vector<char*> words = pointers(command.words);
  const std::vector<char*> environment = pointers(command.environment);
  pid_t pid = -1;
  const int failure =
      ::posix_spawnp(&pid, words[0], &actions, nullptr, words.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  return failure == 0 ? pid : -1;
}

int wait_for(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Appends what is there to read; false at the end.
bool take(int descriptor, std::string& text) {
  std::array<char, 65536> block;
  const ssize_t got = ::read(descriptor, block.data(), block.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) return false;
  text.append(block.data(), static_cast<std::size_t>(got));
  return true;
}

// Sends as much as fits; false when there is nothing left to send, or nobody to read it.
bool give(int descriptor, std::string_view& rest) {
  const ssize_t sent = ::send(descriptor, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent < 0) return errno == EINTR || errno == EAGAIN;
  rest.remove_prefix(static_cast<std::size_t>(sent));
  return !rest.empty();
}

constexpr short kReadable = POLLIN | POLLHUP | POLLERR;

// Moves bytes until the program closed both of its ends. False when it says too much.
bool talk(int& in, int out, int err, const Command& command, Output& output) {
  std::string_view rest = command.input;
  if (rest.empty()) close_one(in);
  while (out >= 0 || err >= 0) {
    std::array<pollfd, 3> ends = {
        {{out, POLLIN, 0}, {err, POLLIN, 0}, {in, static_cast<short>(in < 0 ? 0 : POLLOUT), 0}}};
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return false;
    if ((ends[0].revents & kReadable) != 0 && !take(out, output.text)) out = -1;
    if ((ends[1].revents & kReadable) != 0 && !take(err, output.errors)) err = -1;
    if (ends[2].revents != 0 && !give(in, rest)) close_one(in);
    if (output.errors.size() > kMaxErrors) output.errors.resize(kMaxErrors);
    if (output.text.size() > command.max_output) return false;
  }
  return true;
}

}  // namespace

std::optional<Output> run(const Command& command) {
  Pair in = make_socket();
  Pair out = make_pipe();
  Pair err = make_pipe();
  std::optional<Output> output;
  const bool is_ready = in.theirs >= 0 && out.theirs >= 0 && err.theirs >= 0;
  const pid_t pid = is_ready ? spawn(command, in.theirs, out.theirs, err.theirs) : -1;
  close_one(in.theirs);
  close_one(out.theirs);
  close_one(err.theirs);
  if (pid >= 0) {
    output.emplace();
    output->is_cut = !talk(in.ours, out.ours, err.ours, command, *output);
    if (output->is_cut) ::kill(pid, SIGKILL);
    output->status = wait_for(pid);
  }
  close_one(in.ours);
  close_one(out.ours);
  close_one(err.ours);
  return output;
}

Conversation::~Conversation() {
  close_one(socket_);
  if (pid_ >= 0) wait_for(pid_);
}

bool Conversation::start(const Command& command) {
  Pair pair = make_socket();
  if (pair.theirs < 0) return false;
  pid_ = spawn(command, pair.theirs, pair.theirs, -1);
  close_one(pair.theirs);
  socket_ = pair.ours;
  return pid_ >= 0;
}

bool Conversation::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EINTR) return false;
    text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
  }
  return true;
}

bool Conversation::fill() {
  buffer_.erase(0, used_);
  used_ = 0;
  return take(socket_, buffer_);
}

std::optional<std::string> Conversation::read_line() {
  std::size_t end = buffer_.find('\n', used_);
  while (end == buffer_.npos) {
    if (!fill()) return std::nullopt;
    end = buffer_.find('\n', used_);
  }
  std::string line = buffer_.substr(used_, end - used_);
  used_ = end + 1;
  return line;
}

std::optional<std::string> Conversation::read(std::size_t length) {
  while (buffer_.size() - used_ < length) {
    if (!fill()) return std::nullopt;
  }
  std::string bytes = buffer_.substr(used_, length);
  used_ += length;
  return bytes;
}

}  // namespace project
