// SPDX-License-Identifier: MIT
#include "cli/completions.h"

#include <vector>

#include "cli/args.h"

namespace cli {
namespace {

std::string words(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& word : list) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string bash() {
  return "_frappe_lint() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\"\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         words(option_names()) +
         "\" -- \"$word\"))\n"
         "  elif [[ $COMP_CWORD -eq 1 ]]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         words(verb_names()) +
         "\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _frappe_lint frappe-lint\n";
}

std::string zsh() {
  return "#compdef frappe-lint\n"
         "_frappe_lint() {\n"
         "  if [[ $words[CURRENT] == -* ]]; then\n"
         "    compadd -- " +
         words(option_names()) +
         "\n"
         "  else\n"
         "    (( CURRENT == 2 )) && compadd -- " +
         words(verb_names()) +
         "\n"
         "    _files\n"
         "  fi\n"
         "}\n"
         "compdef _frappe_lint frappe-lint\n";
}

std::string fish() {
  std::string script;
  for (const std::string& verb : verb_names()) {
    script += "complete -c frappe-lint -n __fish_use_subcommand -a " + verb + "\n";
  }
  for (const std::string& option : option_names()) {
    script += "complete -c frappe-lint -l " + option.substr(2) + "\n";
  }
  return script;
}

}  // namespace

std::string completions(std::string_view shell) {
  if (shell == "zsh") return zsh();
  return shell == "fish" ? fish() : bash();
}

}  // namespace cli
