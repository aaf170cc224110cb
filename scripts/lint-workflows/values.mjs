import { isMap, isScalar, visit } from "yaml";
import { plain } from "./nodes.mjs";

/** Events whose runs have rights and secrets, though someone else chooses what they look at. */
const refusedEvents = ["pull_request_target", "workflow_run"];

/** What is wrong wherever it stands: what would hide something from the other rules, what outsiders choose, and what goes to more than a step. */
export function findUnfitValues(document, { at }) {
  return [
    ...findAliases(document, at),
    ...findEvents(document, at),
    ...findRights(document, at),
    ...findSecrets(document, at),
  ];
}

function findAliases(document, at) {
  const found = [];
  visit(document, {
    Alias(_, node) {
      found.push(at(node, "write it out: aliases are not looked into [alias]"));
    },
  });
  return found;
}

function findEvents(document, at) {
  const events = plain(document.get("on", true));
  const names = [events]
    .flat()
    .flatMap((one) =>
      typeof one === "string" ? [one] : Object.keys(one ?? {}),
    );
  return refusedEvents
    .filter((event) => names.includes(event))
    .map((event) =>
      at(
        document.get("on", true),
        `\`${event}\` gives rights and secrets to what others send: use \`pull_request\` [event]`,
      ),
    );
}

/** A job has the rights that it names, and none that it does not. */
function findRights(document, at) {
  const rights = document.get("permissions", true);
  if (isMap(rights) && rights.items.length === 0) return [];
  return [
    at(
      rights ?? document.contents,
      "the workflow has to begin without rights: write `permissions: {}` [permissions]",
    ),
  ];
}

/** Of the workflow or a job, every step would have them, and whatever it runs. */
function findSecrets(document, at) {
  const found = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === "key" || typeof node.value !== "string") return;
      if (!/\bsecrets\b/.test(expressionsOf(node.value))) return;
      const isOfStep = path.some(
        (one) => isScalar(one.key) && one.key.value === "steps",
      );
      if (!isOfStep)
        found.push(
          at(node, "give a secret to the steps that need it alone [secret]"),
        );
    },
  });
  return found;
}

function expressionsOf(text) {
  return (text.match(/\$\{\{.*?\}\}/gs) ?? []).join(" ");
}
