/**
 * What is wrong with pending changesets, each with its file and what to do. Of one that releases nothing nobody would hear again: no pull request of
 * versions is opened for it.
 */
export function findChangesetProblems(changesets, packages) {
  return changesets.flatMap((changeset) => {
    const found = problemOf(changeset, packages);
    return found === undefined ? [] : [{ file: changeset.file, ...found }];
  });
}

function problemOf({ file, releases, error }, packages) {
  if (error !== undefined)
    return { message: reasonIn(error), advice: formAdvice };
  if (releases.every(({ type }) => type === "none"))
    return { message: "it releases nothing", advice: `delete ${file}` };
  const stranger = releases.find(({ name }) => !isPublished(packages, name));
  if (stranger === undefined) return undefined;
  const { name } = stranger;
  const isPrivate = packages.some(({ manifest }) => manifest.name === name);
  return {
    message: isPrivate
      ? `${name} is private, and never released`
      : `there is no package ${name} here`,
    advice:
      releases.length === 1
        ? `delete ${file}`
        : `take the line of ${name} out of ${file}`,
  };
}

const formAdvice =
  'write it as `---`, lines like `"<package>": patch`, `---` and a text; or delete it, and run npx changeset add';

/** The parser begins with what it could not do, and goes on with how a changeset looks. */
function reasonIn({ message }) {
  const lines = message.split("\n");
  const detail = lines.find((line) => line.startsWith("YAML error: "));
  const reason = lines[0].replace(/^could not parse changeset - /, "");
  return [reason, ...(detail === undefined ? [] : [detail])].join(" ");
}

function isPublished(packages, packageName) {
  return packages.some(
    ({ manifest: { name, private: isPrivate } }) =>
      name === packageName && isPrivate !== true,
  );
}
