/** One line for each package, and below it, where something is missing, what, why and what to run. */
export function printVerdicts(verdicts, { branch, commit, head }) {
  const where =
    commit === head
      ? `the last commit of ${branch}, since this is that branch`
      : `${commit.slice(0, 12)}, where this branch left ${branch}`;
  const width = Math.max(
    ...verdicts.map(({ packageName: { length } }) => length),
  );
  const blocks = verdicts.map((one) => printVerdict(one, width));
  return [`Compared with ${where}.`, "", ...blocks].join("\n");
}

function printVerdict(verdict, width) {
  const { failure, packageName } = verdict;
  const head = `${failure ? "failed" : "ok    "}  ${packageName.padEnd(width)}  ${summaryOf(verdict)}`;
  return failure === undefined
    ? head
    : [head, ...detailsOf(verdict)].join("\n");
}

function summaryOf({ before, version, files, advice, step, raised, failure }) {
  if (before === undefined) return `new, ${version}`;
  if (failure === "missing") return `needs a changeset: ${advice.bump}`;
  if (failure === "small")
    return `needs ${advice.bump}, and ${step.files.join(" and ")} says ${step.bump}`;
  if (raised !== "none") return `${before.version} became ${version}`;
  if (step.bump !== "none") return `${step.bump} in ${step.files.join(", ")}`;
  return files.length === 0 ? "unchanged" : "needs none";
}

/** Named files of one package. */
const shownFiles = 3;

function detailsOf({ packageName, name, files, advice, step, failure }) {
  const rest = files.length - shownFiles;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [
    `        changed  ${files.slice(0, shownFiles).join(", ")}${more}`,
    ...(advice.because ? [`        because  ${advice.because}`] : []),
    ...commandsFor({ packageName, name, advice, step, failure }).map(
      (line) => `        run      ${line}`,
    ),
  ];
}

function commandsFor({ packageName, name, advice, step, failure }) {
  if (name !== undefined && advice.because !== undefined)
    return [
      advice.onlyOutput
        ? "npm run check:release -- --write"
        : `npx userapis diff --only ${name} --changeset`,
    ];
  return failure === "small"
    ? [`write \`"${packageName}": ${advice.bump}\` in ${step.files[0]}`]
    : [`npx changeset, and choose ${packageName} and ${advice.bump}`];
}
