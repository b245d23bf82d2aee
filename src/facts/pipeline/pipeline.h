// SPDX-License-Identifier: MIT
// The commands that pipelines and deployment scripts run: of GitHub and GitLab jobs, of shell
// scripts, and of what those send to another machine or container; and what a script that updates a
// site does and leaves out.
#pragma once

#include <optional>
#include <string_view>

#include "facts/document.h"
#include "facts/facts.h"
#include "facts/table.h"

namespace facts {

// One command. Only calls of bench have a row, and what restarts its processes.
struct PipelineCommand : Row {
  std::string_view source;   // workflow, gitlab or script
  std::string_view job;      // missing in scripts
  std::string_view program;  // bench, supervisorctl, systemctl, …
  std::string_view subcommand;
  std::string_view site;
  std::string_view text;  // the command, one line
  Texts words;            // behind the subcommand
  // How its failure goes unseen: "|| true", "continue-on-error", "allow_failure", "a pipe", or "the
  // next command" where a shell goes on after errors; missing: it does not.
  std::string_view mask;
  bool is_deployment = false;  // it stands in a deployment
  bool is_remote = false;      // on another machine, or in a container
  bool has_ci = false;         // CI is set where it runs
  static const Table kTable;
};

// A script or pipeline that updates the code or the schema of a site that lives on.
struct Deployment : Row {
  std::string_view source;
  std::string_view name;                  // of the file
  std::string_view command;               // that migrates: "migrate" or "update"
  bool has_backup = false;                // something before it saves the site, or may
  bool has_files = false;                 // with its files
  std::string_view backup;                // the last bench backup before it; missing: none
  bool has_restart = false;               // something behind it restarts the processes, or may
  bool pulls_code = false;                // new code comes in before
  bool skips_failing = false;             // failed patches are passed over
  bool is_without_backup = false;         // update --no-backup
  Located<std::string_view> maintenance;  // where maintenance mode is switched on and may stay so
  static const Table kTable;
};

// pipeline_command and deployment rows of one file.
void extract_pipelines(Document& document, Facts& facts);

}  // namespace facts
