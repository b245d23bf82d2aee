// SPDX-License-Identifier: MIT
#include "base/encoding.h"

#include "catch.h"

using base::decode_base64;

TEST_CASE("base64 is read in both alphabets, with and without padding", "[base]") {
  CHECK(decode_base64("Zm9vYmE=") == "fooba");
  CHECK(decode_base64("Zm9vYmE") == "fooba");
  CHECK(decode_base64("-_-_") == decode_base64("+/+/"));
  CHECK(decode_base64("") == "");
  CHECK_FALSE(decode_base64("Zm9v!").has_value());
  CHECK_FALSE(decode_base64("A").has_value());
  CHECK_FALSE(decode_base64("AA===").has_value());
}

TEST_CASE("the checksum is that of zlib", "[base]") {
  CHECK(base::crc32("123456789") == 0xCBF43926U);
  CHECK(base::crc32("") == 0U);
}

TEST_CASE("numbers in base 62 are padded on the left", "[base]") {
  CHECK(base::to_base62(0, 6) == "000000");
  CHECK(base::to_base62(61, 1) == "z");
  CHECK(base::to_base62(62, 3) == "010");
  CHECK(base::to_base62(0xFFFFFFFFU, 1) == "4gfFC3");
}

TEST_CASE("bech32 texts prove themselves, in either case", "[base]") {
  CHECK(base::is_bech32("A12UEL5L"));
  CHECK(
      base::is_bech32("an83characterlonghumanreadablepartthatcontainsthenumber1andthe"
                      "excludedcharactersbio1tt5tgs"));
  CHECK_FALSE(base::is_bech32("A12UEL5M"));
  CHECK_FALSE(base::is_bech32("1qqqqqq"));
  CHECK_FALSE(base::is_bech32("nothing"));
  CHECK_FALSE(base::is_bech32("A1b2!"));
}
