// SPDX-License-Identifier: MIT
#include "facts/tls/cipher_suites.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/embedded.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using syntax::Value;

const syntax::DataTree& table() {
  static const syntax::DataTree tree =
      syntax::parse_json(base::embedded_text("_tables/cipher_suites.json"));
  return tree;
}

CipherSuite suite_of(Value entry) {
  return {.name = entry.key(),
          .other_name = entry["also"].text(),
          .standard_name = entry["std"].text(),
          .protocol = entry["protocol"].text(),
          .kx = entry["kx"].text(),
          .auth = entry["auth"].text(),
          .enc = entry["enc"].text(),
          .mac = entry["mac"].text(),
          .grade = entry["grade"].text(),
          .bits = static_cast<int>(entry["bits"].integer().value_or(0)),
          .is_default = entry["default"].truthy(),
          .is_gone = entry["gone"].truthy()};
}

std::vector<CipherSuite> read_suites() {
  std::vector<CipherSuite> suites;
  const Value entries = table().root()["suites"];
  for (Value entry = entries.first(); entry; entry = entry.next()) {
    suites.push_back(suite_of(entry));
  }
  return suites;
}

// `wanted` lists what is wanted, or with a leading '!' what is not; absent: anything.
bool fits(Value wanted, std::string_view property) {
  if (!wanted) return true;
  for (Value item = wanted.first(); item; item = item.next()) {
    const std::string_view text = item.text();
    if (text.starts_with("!")) return text.substr(1) != property;
    if (text == property) return true;
  }
  return false;
}

bool fits(Value word, const CipherSuite& suite) {
  const auto bits = word["bits"].integer();
  const bool is_default_fit = !word["default"] || word["default"].truthy() == suite.is_default;
  return is_default_fit && (!bits || *bits == suite.bits) && fits(word["kx"], suite.kx) &&
         fits(word["auth"], suite.auth) && fits(word["enc"], suite.enc) &&
         fits(word["mac"], suite.mac) && fits(word["protocol"], suite.protocol) &&
         fits(word["grade"], suite.grade);
}

bool asks_for_nothing(Value word) {
  return word["auth"].first().text() == "NULL" || word["enc"].first().text() == "NULL";
}

CipherWord word_of(Value entry) {
  CipherWord word{.suites = {}, .is_known = true, .is_deliberate = false};
  const std::span<const CipherSuite> suites = cipher_suites();
  for (std::size_t i = 0; i < suites.size(); ++i) {
    // The suites of TLS 1.3 have a list of their own.
    if (suites[i].protocol != "TLSv1.3" && fits(entry, suites[i])) word.suites.set(i);
  }
  const bool is_broad = entry.key() == "ALL" || entry["grade"];
  word.is_deliberate = is_broad || asks_for_nothing(entry);
  return word;
}

using Words = std::map<std::string_view, CipherWord>;

Words read_words() {
  Words words;
  const Value entries = table().root()["words"];
  for (Value entry = entries.first(); entry; entry = entry.next()) {
    words.emplace(entry.key(), word_of(entry));
  }
  const std::span<const CipherSuite> suites = cipher_suites();
  for (std::size_t i = 0; i < suites.size(); ++i) {
    if (suites[i].protocol == "TLSv1.3") continue;
    CipherWord word{.suites = {}, .is_known = true, .is_deliberate = true};
    word.suites.set(i);
    for (const std::string_view name :
         {suites[i].name, suites[i].other_name, suites[i].standard_name}) {
      if (!name.empty()) words.emplace(name, word);
    }
  }
  return words;
}

}  // namespace

bool CipherSuite::is_forward_secret() const {
  return kx == "ECDHE" || kx == "DHE" || kx == "ECDHEPSK" || kx == "DHEPSK" || kx == "any";
}

std::string_view CipherSuite::weakness() const {
  if (enc == "NULL") return "NULL";
  if (auth == "NULL") return "anonymous";
  if (grade == "EXPORT") return "EXPORT";
  if (enc == "RC4" || enc == "RC2" || enc == "DES" || enc == "3DES") return enc;
  return mac == "MD5" ? "MD5" : "";
}

std::span<const CipherSuite> cipher_suites() {
  static const std::vector<CipherSuite> suites = read_suites();
  return suites;
}

CipherWord find_cipher_word(std::string_view word) {
  static const Words words = read_words();
  const auto found = words.find(word);
  return found == words.end() ? CipherWord{} : found->second;
}

}  // namespace facts
