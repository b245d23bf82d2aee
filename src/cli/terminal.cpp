// SPDX-License-Identifier: MIT
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "base/text.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kMinWidth = 60;
constexpr unsigned kMaxWidth = 120;

// A device or a pipe (/dev/null, /dev/stdout) is written into, never replaced.
bool may_replace(const std::string& path) {
  std::error_code error;
  return !fs::exists(path, error) || fs::is_regular_file(path, error);
}

// Where a link to a file leads, so that the link stays one.
std::string behind_links(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error) || !fs::is_regular_file(path, error)) return path;
  return fs::canonical(path, error).string();
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' && std::string_view(value) != "0";
}

bool wants_color(Color color) {
  if (color != Color::Auto) return color == Color::Always;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE")) return true;
  const char* term = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && term != nullptr && std::string_view(term) != "dumb";
}

unsigned terminal_width() {
  if (const char* columns = std::getenv("COLUMNS")) {
    const long width = std::strtol(columns, nullptr, 10);
    if (width > 0) return static_cast<unsigned>(width);
  }
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return size.ws_col;
  }
  return 100;
}

}  // namespace

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

void note(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void complain(std::string_view text) {
  note("frappe-lint: " + std::string(text) + "\n");
}

int fail(const base::Error& error) {
  complain(base::printable(base::to_string(error)));
  return 2;
}

report::Style style_for(const Arguments& arguments) {
  return {.color = wants_color(arguments.color),
          .width = std::clamp(terminal_width(), kMinWidth, kMaxWidth),
          .show_all = arguments.show_all};
}

base::Result<bool> write_output(const Output& output, std::string_view text) {
  if (output.file.empty()) {
    print(text);
    return true;
  }
  const std::string target = behind_links(output.file);
  const bool is_replaced = may_replace(target);
  const std::string path = is_replaced ? target + ".part" : target;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  if (!stream || (is_replaced && std::rename(path.c_str(), target.c_str()) != 0)) {
    if (is_replaced) std::remove(path.c_str());
    return base::Error{.what = "cannot write the report", .path = output.file};
  }
  return true;
}

std::string judge_time(const Arguments& arguments) {
  if (!arguments.now.empty()) return arguments.now;
  std::time_t seconds = std::time(nullptr);
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    seconds = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
  }
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[32] = {};
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

struct Progress::State {
  std::mutex mutex;
  std::chrono::steady_clock::time_point next =
      std::chrono::steady_clock::now() + std::chrono::seconds(1);
  bool is_terminal = isatty(STDERR_FILENO) != 0;
  bool was_shown = false;
};

Progress::Progress() : state_(std::make_unique<State>()) {}

Progress::~Progress() {
  if (state_->was_shown) note("\r\x1b[K");
}

void Progress::show(std::size_t done, std::size_t all) {
  if (!state_->is_terminal) return;
  const std::lock_guard lock(state_->mutex);
  const auto now = std::chrono::steady_clock::now();
  if (now < state_->next) return;
  state_->next = now + std::chrono::milliseconds(100);
  state_->was_shown = true;
  note("\rreading " + std::to_string(done) + " of " + std::to_string(all) + " files");
}

}  // namespace cli
