// SPDX-License-Identifier: MIT
#include "facts/process/process.h"

namespace facts {

const Table Process::kTable = {
    .name = "process",
    .doc =
        "A long-running process, as supervisor, systemd, a Procfile or Compose is told to run it.",
    .columns = {
        column<&Process::manager>("manager", "supervisor, systemd, procfile or compose."),
        column<&Process::name>("name", "Program, unit, line or service."),
        column<&Process::config>("config", "Name of the file."),
        column<&Process::bench>("bench", "Folder name of its bench; missing when not known."),
        column<&Process::is_generated>("is_generated", "The file stands where bench writes it."),
        column<&Process::role>("role",
                               "web, dev_server, worker, schedule, socketio, redis, watch, other "
                               "or unknown."),
        column<&Process::command>("command", "What is run."),
        column<&Process::user>("user", "Who runs it."),
        column<&Process::is_root>("is_root", "It runs as root."),
        column<&Process::restart>("restart", "What is said about restarts, as written."),
        column<&Process::is_restarted>("is_restarted", "It is started again after a failure."),
        column<&Process::stop_wait>("stop_wait", "Seconds until a stopped process is killed."),
        column<&Process::is_cut_short>("is_cut_short",
                                       "That is less than its requests or jobs may take."),
        column<&Process::kills_group>("kills_group", "Its children are killed with it."),
        column<&Process::copies>("copies", "How many of it run."),
        column<&Process::group>("group", "Group of supervisor; missing: none."),
        column<&Process::output>("output", "Where systemd sends its output."),
        column<&Process::directory>("directory", "Its working directory."),
        column<&Process::queues>("queues", "Queues of a worker; empty: all of them."),
        column<&Process::undeclared>("undeclared", "Those that Frappe does not know."),
        column<&Process::longest_job>("longest_job", "Seconds a job of its queues may take."),
        column<&Process::longest_queue>("longest_queue", "The queue of that job."),
        column<&Process::bind>("bind", "Address of a web process."),
        column<&Process::is_public>("is_public", "Other machines reach that address."),
        column<&Process::timeout>("timeout", "Seconds a request may take."),
        column<&Process::graceful>("graceful", "Seconds requests have when it is stopped."),
        column<&Process::proxy_wait>("proxy_wait", "Seconds nginx waits, when that is less."),
        column<&Process::is_in_sites>("is_in_sites", "It will find its sites.")}};

const Table ProcessSet::kTable = {
    .name = "process_set",
    .doc = "All processes that one supervisor file, folder of units or Compose project runs.",
    .columns = {
        column<&ProcessSet::manager>("manager", "supervisor, systemd or compose."),
        column<&ProcessSet::config>("config", "Name of the file or folder."),
        column<&ProcessSet::bench>("bench", "Folder name of the bench."),
        column<&ProcessSet::roles>("roles", "What it starts."),
        column<&ProcessSet::queues>("queues", "Queues that its workers serve."),
        column<&ProcessSet::missing_roles>("missing_roles", "What nothing in sight starts."),
        column<&ProcessSet::missing_queues>("missing_queues",
                                            "Queues of Frappe that nothing in sight serves."),
        column<&ProcessSet::unserved>("unserved", "The same of queues that the bench added."),
        column<&ProcessSet::schedulers>("schedulers", "How many schedulers it starts."),
        column<&ProcessSet::is_whole>("is_whole", "All of it was read and understood."),
        column<&ProcessSet::is_generated>("is_generated", "It stands where bench writes it."),
        column<&ProcessSet::workers_group>("workers_group",
                                           "A group of workers that `bench restart` misses."),
        column<&ProcessSet::ungrouped>("ungrouped", "Programs of the bench outside all groups."),
        column<&ProcessSet::restart_flag>("restart_flag",
                                          "supervisor, systemd, both or none: what bench update "
                                          "restarts; missing when not known.")}};

const Table LostProgram::kTable = {
    .name = "lost_program",
    .doc = "A name in a group of supervisor that no program has.",
    .columns = {column<&LostProgram::group>("group", "The group."),
                column<&LostProgram::program>("program", "The name.")}};

const Table RedisServer::kTable = {
    .name = "redis_server",
    .doc = "The configuration file of a Redis server.",
    .columns = {
        column<&RedisServer::config>("config", "Name of the file."),
        column<&RedisServer::role>("role", "cache, queue or socketio; missing when not known."),
        column<&RedisServer::bind>("bind", "Addresses; empty: none named."),
        column<&RedisServer::is_open>("is_open", "Other machines reach it without a password."),
        column<&RedisServer::max_memory>("max_memory", "As written; missing: no limit."),
        column<&RedisServer::policy>("policy", "What is dropped at the limit."),
        column<&RedisServer::port>("port", "Its port."),
        column<&RedisServer::url_port>("url_port", "Port in common_site_config.json."),
        column<&RedisServer::is_lost>("is_lost", "The two ports differ."),
        column<&RedisServer::is_generated>("is_generated", "It stands where bench writes it.")}};

}  // namespace facts
