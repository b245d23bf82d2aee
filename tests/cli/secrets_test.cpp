// SPDX-License-Identifier: MIT
// Plants one secret of every format and of every file of credentials, runs the program, and looks
// for any of their bytes in everything it says.
#include <re2/re2.h>

#include <array>
#include <cstdio>
#include <map>

#include "catch.h"
#include "cli/temporary_folder.h"
#include "facts/secrets/token_maker.h"
#include "project/temporary.h"

namespace {

std::string run(const std::string& words) {
  FILE* pipe = ::popen((FRAPPE_LINT_BINARY " " + words + " 2>&1").c_str(), "r");
  std::string out;
  if (pipe == nullptr) return out;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    out.append(buffer.data(), n);
  }
  ::pclose(pipe);
  return out;
}

// The part of a secret that no report may show: all behind a public prefix of at most 24 bytes.
std::string hidden_part(const std::string& secret) {
  return secret.size() > 34 ? secret.substr(secret.size() - 10) : secret.substr(secret.size() / 2);
}

std::vector<std::string> plant_all(const temporary::Folder& folder) {
  tests::TokenMaker maker(42);
  std::vector<std::string> secrets;
  for (const facts::SecretFormat& format : facts::secret_formats()) {
    const auto token = maker.token(format, format.pattern->pattern());
    const std::string name(format.names.empty() ? "endpoint" : format.names[0]);
    const std::string near(format.near.empty() ? "" : format.near[0]);
    folder.write("acme/planted/" + std::string(format.name) + ".py",
                 "# " + near + "\n" + name + " = \"\"\"x\"\"\"\n" + name + " = \"" + token.whole +
                     "\"\nafter = 1\n");
    secrets.push_back(hidden_part(token.secret));
  }
  const std::map<std::string, std::string> files = {
      {".netrc", "machine a login b password CANARY1x\n"},
      {".env", "DB_PASSWORD=CANARY2x9Q\n"},
      {".npmrc", "//r/:_authToken=CANARY3x\n"},
      {"acme/code.py", "api_token = 'CANARY4xZk3v9XqLw7TbN2rYpD5sHc8M'\n"},
      {"sites/a.example/site_config.json",
       "{\"db_name\": \"_1\", \"db_password\": \"CANARY5xQv7\"}"},
      {"acme/fixtures/email_account.json",
       "[{\"doctype\": \"Email Account\", \"name\": \"A\", \"password\": \"CANARY6x9Q\"}]"}};
  for (const auto& [path, text] : files) folder.write(path, text);
  for (const char* canary : {"CANARY1", "CANARY2", "CANARY3", "CANARY4", "CANARY5", "CANARY6"}) {
    secrets.emplace_back(canary);
  }
  return secrets;
}

void expect_silence(const std::string& words, const std::vector<std::string>& secrets) {
  CAPTURE(words);
  const std::string out = run(words);
  CHECK(out.size() > 200);
  for (const std::string& secret : secrets) {
    CAPTURE(secret);
    const bool is_shown = out.find(secret) != std::string::npos;
    CHECK_FALSE(is_shown);
  }
}

void write_app(const temporary::Folder& folder) {
  folder.write("acme/__init__.py", "__version__ = '1.0.0'\n");
  folder.write("acme/hooks.py", "app_name = 'acme'\n");
  folder.write("acme/modules.txt", "Acme\n");
  folder.write("acme/patches.txt", "");
}

}  // namespace

TEST_CASE("no byte of a secret is in any output", "[cli]") {
  const temporary::Folder folder;
  write_app(folder);
  const std::vector<std::string> secrets = plant_all(folder);
  folder.git("", {"init", "-q"});
  folder.commit_all("");
  const std::string root = folder.path();
  std::vector<std::string> runs = {"facts " + root, "explain FLS003", "config show " + root,
                                   "baseline create --min-confidence possible --baseline " + root +
                                       "/b.json " + root + "; cat " + root + "/b.json"};
  for (const char* format : {"full", "concise", "json", "sarif", "sarif-all", "github", "gitlab",
                             "junit", "markdown", "html"}) {
    const std::string words = " --min-confidence possible --all -o " + std::string(format) + " ";
    runs.push_back("check" + words + root);
    runs.push_back("secrets --history" + words + root);
    runs.push_back("checklist preflight" + words + root);
  }
  SECTION("of the tree") {
    for (const std::string& words : runs) expect_silence(words, secrets);
  }
  SECTION("of the history") {
    folder.git("", {"rm", "-rq", "acme/planted", "acme/code.py", ".env"});
    folder.commit_all("");
    for (const std::string& words : runs) {
      if (words.starts_with("secrets")) expect_silence(words, secrets);
    }
  }
}

TEST_CASE("a deleted secret is told with its commit and how to make it worthless", "[cli]") {
  const temporary::Folder folder;
  write_app(folder);
  folder.git("", {"init", "-q"});
  folder.write("acme/pay.py", "KEY = '" + std::string("sk") + "_live_Zk3v9XqLw7TbN2rYpD5sHc8M'\n");
  folder.commit_all("");
  folder.write("acme/pay.py", "KEY = None\n");
  folder.commit_all("");
  CHECK(run("secrets " + folder.path()).find("FLS003") == std::string::npos);
  const std::string out = run("secrets --history " + folder.path());
  CHECK(out.find("FLS003") != std::string::npos);
  CHECK(out.find("(deleted, but in commit ") != std::string::npos);
  CHECK(out.find("Roll key") != std::string::npos);
  CHECK(out.find("2 commits") != std::string::npos);
}
