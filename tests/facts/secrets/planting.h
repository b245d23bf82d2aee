// SPDX-License-Identifier: MIT
// Ten ways in which a secret stands in a file.
#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "facts/secrets/secrets.h"
#include "token_maker.h"

namespace tests {

struct Writing {
  std::string path;
  project::Kind kind;
  std::string before;  // NAME stands for the name
  std::string after;
};

inline const std::vector<Writing>& writings() {
  using project::Kind;
  static const std::vector<Writing> all = {
      {"app/gateway.py", Kind::Python, "import requests\nNAME = \"", "\"\n"},
      {"app/client.py", Kind::Python, "client = connect(host, NAME='", "', timeout=5)\n"},
      {"app/settings.py", Kind::Python, "config = {\n    \"NAME\": \"", "\",\n    \"a\": 1,\n}\n"},
      {"app/default.py", Kind::Python, "x = os.environ.get(\"NAME\", \"", "\")\n"},
      {"app/public/js/pay.js", Kind::Javascript, "const NAME = '", "';\n"},
      {"app/public/js/opts.js", Kind::Javascript, "start({ NAME: \"", "\", mode: 2 });\n"},
      {"deploy/prod.env", Kind::Env, "HOST=db\nNAME=", "\nPORT=1\n"},
      {"compose.yaml", Kind::Yaml, "services:\n  web:\n    NAME: ", "\n    image: x\n"},
      {"conf/app.ini", Kind::Ini, "[main]\nNAME = ", "\nport = 1\n"},
      {"conf/app.json", Kind::Json, "{\n  \"NAME\": \"", "\",\n  \"b\": true\n}\n"}};
  return all;
}

struct Planted {
  std::string bytes;
  std::size_t begin = 0;
  std::size_t end = 0;
};

inline Planted plant(const Writing& writing, const std::string& name, const std::string& near,
                     const TokenMaker::Token& token) {
  Planted planted;
  if (writing.kind != project::Kind::Json) {
    const bool is_script = writing.kind == project::Kind::Javascript;
    planted.bytes = (is_script ? "// " : "# ") + near + " of the clinic\n";
  } else {
    planted.bytes = "{\"service\": \"" + near + " of the clinic\"}\n";
  }
  planted.bytes += base::replace_all(writing.before, "NAME", name);
  planted.begin = planted.bytes.size() + token.whole.find(token.secret);
  planted.end = planted.begin + token.secret.size();
  planted.bytes += token.whole + writing.after;
  return planted;
}

// What the detector says of those bytes; null when nothing has that span.
inline const facts::FoundSecret* find(const std::vector<facts::FoundSecret>& all,
                                      const Planted& planted) {
  for (const facts::FoundSecret& secret : all) {
    if (secret.span.begin == planted.begin && secret.span.end == planted.end) return &secret;
  }
  return nullptr;
}

// Texts over several lines stand where a language allows them.
inline bool fits(const Writing& writing, const TokenMaker::Token& token) {
  return token.whole.find('\n') == std::string::npos || writing.kind == project::Kind::Python;
}

}  // namespace tests
