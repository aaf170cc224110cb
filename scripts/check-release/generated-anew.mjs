import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the generator writes of what is in a tarball. */
const generated =
  /^(?:src\/.+|README\.md|api\.md|openapi\.json|package\.json|tsconfig\.json)$/;

/** Whether a package lacks a changeset only since its pages or its code are written in another way: its spec and its types ask for no step. */
export function isGeneratedAnew({ name, failure, advice, files }) {
  return (
    name !== undefined &&
    failure === "missing" &&
    advice.because === undefined &&
    files.every((file) => generated.test(file))
  );
}

/** Writes one changeset for all of them. */
export function writeGeneratedAnew(packages, { root, base }) {
  const lines = packages.map(({ manifest }) => `"${manifest.name}": patch`);
  const text = `---\n${lines.join("\n")}\n---\n\nGenerated anew; no type has changed.\n`;
  // An earlier branch may have brought one of the same text, which tells of its own change.
  const digest = createHash("sha256")
    .update(base.commit + text)
    .digest("hex");
  const folder = join(root, ".changeset");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `generated-${digest.slice(0, 8)}.md`), text);
}
