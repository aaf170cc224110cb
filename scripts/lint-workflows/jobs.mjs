import { isMap } from "yaml";
import { plain } from "./nodes.mjs";
import { privileged } from "./rights.mjs";

/** Jobs without an end, with other rights than they may have, or that begin before they may. */
export function findUnfitJobs(document, { at, name }) {
  const { items } = document.get("jobs");
  const known = privileged[name] ?? {};
  const jobs = items.map(({ key, value }) => ({
    key,
    job: value,
    allowed: known[key.value],
  }));
  const missing = Object.keys(known).filter(
    (id) => !items.some(({ key }) => key.value === id),
  );
  return [
    ...jobs.flatMap((one) => breachesOf(one).map((text) => at(one.key, text))),
    ...missing.map((id) =>
      at(
        document.contents,
        `there is no job \`${id}\`: take it out of scripts/lint-workflows/rights.mjs [rights]`,
      ),
    ),
  ];
}

function breachesOf({ key: { value: id }, job, allowed }) {
  if (!isMap(job)) return [`the job \`${id}\` is empty [job]`];
  if (job.has("uses"))
    return [
      `the job \`${id}\` is a workflow of its own, which is not looked into: write its steps [job]`,
    ];
  return [
    ...(job.has("timeout-minutes")
      ? []
      : [`the job \`${id}\` has no timeout-minutes [timeout]`]),
    ...rightsBreaches(id, { job, allowed }),
    ...(allowed === undefined ? [] : orderBreaches(id, { job, allowed })),
  ];
}

function rightsBreaches(id, { job, allowed }) {
  const rights = plain(job.get("permissions", true));
  if (rights === undefined || rights === null || typeof rights === "string")
    return [
      `the job \`${id}\` has to name its rights, such as \`contents: read\` [permissions]`,
    ];
  return Object.entries(rights)
    .filter(([, level]) => level !== "none")
    .filter(([right, level]) =>
      allowed === undefined
        ? level !== "read"
        : allowed.rights[right] !== level,
    )
    .map(
      ([right, level]) =>
        `the job \`${id}\` may not have \`${right}: ${level}\`: see scripts/lint-workflows/rights.mjs [rights]`,
    );
}

function orderBreaches(id, { job, allowed }) {
  const needs = [plain(job.get("needs", true)) ?? []].flat();
  const environment = plain(job.get("environment", true));
  const given = environment?.name ?? environment;
  return [
    ...(allowed.needs ?? [])
      .filter((one) => !needs.includes(one))
      .map((one) => `the job \`${id}\` has to need \`${one}\` [needs]`),
    ...(given === allowed.environment
      ? []
      : [
          `the job \`${id}\` has to have the environment \`${allowed.environment ?? "none"}\` [environment]`,
        ]),
    ...(allowed.hasNoCondition && job.has("if")
      ? [
          `the job \`${id}\` may have no \`if\`, by which it could begin after a failure [needs]`,
        ]
      : []),
  ];
}
