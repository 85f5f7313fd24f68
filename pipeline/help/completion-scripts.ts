/** Shells that completion is offered for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/**
 * A shell's completion of `sweep`: it asks `sweep complete` with the words typed so far, and falls back on file names
 * where that has nothing to say.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `# sweep completion bash: put this into ~/.bashrc: source <(sweep completion bash)
_sweep() {
  local IFS=$'\\n'
  COMPREPLY=($(sweep complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _sweep sweep
`,
  zsh: `#compdef sweep
# sweep completion zsh: put this into ~/.zshrc after compinit: source <(sweep completion zsh)
_sweep() {
  local -a found
  found=(\${(f)"$(sweep complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null | sed -e 's/:/\\\\:/g' -e 's/\\t/:/')"})
  if (( \${#found} )); then _describe 'sweep' found; else _files; fi
}
compdef _sweep sweep
`,
  fish: `# sweep completion fish: sweep completion fish > ~/.config/fish/completions/sweep.fish
function __sweep_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (sweep complete -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c sweep -f -a '(__sweep_complete)'
`,
};
