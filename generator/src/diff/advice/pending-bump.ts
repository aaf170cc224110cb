import type { Bump } from "../diff-report.js";

/** The largest bump that changesets, given as texts, bring the package at its next release. */
export function pendingBump(
  changesets: Iterable<string>,
  packageName: string,
): Bump {
  const found = [...changesets].map((text) => bumpIn(text, packageName));
  return (
    (["major", "minor", "patch"] as const).find((bump) =>
      found.includes(bump),
    ) ?? "none"
  );
}

/** From the front matter: `"@acme/petstore": minor`. */
function bumpIn(text: string, packageName: string): string | undefined {
  const [, matter = ""] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
  for (const line of matter.split(/\r?\n/)) {
    const [, name, bump] =
      /^["']?([^"':]+)["']?\s*:\s*["']?(\w+)["']?\s*$/.exec(line) ?? [];
    if (name === packageName) return bump;
  }
  return undefined;
}
