// SPDX-License-Identifier: MIT
#include "facts/hooks/cron.h"

#include "catch.h"

namespace facts {

TEST_CASE("expressions that every croniter takes", "[facts]") {
  const std::string cron =
      GENERATE("* * * * *", "*/5 * * * *", "0 0 1 1 *", "0 9-17 * * mon-fri", "0 0 * * 7",
               "0 0 * * sun", "@daily", "@Hourly", "0 0 l * *", "0 0 * * 5#2",
               "0 0 * * fri#1,mon#3", "0 0 * * l5", "5/10 * * * *", "1,2,3 4 5 JAN,feb *",
               "0 0 1-5,10 * *", "0-30/5 * * * *", "* * * * * 30", "  0   0 * * *  ", "0 0 0 * * 1",
               "r * * * *", "r/5 r(0-3) * * *", "0 0 * * 5,*/3", "0 0 * * sat-sun", "0 0 1-l * *");
  for (const int major : {14, 15, 16, 17}) {
    INFO(cron << " in " << major);
    CHECK(cron_error(cron, major).empty());
  }
}

TEST_CASE("expressions that no croniter takes", "[facts]") {
  const std::string cron =
      GENERATE("", "daily", "* * * *", "* * * * * * * *", "60 * * * *", "* 24 * * *", "* * 32 * *",
               "* * * 13 *", "* * * * 8", "* * 0 * *", "* * * 0 *", "*/0 * * * *", "*/ * * * *",
               "1,,2 * * * *", "-5 * * * *", "a * * * *", "* * * foo *", "h * * * *", "0 0 * * 5#6",
               "0 0 * * 1,5#2", "1-2-3 * * * *", "*/5/5 * * * *", "@reboot", "0 0 0-5 * *",
               "* ? * * *", "0 0 1.5 * *", "0 0 * * monday", "* * * * *?", "r-5 * * * *",
               "r,5 * * * *", "0 0 * * *#2", "0 0 * * */5#2", "0 0 * * 5,l7,*/31");
  for (const int major : {14, 15, 16, 17}) {
    INFO(cron << " in " << major);
    CHECK_FALSE(cron_error(cron, major).empty());
  }
}

TEST_CASE("what later versions of croniter learned", "[facts]") {
  CHECK_FALSE(cron_error("0 0 ? * *", 14).empty());
  CHECK(cron_error("0 0 ? * *", 15).empty());
  CHECK_FALSE(cron_error("0 22-3 * * *", 15).empty());
  CHECK(cron_error("0 22-3 * * *", 16).empty());
  CHECK_FALSE(cron_error("0 0 * * 5-00", 15).empty());
  CHECK(cron_error("0 0 * * 5-0", 15).empty());
  CHECK(cron_error("0 0 * * 5-00", 16).empty());
  CHECK_FALSE(cron_error("0 0 1 1 * 0 2030", 15).empty());
  CHECK(cron_error("0 0 1 1 * 0 2030", 16).empty());
}

TEST_CASE("a refusal names the part that is wrong", "[facts]") {
  CHECK(cron_error("75 * * * *", 15) == "75 is no minute");
  CHECK(cron_error("* * * *", 15) == "it has 4 columns instead of 5");
  CHECK(cron_error("*/0 * * * *", 15) == "the step is 0");
}

}  // namespace facts
