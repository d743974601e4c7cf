/** Holds the scripts that have a shell ask this program what may come next. */

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** Works in bash 3.2, which is what macOS has. */
const bash = `# Completes briefing in bash. In ~/.bashrc: eval "$(briefing completion bash)"
_briefing() {
  local rest=\${COMP_LINE:0:COMP_POINT} word words last=-1 i kind line value
  # Bash parts words at "=" and ":" too; what no space parts is one word here.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    [[ $i -gt 0 && $rest != [[:space:]]* ]] || words[++last]=
    rest=\${rest#"\${rest%%[![:space:]]*}"}
    word=\${COMP_WORDS[i]}
    ((i < COMP_CWORD)) || word=$rest
    words[last]+=$word
    rest=\${rest#"$word"}
  done
  # Bash replaces only what stands behind its last "=" or ":".
  local kept=\${words[last]%"$2"}
  COMPREPLY=()
  {
    IFS=' ' read -r kind line
    if [[ $kind == files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    while IFS= read -r line; do
      value=\${line%%$'\\t'*}
      printf -v value %q "\${value#"$kept"}"
      COMPREPLY+=("$value")
    done
  } < <("$1" completion bash -- "\${words[@]}" 2>/dev/null)
}
if type compopt >/dev/null 2>&1; then
  complete -F _briefing briefing
else
  complete -o default -F _briefing briefing
fi
`

const zsh = `#compdef briefing
# Completes briefing in zsh: briefing completion zsh > "\${fpath[1]}/_briefing"
compdef _briefing briefing
_briefing() {
  local -a lines pairs
  local line value
  lines=("\${(@f)$("\${(Q)words[1]}" completion zsh -- "\${(@Q)words[1,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  if [[ $lines[1] == 'files '* ]]; then
    value=\${lines[1]#files }
    compset -p \${#value}
    _files
    return
  fi
  for line in "\${(@)lines[2,-1]}"; do
    value=\${line%%$'\\t'*}
    pairs+=("\${value//:/\\\\:}\${\${line#"$value"}/$'\\t'/:}")
  done
  _describe briefing pairs
}
# Not when it is only loaded.
if [[ $funcstack[1] == _briefing ]]; then _briefing; fi
`

const fish = `# Completes briefing in fish: briefing completion fish > ~/.config/fish/completions/briefing.fish
function __briefing_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($words[1] completion fish -- $words "$current" 2>/dev/null)
    set -l head (string split -m 1 ' ' -- "$lines[1]")
    if test "$head[1]" = files
        set -l prefix "$head[2]"
        for path in (__fish_complete_path (string sub -s (math 1 + (string length -- "$prefix")) -- "$current"))
            echo "$prefix$path"
        end
    else
        string join \\n -- $lines[2..-1]
    end
end
complete -c briefing -f -a '(__briefing_complete)'
`

export const shellScripts: Readonly<Record<Shell, string>> = { bash, zsh, fish }
