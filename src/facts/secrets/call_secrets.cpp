// SPDX-License-Identifier: MIT
#include "facts/secrets/call_secrets.h"

#include <array>

#include "facts/secrets/literal_cursor.h"

namespace facts {
namespace {

constexpr std::uint32_t kLongestArgument = 200;

constexpr auto kCalls = std::to_array<SecretCall>(
    {{.opening = "login(", .name = "login", .place = 2, .is_login = true},
     {.opening = "httpbasicauth(", .name = "auth", .place = 2, .is_login = true},
     {.opening = "httpdigestauth(", .name = "auth", .place = 2, .is_login = true},
     {.opening = "auth=(", .name = "auth", .place = 2, .is_login = true},
     {.opening = "auth = (", .name = "auth", .place = 2, .is_login = true},
     {.opening = "fernet(", .name = "fernet_key"},
     {.opening = "hmac.new(", .name = "hmac_secret"},
     {.opening = "jwt.encode(", .name = "jwt_secret", .place = 2},
     {.opening = "jwt.decode(", .name = "jwt_secret", .place = 2},
     {.opening = "jwt.sign(", .name = "jwt_secret", .place = 2},
     {.opening = "jwt.verify(", .name = "jwt_secret", .place = 2}});

void skip_space(Cursor& at) {
  while (at.peek() == ' ' || at.peek() == '\t' || at.peek() == '\n' || at.peek() == '\r') ++at.at;
}

void skip_literal(Cursor& at) {
  const auto literal = read_quoted(at);
  at.at = literal ? literal->end + 1 : at.at + 1;
}

// Behind the comma that ends the argument; false when none does.
bool skip_argument(Cursor& at) {
  const std::uint32_t begin = at.at;
  unsigned depth = 0;
  while (at.at - begin < kLongestArgument && at.peek() != '\0') {
    const char c = at.peek();
    const bool closes = c == ')' || c == ']' || c == '}';
    if (c == ',' && depth == 0) return at.take(',');
    if (closes && depth == 0) return false;
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (closes) --depth;
    is_quote(c) ? skip_literal(at) : void(++at.at);
  }
  return false;
}

}  // namespace

std::span<const SecretCall> secret_calls() {
  return kCalls;
}

std::optional<Assignment> call_secret_at(const SecretCall& call, std::string_view bytes,
                                         std::uint32_t inside) {
  Cursor at{bytes, inside};
  for (unsigned place = 1; place < call.place; ++place) {
    if (!skip_argument(at)) return std::nullopt;
  }
  skip_space(at);
  skip_string_prefix(at);
  const std::optional<base::Span> value = read_quoted(at);
  if (!value) return std::nullopt;
  at.at = value->end + 1;
  skip_space(at);
  if (at.peek() != ',' && at.peek() != ')') return std::nullopt;
  return Assignment{.name = std::string(call.name),
                    .name_span = {inside, inside},
                    .value = *value,
                    .is_quoted = true,
                    .is_login = call.is_login};
}

}  // namespace facts
