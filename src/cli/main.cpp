// SPDX-License-Identifier: MIT
#include "cli/args.h"
#include "cli/commands.h"

int main(int argc, char** argv) {
  const cli::Parsed parsed = cli::parse_args(argc, argv);
  if (!parsed.arguments) return cli::print_and_exit(parsed);
  return cli::run(*parsed.arguments);
}
