import { isGeneratedAnew } from "./generated-anew.mjs";

/** One line for each package, and below it, where something is missing, what, why and what to run. */
export function printVerdicts({ verdicts, gone, problems, base, target }) {
  const { branch, commit, head } = base;
  const where = commit === head ? branch : `where it left ${branch}`;
  const names = [...verdicts, ...gone].map(({ manifest }) => manifest.name);
  const width = Math.max(...names.map(({ length }) => length));
  return [
    `The working tree against ${where}, ${commit.slice(0, 12)}:`,
    "",
    ...verdicts.map((one) => printVerdict({ ...one, target }, width)),
    ...gone.map((one) => printGone(one, width)),
    ...problems.map(printProblem),
  ].join("\n");
}

function printVerdict(verdict, width) {
  const { failure, manifest } = verdict;
  const word = failure === undefined ? "ok    " : "failed";
  const line = `${word}  ${manifest.name.padEnd(width)}  ${summaryOf(verdict)}`;
  return failure === undefined
    ? line
    : [line, ...detailsOf(verdict), ""].join("\n");
}

function printGone({ manifest: { name }, folder, isPrivate }, width) {
  const what = isPrivate
    ? `${folder} is private now`
    : `it is no workspace any more; it was ${folder}`;
  return [
    `gone    ${name.padEnd(width)}  ${what}`,
    `        once merged, run  npm deprecate ${name} "<what to use instead>"`,
    "",
  ].join("\n");
}

function printProblem({ file, message, advice }) {
  return [`failed  ${file}: ${message}`, `        do       ${advice}`, ""].join(
    "\n",
  );
}

/** What is said of each failure. */
const failures = {
  missing: ({ advice }) =>
    `changed, and has no changeset; it needs ${advice.bump}`,
  small: ({ advice, ...verdict }) =>
    `${madeBy(verdict)} is too small; it needs ${advice.bump}`,
  lowered: ({ manifest, before }) =>
    `${manifest.version} is lower than ${before.manifest.version}, which may be published`,
  prerelease: ({ manifest }) =>
    `${manifest.version} is a prerelease, which nothing here publishes`,
  unlogged: (verdict) =>
    `${madeBy(verdict)} by hand: CHANGELOG.md has no section for it`,
};

function summaryOf(verdict) {
  const { failure, before, manifest } = verdict;
  if (failure !== undefined) return failures[failure](verdict);
  if (before === undefined) return `new, ${manifest.version}`;
  const made = madeBy(verdict);
  return made === "" ? "unchanged" : made;
}

function madeBy({ manifest, before, step, raised }) {
  return [
    ...(raised === "none"
      ? []
      : [`${before.manifest.version} → ${manifest.version}`]),
    ...(step.bump === "none"
      ? []
      : [`${step.bump} in ${step.files.join(", ")}`]),
  ].join(" and ");
}

/** Named files of one package. */
const shownFiles = 3;

function detailsOf(verdict) {
  const { files, advice } = verdict;
  const rest = files.length - shownFiles;
  const more = rest > 0 ? ` and ${rest} more` : "";
  const shown = files.slice(0, shownFiles).join(", ");
  return [
    ...(files.length === 0 ? [] : [`        changed  ${shown}${more}`]),
    ...(advice.because ? [`        because  ${advice.because}`] : []),
    `        run      ${commandFor(verdict)}`,
  ];
}

function commandFor(verdict) {
  const { failure, manifest, name, advice, step } = verdict;
  if (["lowered", "prerelease", "unlogged"].includes(failure))
    return restoreCommand(verdict);
  if (advice.isOfTypes || isGeneratedAnew(verdict))
    return `npm run check:release -- --write${baseOption(verdict)}`;
  if (advice.because !== undefined)
    return `npx userapis diff --only ${name} --changeset --fail-on none${baseOption(verdict)}`;
  return step.files.length > 0
    ? `write \`"${manifest.name}": ${advice.bump}\` in ${step.files[0]}`
    : `npx changeset add, and choose ${manifest.name} and ${advice.bump}`;
}

/** Versions are what changesets make. */
function restoreCommand({ folder, manifest, before, failure }) {
  const version = before?.manifest.version ?? manifest.version.split("-")[0];
  const write = `npm pkg set version=${version} --workspace ${folder}`;
  return failure === "lowered" || before === undefined
    ? write
    : `${write}, and npx changeset add for what changes`;
}

/** Without it the command would compare with the default branch. */
function baseOption({ target }) {
  if (target === undefined) return "";
  const quoted = /^[\w./-]+$/.test(target)
    ? target
    : `'${target.replaceAll("'", `'\\''`)}'`;
  return ` --base-branch ${quoted}`;
}
