import { relative, resolve } from "node:path";
import { GitEndedError, GitObjects } from "../diff/side/git-objects.js";
import { slashed } from "../support/printed-path.js";

/** The text of files as they were in a commit, in the order of `paths`; `undefined` for one that it does not have. */
export async function readFromCommit(
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const objects = new GitObjects({ folder });
  const texts: (string | undefined)[] = [];
  try {
    for (const path of paths) {
      const name = slashed(relative(folder, resolve(folder, path)));
      const object = await objects.read(`${commit}:./${name}`);
      texts.push(object.kind === "file" ? object.text : undefined);
    }
    return texts;
  } catch (error) {
    // A path outside of the repository is in none of its commits.
    if (error instanceof GitEndedError) return paths.map(() => undefined);
    throw error;
  } finally {
    objects.close();
  }
}
