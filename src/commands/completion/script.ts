import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { SHELLS, type Shell } from './shells.ts';

/**
 * Prints the script that a shell runs once to complete our command lines. The script calls `net-lessons complete --` with the typed words.
 * It gets one line for each completion, with a tab before its meaning, or `:files` or `:commands` for what the shell itself completes.
 *
 * @throws UsageError for an unknown shell
 */
export function printScript({ stdout, words }: Context, shell: string): void {
  const known = SHELLS.find((each) => each === shell);
  if (known === undefined) throw new UsageError(words.errors.unknownShell(shell, SHELLS));
  stdout.write(SCRIPTS[known]);
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  // Works with bash 3.2 too, which macOS has.
  bash: `# net-lessons: put this into ~/.bashrc
#   eval "$(net-lessons completion bash)"
_net_lessons() {
  local line current=\${COMP_WORDS[COMP_CWORD]}
  [[ $current == = ]] && current=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current") ;;
      :commands) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -c -- "$current") ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _net_lessons net-lessons
`,
  zsh: `#compdef net-lessons
# net-lessons: put this into ~/.zshrc, below compinit
#   eval "$(net-lessons completion zsh)"
_net_lessons() {
  local line
  local -a found
  while IFS= read -r line; do
    case $line in
      :files) _files; return ;;
      :commands) _command_names -e; return ;;
      *$'\\t'*) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      ?*) found+=("\${line//:/\\\\:}") ;;
    esac
  done < <("\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  _describe 'net-lessons' found
}
if [[ \${funcstack[1]} == _net_lessons ]]; then _net_lessons "$@"; else compdef _net_lessons net-lessons; fi
`,
  fish: `# net-lessons: put this into ~/.config/fish/config.fish
#   net-lessons completion fish | source
function __net_lessons_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    for line in ($typed[1] complete -- $typed[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :commands
                complete -C "$current"
            case '*'
                echo $line
        end
    end
end
complete -c net-lessons -f -a '(__net_lessons_complete)'
`,
};
