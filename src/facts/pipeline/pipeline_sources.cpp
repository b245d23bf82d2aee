// SPDX-License-Identifier: MIT
// GitHub runs a step with `bash -e`, and with pipefail only where `shell: bash` is written; GitLab
// runs all lines of a job in one shell with both.
#include "facts/pipeline/pipeline_sources.h"

#include "base/text.h"
#include "facts/process/command_line.h"

namespace facts {
namespace {

using syntax::Value;

bool is_workflow(std::string_view path) {
  return base::contains(path, ".github/workflows/") || path.starts_with(".gitea/workflows/") ||
         path.starts_with(".forgejo/workflows/");
}

bool is_gitlab(std::string_view path) {
  return base_name(path).starts_with(".gitlab-ci");
}

// The shell of a step: its own, its job's, or the workflow's.
std::string_view shell_of(Value workflow, Value job, Value step) {
  if (step["shell"]) return step["shell"].text();
  const Value of_job = job["defaults"]["run"]["shell"];
  return of_job ? of_job.text() : workflow["defaults"]["run"]["shell"].text();
}

bool is_set(Value environment) {
  const std::string_view ci = environment["CI"].text();
  return ci.empty() || (ci != "false" && ci != "0");
}

void add_step(Value workflow, Value job, Value step, std::vector<PipelineScript>& scripts) {
  PipelineScript found;
  found.source = "workflow";
  found.job = job.key();
  found.step = step["name"].text();
  const bool is_lenient =
      step["continue-on-error"].text() == "true" || job["continue-on-error"].text() == "true";
  if (is_lenient) found.mask = "continue-on-error";
  const bool is_remote_action = base::contains(step["uses"].text(), "ssh-action");
  found.value = is_remote_action ? step["with"]["script"] : step["run"];
  if (!found.value.is_string()) return;
  const std::string_view shell = shell_of(workflow, job, step);
  if (!shell.empty() && !shell.starts_with("bash") && !shell.starts_with("sh")) return;
  const bool has_template = base::contains(shell, "{0}");
  found.script.text = found.value.text();
  found.script.is_remote = is_remote_action;
  found.script.has_ci =
      !is_remote_action && is_set(workflow["env"]) && is_set(job["env"]) && is_set(step["env"]);
  found.script.stops_on_error = is_remote_action ? step["with"]["script_stop"].truthy()
                                : has_template   ? base::contains(shell, "-e")
                                                 : true;
  found.script.has_pipefail = shell == "bash" || base::contains(shell, "pipefail");
  scripts.push_back(std::move(found));
}

void read_workflow(Value workflow, std::vector<PipelineScript>& scripts, bool& is_whole) {
  for (Value job = workflow["jobs"].first(); job; job = job.next()) {
    if (job["uses"]) is_whole = false;
    for (Value step = job["steps"].first(); step; step = step.next()) {
      if (step["uses"].text().starts_with("./")) is_whole = false;
      add_step(workflow, job, step, scripts);
    }
  }
}

void add_lines(Value job, std::string_view key, std::vector<PipelineScript>& scripts) {
  const Value lines = job[key];
  const auto add = [&](Value line) {
    if (!line.is_string()) return;
    PipelineScript found;
    found.source = "gitlab";
    found.job = job.key();
    found.value = line;
    found.script.text = line.text();
    found.script.has_ci = true;
    found.script.stops_on_error = true;
    found.script.has_pipefail = true;
    if (job["allow_failure"].text() == "true") found.mask = "allow_failure";
    scripts.push_back(std::move(found));
  };
  if (lines.is_string()) add(lines);
  for (Value line = lines.first(); line; line = line.next()) add(line);
}

void read_gitlab(Value pipeline, std::vector<PipelineScript>& scripts) {
  for (Value job = pipeline.first(); job; job = job.next()) {
    if (!job.is_object()) continue;
    for (const std::string_view key : {"before_script", "script", "after_script"}) {
      add_lines(job, key, scripts);
    }
  }
}

bool is_script(const project::File& file, std::string_view bytes) {
  if (file.kind != project::Kind::Text) return false;
  const std::string_view first = bytes.substr(0, bytes.find('\n'));
  const bool runs_shell = first.starts_with("#!") && first.find("sh") != std::string_view::npos;
  const bool is_other = first.starts_with("#!") && !runs_shell;
  return runs_shell || (file.path.ends_with(".sh") && !is_other);
}

}  // namespace

std::vector<PipelineScript> pipeline_scripts(Document& document, bool& is_whole) {
  std::vector<PipelineScript> scripts;
  const project::File& file = document.file();
  if (file.kind == project::Kind::Yaml) {
    if (is_workflow(file.path)) read_workflow(document.data().root(), scripts, is_whole);
    if (is_gitlab(file.path)) read_gitlab(document.data().root(), scripts);
    return scripts;
  }
  std::string_view bytes = document.bytes();
  if (!is_script(file, bytes)) return scripts;
  PipelineScript found;
  found.source = "script";
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
    found.script.offset = 3;
  }
  found.script.text = bytes;
  const std::string_view first = bytes.substr(0, bytes.find('\n'));
  found.script.stops_on_error = first.starts_with("#!") && base::contains(first, " -e");
  scripts.push_back(std::move(found));
  return scripts;
}

}  // namespace facts
