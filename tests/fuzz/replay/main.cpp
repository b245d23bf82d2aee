// SPDX-License-Identifier: MIT
// Runs a fuzz entry over the files of a corpus folder, once each, so that every input that ever
// broke something stays a test in builds without libFuzzer. A folder without files is an error: a
// test that reads nothing proves nothing.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  int files = 0;
  for (int i = 1; i < argc; ++i) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(argv[i], error)) {
      std::ifstream file(entry.path(), std::ios::binary);
      run({std::istreambuf_iterator<char>(file), {}});
      ++files;
    }
  }
  run("");
  std::printf("%d inputs replayed\n", files);
  return files > 0 ? 0 : 1;
}
