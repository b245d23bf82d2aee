// SPDX-License-Identifier: MIT
// What providers say of their tokens, written down apart from the patterns that look for them: a
// prefix, so many characters of an alphabet, an end.
#include <map>

#include "catch.h"
#include "planting.h"

namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view kAlnum =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view kWord =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kPaytm =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@&*";

struct Fact {
  const char* what;
  const char* name;  // that it is assigned to
  const char* near;  // said elsewhere in the file
  const char* prefix;
  std::string_view letters;
  std::size_t length;
  const char* end;
};

const std::vector<Fact>& facts_of_providers() {
  static const std::vector<Fact> all = {
      {"GitHub refresh token", "endpoint", "", "ghr_", kAlnum, 76, ""},
      {"GitLab deploy token", "endpoint", "", "gldt-", kWord, 20, ""},
      {"GitLab pipeline trigger", "endpoint", "", "glptt-", kHex, 40, ""},
      {"GitLab incoming mail", "endpoint", "", "glimt-", kWord, 25, ""},
      {"GitLab OAuth secret", "endpoint", "", "gloas-", kWord, 64, ""},
      {"GitLab agent", "endpoint", "", "glagent-", kWord, 50, ""},
      {"GitLab runner", "endpoint", "", "GR1348941", kWord, 20, ""},
      {"PyPI", "endpoint", "", "pypi-AgEIcHlwaS5vcmc", kWord, 120, ""},
      {"AWS secret", "aws_secret_access_key", "boto3", "", kBase64, 40, ""},
      {"AWS Bedrock", "endpoint", "", "ABSK", kBase64, 128, ""},
      {"Google OAuth secret", "endpoint", "", "GOCSPX-", kWord, 28, ""},
      {"Google refresh token", "endpoint", "", "1//0", kWord, 100, ""},
      {"Google access token", "endpoint", "", "ya29.", kWord, 120, ""},
      {"Gemini", "endpoint", "", "AQ.Ab8RN6", kWord, 44, ""},
      {"Stripe, old", "endpoint", "", "sk_live_", kAlnum, 24, ""},
      {"Stripe, new", "endpoint", "", "sk_live_", kAlnum, 99, ""},
      {"Stripe restricted", "endpoint", "", "rk_live_", kAlnum, 99, ""},
      {"Stripe webhook", "endpoint", "", "whsec_", kAlnum, 32, ""},
      {"Razorpay secret", "key_secret", "razorpay", "", kAlnum, 24, ""},
      {"PayPal secret", "client_secret", "paypal", "E", kWord, 79, ""},
      {"PayPal signature", "signature", "paypal", "A", kWord, 55, ""},
      {"GoCardless", "endpoint", "gocardless", "live_", kWord, 40, ""},
      {"Braintree private key", "private_key", "braintree", "", kHex, 32, ""},
      {"Paytm", "merchant_key", "paytm", "", kPaytm, 16, ""},
      {"M-Pesa secret", "consumer_secret", "mpesa", "", kAlnum, 16, ""},
      {"M-Pesa secret, long", "consumer_secret", "safaricom", "", kAlnum, 64, ""},
      {"M-Pesa passkey", "passkey", "mpesa", "", kHex, 64, ""},
      {"M-Pesa credential", "security_credential", "", "", kBase64, 342, "=="},
      {"Flutterwave", "endpoint", "", "FLWSECK-", kLower, 32, "-X"},
      {"Paystack", "endpoint", "", "sk_live_", kHex, 40, ""},
      {"Midtrans", "endpoint", "", "Mid-server-", kAlnum, 20, ""},
      {"Square token", "endpoint", "", "sq0atp-", kWord, 22, ""},
      {"Square secret", "endpoint", "", "sq0csp-", kWord, 43, ""},
      {"Square access token", "endpoint", "square", "EAAA", kWord, 60, ""},
      {"Twilio token", "auth_token", "twilio", "", kHex, 32, ""},
      {"Mailgun", "endpoint", "mailgun", "key-", kHex, 32, ""},
      {"Mailchimp", "mailchimp_api_key", "", "", kHex, 32, "-us12"},
      {"Telegram", "endpoint", "telegram", "582937461:AA", kWord, 33, ""},
      {"Meta", "endpoint", "", "EAAM", kAlnum, 180, ""},
      {"Dropbox", "endpoint", "dropbox", "sl.", kWord, 135, ""},
      {"OpenAI", "endpoint", "", "sk-proj-", kAlnum, 74,
       "T3BlbkFJZk3v9XqLw7TbN2rYpD5sHc8MZk3v9XqLw7TbN2rYpD5sHc8MZk3v9XqLw7TbN2rYpD5sHc8M"},
      {"Anthropic", "endpoint", "", "sk-ant-api03-", kWord, 93, "AA"},
      {"DigitalOcean", "endpoint", "", "dop_v1_", kHex, 64, ""},
      {"Sentry", "endpoint", "", "sntryu_", kHex, 64, ""},
      {"Hugging Face", "endpoint", "", "hf_", kAlnum, 34, ""},
      {"Frappe secret", "api_secret", "", "", kHex, 15, ""},
      {"Exotel", "api_token", "exotel", "", kHex, 40, ""},
      {"Gupshup", "apikey", "gupshup", "", kLower, 32, ""},
      {"Frappe db", "db_password", "", "", kAlnum, 16, ""},
  };
  return all;
}

}  // namespace

TEST_CASE("tokens made from what providers say are found to the byte", "[facts]") {
  tests::TokenMaker maker(8);
  std::size_t planted_count = 0;
  std::size_t found_count = 0;
  std::map<std::string, std::size_t> missed;
  for (std::size_t round = 0; round < 5; ++round) {
    for (const Fact& fact : facts_of_providers()) {
      for (const tests::Writing& writing : tests::writings()) {
        const std::string token = fact.prefix + maker.text(fact.letters, fact.length) + fact.end;
        const tests::Planted planted = tests::plant(writing, fact.name, fact.near, {token, token});
        const auto context = facts::secret_context(writing.path, writing.kind);
        const auto all = facts::find_secrets(writing.path, context, planted.bytes);
        const facts::FoundSecret* found = tests::find(all, planted);
        ++planted_count;
        const bool is_found = found != nullptr && found->tier >= facts::Tier::Likely;
        is_found ? ++found_count : ++missed[fact.what + std::string(" in ") + writing.path];
      }
    }
  }
  for (const auto& [where, n] : missed) UNSCOPED_INFO(where << ": " << n);
  CAPTURE(planted_count, found_count);
  CHECK(static_cast<double>(found_count) >= 0.99 * static_cast<double>(planted_count));
}
