/**
 * Text that GitHub's runner does not take for commands when it is printed: a line that starts with `::`, spaces and colours before it aside,
 * is one, and so is `##[` anywhere (actions/runner, `ActionCommand.cs`). Documents may say either.
 */
export function inertLines(text: string): string {
  return text
    .replace(/^((?:[^\S\n]|\u001b\[\d+m)*):(?=:)/gm, "$1\\u003a")
    .replaceAll("##[", "##\\u005b");
}
