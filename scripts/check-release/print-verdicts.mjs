/** One line for each package, and below it, where something is missing, what, why and what to run. */
export function printVerdicts(verdicts, { branch, commit, head }) {
  const where = commit === head ? branch : `where it left ${branch}`;
  const width = Math.max(
    ...verdicts.map(({ manifest }) => manifest.name.length),
  );
  return [
    `The working tree against ${where}, ${commit.slice(0, 12)}:`,
    "",
    ...verdicts.map((one) => printVerdict(one, width)),
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

function summaryOf({ manifest, before, files, advice, step, raised, failure }) {
  if (before === undefined) return `new, ${manifest.version}`;
  const made = [
    ...(raised === "none" ? [] : [`${before.version} → ${manifest.version}`]),
    ...(step.bump === "none"
      ? []
      : [`${step.bump} in ${step.files.join(", ")}`]),
  ].join(" and ");
  if (failure === "missing")
    return `changed, and has no changeset; it needs ${advice.bump}`;
  if (failure === "small")
    return `${made} is too small; it needs ${advice.bump}`;
  return made === "" ? "unchanged" : made;
}

/** Named files of one package. */
const shownFiles = 3;

function detailsOf(verdict) {
  const { files, advice } = verdict;
  const rest = files.length - shownFiles;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [
    `        changed  ${files.slice(0, shownFiles).join(", ")}${more}`,
    ...(advice.because ? [`        because  ${advice.because}`] : []),
    `        run      ${commandFor(verdict)}`,
  ];
}

function commandFor({ manifest, name, advice, step }) {
  if (advice.because !== undefined)
    return advice.isOfTypes
      ? "npm run check:release -- --write"
      : `npx userapis diff --only ${name} --changeset`;
  return step.files.length > 0
    ? `write \`"${manifest.name}": ${advice.bump}\` in ${step.files[0]}`
    : `npx changeset add, and choose ${manifest.name} and ${advice.bump}`;
}
