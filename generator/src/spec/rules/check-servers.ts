import { isObject, listIn, objectIn, quote, stringIn } from "../json-value.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

export function checkServer(node: SpecNode, { report }: CheckContext): void {
  const url = stringIn(node.value, "url");
  if (url === undefined) {
    report({
      rule: "server-url-missing",
      node,
      message: "This server has no `url`.",
      hint: "Add it, such as `https://api.example.com/v1`.",
    });
    return;
  }
  const variables = objectIn(node.value, "variables");
  for (const [, name = ""] of url.matchAll(/\{([^{}]+)\}/g))
    if (!isObject(variables[name]))
      report({
        rule: "server-variable-undeclared",
        node,
        at: ["url"],
        message: `The server \`${url}\` does not declare its variable \`${name}\`.`,
        hint: `Add \`variables: {${name}: {default: …}}\` to it.`,
      });
}

export function checkServerVariable(
  node: SpecNode,
  { report }: CheckContext,
): void {
  const name = String(node.path.at(-1));
  const value = node.value["default"];
  const known = listIn(node.value, "enum");
  if (value === undefined)
    report({
      rule: "server-variable-default-missing",
      node,
      message: `The server variable \`${name}\` has no default.`,
      hint: "Add `default`, the value that is used where a user gives none.",
    });
  else if (known.length > 0 && !known.includes(value))
    report({
      rule: "server-variable-default-unlisted",
      node,
      at: ["default"],
      message: `The default ${quote(value)} of the server variable \`${name}\` is not among its values.`,
      hint: "Add it to `enum`, or take another default.",
    });
}
