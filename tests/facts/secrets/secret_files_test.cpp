// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_files.h"

#include <string>

#include "catch.h"

namespace {

std::string found(const std::string& path, const std::string& bytes) {
  std::string text;
  for (const facts::FileSecret& secret : facts::secrets_of_file(path, bytes)) {
    text += std::string(secret.provider) + "=" + std::string(base::slice(bytes, secret.span)) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("files of credentials give what stands in their places", "[facts]") {
  CHECK(found(".netrc", "machine a login b password pw1\n") == "netrc=pw1 ");
  CHECK(found(".npmrc", "registry=x\n//r/:_authToken=pw1\n_auth = pw2\n") ==
        "npmrc=pw1 npmrc=pw2 ");
  CHECK(found("home/.pgpass", "#h:p\nlocalhost:5432:db:root:pw1\n") == "pgpass=pw1 ");
  CHECK(found(".env", "A=1\nexport DB_PASSWORD='pw1'\n") == "env=pw1 ");
  CHECK(found(".vscode/sftp.json", "{\"password\": \"pw1\"}") == "sftp=pw1 ");
  CHECK(found(".git-credentials", "https://me:pw1@git.host\n") == "git-credentials=pw1 ");
}

TEST_CASE("what such a file leaves open is no secret", "[facts]") {
  CHECK(found(".env", "DB_PASSWORD=\nAPI_KEY=${KEY}\nTOKEN=<token>\nSECRET=****\n").empty());
  CHECK(found("app/code.py", "password = 'pw1'").empty());
}
