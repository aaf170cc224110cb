import { nearest } from "../../support/nearest.js";
import { objectIn, quote, stringIn } from "../json-value.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

/** One alternative of a `security` list. OpenAPI 3.1.1, section 4.8.30. */
export function checkRequirement(
  node: SpecNode,
  { document, report }: CheckContext,
): void {
  const components = objectIn(document.root, "components");
  const declared = Object.keys(objectIn(components, "securitySchemes"));
  for (const name of Object.keys(node.value)) {
    if (declared.includes(name)) continue;
    if (declared.length === 0) reportNoSchemes(node, { name, report });
    else reportUnknown(node, { name, declared, report });
  }
}

interface UnknownScheme {
  readonly name: string;
  readonly report: CheckContext["report"];
}

/** A document without any scheme cannot have meant one of them. */
function reportNoSchemes(
  node: SpecNode,
  { name, report }: UnknownScheme,
): void {
  report({
    rule: "security-schemes-missing",
    node,
    at: [name],
    message: `The document declares no security schemes, so nothing says how \`${name}\` is sent.`,
    hint: "Declare it under `components.securitySchemes`.",
  });
}

function reportUnknown(
  node: SpecNode,
  {
    name,
    declared,
    report,
  }: UnknownScheme & { readonly declared: readonly string[] },
): void {
  const near = nearest(name, declared);
  report({
    rule: "security-scheme-unknown",
    node,
    at: [name],
    message: `The security scheme \`${name}\` is not declared.`,
    hint:
      near === undefined
        ? `Declare it under \`components.securitySchemes\`, which has ${declared.map((one) => `\`${one}\``).join(", ")}.`
        : `Did you mean \`${near}\`?`,
  });
}

/** What each type of scheme needs. OpenAPI 3.1.1, section 4.8.27. */
const needs: ReadonlyMap<string, readonly string[]> = new Map([
  ["apiKey", ["name", "in"]],
  ["http", ["scheme"]],
  ["oauth2", []],
  ["openIdConnect", ["openIdConnectUrl"]],
  ["mutualTLS", []],
]);

export function checkSecurityScheme(
  node: SpecNode,
  { report }: CheckContext,
): void {
  const name = String(node.path.at(-1));
  const type = stringIn(node.value, "type") ?? "";
  const needed = needs.get(type);
  if (needed === undefined) {
    const near = nearest(type, [...needs.keys()]);
    report({
      rule: "security-scheme-invalid",
      node,
      at: ["type"],
      message: `The security scheme \`${name}\` has ${type === "" ? "no type" : `the unknown type \`${type}\``}.`,
      hint:
        near === undefined || type === ""
          ? `Use ${[...needs.keys()].map((one) => `\`${one}\``).join(", ")}; basic authentication is \`type: http\` with \`scheme: basic\`.`
          : `Did you mean \`${near}\`?`,
    });
    return;
  }
  for (const key of needed)
    if (stringIn(node.value, key) === undefined)
      report({
        rule: "security-scheme-invalid",
        node,
        message: `The security scheme \`${name}\` of type \`${type}\` has no \`${key}\`.`,
        hint: `Add \`${key}\`.`,
      });
  checkKeyPlace(node, { type, report });
}

function checkKeyPlace(
  node: SpecNode,
  {
    type,
    report,
  }: { readonly type: string; readonly report: CheckContext["report"] },
): void {
  const place = stringIn(node.value, "in");
  if (type !== "apiKey" || place === undefined) return;
  if (["header", "query", "cookie"].includes(place)) return;
  report({
    rule: "security-scheme-invalid",
    node,
    at: ["in"],
    message: `An API key cannot be in ${quote(place)}.`,
    hint: "Use `header`, `query` or `cookie`.",
  });
}
