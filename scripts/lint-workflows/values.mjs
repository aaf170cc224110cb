import { isMap, isScalar, visit } from "yaml";
import { plain } from "./nodes.mjs";

/** Others, such as `pull_request_target`, `workflow_run` and `issue_comment`, have rights and secrets, though someone else chooses what they look at. */
const allowedEvents = ["push", "pull_request", "workflow_dispatch"];

/** What is wrong wherever it stands: what would hide something from the other rules, what outsiders choose, and what goes to more than a step. */
export function findUnfitValues(document, { at }) {
  return [
    ...findAliases(document, at),
    ...findEvents(document, at),
    ...findRights(document, at),
    ...findSecrets(document, at),
    ...findMatrixExpressions(document, at),
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
  return names
    .filter((event) => !allowedEvents.includes(event))
    .map((event) =>
      at(
        document.get("on", true),
        `\`${event}\` may give rights and secrets to what others send: there are ${allowedEvents.join(", ")} [event]`,
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
  return scalarsWithExpressions(document).flatMap(({ node, text, keys }) => [
    ...(/\bsecrets\b/i.test(text) && !keys.includes("steps")
      ? [at(node, "give a secret to the steps that need it alone [secret]")]
      : []),
    ...(/\bsecrets\b(?!\.[a-z_]\w*)/i.test(text)
      ? [at(node, "name the one secret, as in `secrets.NAME` [secret]")]
      : []),
  ]);
}

/** A command may hold a value of the matrix, which is one of those in the file therefore. */
function findMatrixExpressions(document, at) {
  return scalarsWithExpressions(document)
    .filter(({ keys }) => keys.includes("strategy") && keys.includes("matrix"))
    .map(({ node }) =>
      at(node, "write out the values of the matrix [expression]"),
    );
}

/** Each with its expressions, as one text, and the keys that it stands below. */
function scalarsWithExpressions(document) {
  const found = [];
  visit(document, {
    Scalar(_, node, path) {
      const [text] = String(node.value).match(/\$\{\{.*\}\}/s) ?? [];
      if (text === undefined) return;
      const keys = path
        .filter((one) => isScalar(one.key))
        .map(({ key }) => key.value);
      found.push({ node, text, keys });
    },
  });
  return found;
}
