// SPDX-License-Identifier: MIT
#include "facts/pipeline/pipeline.h"

#include <array>
#include <string>

#include "base/text.h"
#include "facts/pipeline/deployment.h"
#include "facts/pipeline/pipeline_sources.h"
#include "facts/process/command_line.h"
#include "syntax/text_span.h"

namespace facts {

const Table PipelineCommand::kTable = {
    .name = "pipeline_command",
    .doc = "A call of bench in a workflow, a GitLab job or a shell script.",
    .columns = {
        column<&PipelineCommand::source>("source", "workflow, gitlab or script."),
        column<&PipelineCommand::job>("job", "The job; missing in scripts."),
        column<&PipelineCommand::program>("program", "The program."),
        column<&PipelineCommand::subcommand>("subcommand", "What bench is told to do."),
        column<&PipelineCommand::site>("site", "Its --site."),
        column<&PipelineCommand::text>("text", "The command on one line."),
        column<&PipelineCommand::words>("words", "What follows the subcommand."),
        column<&PipelineCommand::mask>("mask",
                                       "|| true, continue-on-error, allow_failure, a pipe or the "
                                       "next command: what hides its failure; missing: nothing."),
        column<&PipelineCommand::is_deployment>("is_deployment", "It stands in a deployment."),
        column<&PipelineCommand::is_remote>("is_remote", "It runs elsewhere."),
        column<&PipelineCommand::has_ci>("has_ci", "CI is set where it runs.")}};

const Table Deployment::kTable = {
    .name = "deployment",
    .doc = "A script or pipeline that brings new code or a new schema to a site that lives on.",
    .columns = {
        column<&Deployment::source>("source", "workflow, gitlab or script."),
        column<&Deployment::name>("name", "Name of the file."),
        column<&Deployment::command>("command", "migrate or update."),
        column<&Deployment::has_backup>("has_backup", "Something before it may save the site."),
        column<&Deployment::has_files>("has_files", "With its files."),
        column<&Deployment::backup>("backup", "The bench backup before it; missing: none."),
        column<&Deployment::has_restart>("has_restart", "Something behind it may restart it."),
        column<&Deployment::pulls_code>("pulls_code", "New code comes in before."),
        column<&Deployment::skips_failing>("skips_failing", "Failed patches are passed over."),
        column<&Deployment::is_without_backup>("is_without_backup", "update --no-backup."),
        column<&Deployment::maintenance>("maintenance",
                                         "Where maintenance mode is switched on and may stay.")}};

namespace {

base::Span span_in(const PipelineScript& source, base::Span span, const Document& document) {
  if (!source.value) return span;
  return syntax::text_span(source.value, document.bytes(), span.begin, span.size());
}

// True for "--admin-password" and the like: what follows is nobody's business.
bool names_secret(std::string_view option) {
  const std::string lower = base::to_lower(option);
  for (const std::string_view part :
       {"password", "passwd", "token", "secret", "apikey", "api-key"}) {
    if (base::contains(lower, part)) return true;
  }
  return option == "-p";
}

// The words with secrets taken out.
std::vector<std::string> shown(const std::vector<syntax::ShellWord>& words) {
  std::vector<std::string> texts;
  bool is_secret_next = false;
  for (const syntax::ShellWord& word : words) {
    const std::size_t sign = word.text.find('=');
    const bool is_named = names_secret(word.text.substr(0, sign));
    if (is_secret_next) {
      texts.emplace_back("***");
    } else if (is_named && sign != std::string_view::npos) {
      texts.push_back(std::string(word.text.substr(0, sign)) + "=***");
    } else {
      texts.emplace_back(word.text);
    }
    is_secret_next = is_named && sign == std::string_view::npos;
  }
  return texts;
}

std::string one_line(const std::vector<syntax::ShellWord>& words) {
  constexpr std::size_t kLongest = 100;
  std::string text;
  for (const std::string& word : shown(words)) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  if (text.size() > kLongest) text.resize(kLongest);
  return text;
}

void add_command(const Document& document, const PipelineStep& step,
                 const std::optional<BenchCall>& call, bool is_deployment, Facts& facts) {
  PipelineCommand row;
  row.file = document.file().id;
  row.span = step.command.span;
  row.source = step.source->source;
  if (step.source->job.data() != nullptr) row.job = facts.pool.keep(step.source->job);
  row.program = facts.pool.keep(base_name(step.command.words[0].text));
  if (call) {
    row.program = "bench";
    row.subcommand = facts.pool.keep(call->subcommand);
    if (!call->site.empty()) row.site = facts.pool.keep(call->site);
    for (const std::string& word : shown({call->options.begin(), call->options.end()})) {
      row.words.push_back(facts.pool.keep(word));
    }
  }
  row.text = facts.pool.keep(one_line(step.command.words));
  row.key = row.text;
  row.mask = step.command.mask;
  row.is_remote = step.command.is_remote;
  row.has_ci = step.command.has_ci;
  row.is_deployment = is_deployment;
  facts.add(std::move(row));
}

}  // namespace

void extract_pipelines(Document& document, Facts& facts) {
  std::vector<PipelineStep> steps;
  bool is_whole = true;
  bool has_trap = false;
  const std::vector<PipelineScript> sources = pipeline_scripts(document, is_whole);
  for (const PipelineScript& source : sources) {
    const ScriptCommands read = read_script(source.script, facts.pool);
    is_whole = is_whole && read.is_whole;
    has_trap = has_trap || read.has_trap;
    for (const ScriptCommand& command : read.commands) {
      PipelineStep step;
      step.command = command;
      step.name = source.step;
      step.stops_on_error = read.stops_on_error;
      step.command.span = span_in(source, command.span, document);
      if (source.mask.data() != nullptr) step.command.mask = source.mask;
      step.source = &source;
      steps.push_back(std::move(step));
    }
  }
  if (steps.empty()) return;
  const bool is_deployment = add_deployment(document, steps, is_whole, has_trap, facts);
  for (const PipelineStep& step : steps) {
    const std::optional<BenchCall> call = bench_call(step.command.words);
    if (!call && !restarts_processes(step.command.words)) continue;
    add_command(document, step, call, is_deployment, facts);
  }
}

}  // namespace facts
