import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { git } from "../check-release/git.mjs";

/**
 * The commit that holds what a version was published from: the present one, unless a pending changeset names the package, which has been changed since
 * then; that which wrote the version into its changelog is it then.
 */
export function releaseCommit(root, { folder, manifest: { name, version } }) {
  const head = git(root, "rev-parse", "HEAD").trim();
  if (!isNamedByChangeset(root, name)) return head;
  const search = ["log", "-1", "--format=%H", "--first-parent"];
  const heading = ["-G", `^## ${version.replaceAll(".", "\\.")}$`];
  const found = git(
    root,
    ...search,
    ...heading,
    "--",
    `${folder}/CHANGELOG.md`,
  );
  return found?.trim() || head;
}

/** Without a parser of YAML: who tags has no dependency. */
function isNamedByChangeset(root, name) {
  const folder = join(root, ".changeset");
  if (!existsSync(folder)) return false;
  const keys = [`"${name}":`, `'${name}':`, `${name}:`];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .some((line) => keys.some((key) => line.trim().startsWith(key)));
}
