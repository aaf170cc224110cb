import { isObject, quote, stringIn } from "../json-value.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

export function checkDocument(node: SpecNode, context: CheckContext): void {
  checkVersion(node, context);
  checkInfo(node, context);
  const { value } = node;
  if (
    ["paths", "webhooks", "components"].some(
      (key) => (value[key] ?? null) !== null,
    )
  )
    return;
  context.report({
    rule: "document-empty",
    node,
    message: "The document has no `paths`, no `webhooks` and no `components`.",
    hint: "Add `paths` with at least one operation.",
  });
}

function checkVersion(node: SpecNode, { report }: CheckContext): void {
  const version = node.value["openapi"];
  if (typeof version === "string" && /^3\.\d+\.\d+/.test(version)) return;
  report({
    rule: "openapi-version-short",
    node,
    at: ["openapi"],
    message: `The version ${quote(version)} is not complete.`,
    hint: 'Write all three parts in quotes, such as `openapi: "3.1.1"`.',
  });
}

function checkInfo(node: SpecNode, { report }: CheckContext): void {
  const { info } = node.value;
  for (const key of ["title", "version"])
    if (!isObject(info) || stringIn(info, key) === undefined)
      report({
        rule: "info-missing",
        node,
        at: ["info"],
        message: `\`info.${key}\` is not given as a text.`,
        hint: `Add \`${key}\` to \`info\`, in quotes where it looks like a number.`,
      });
}
