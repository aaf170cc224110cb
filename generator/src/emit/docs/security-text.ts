import type { SecurityRequirement } from "../../model/api-model.js";
import { bulletList, item } from "./list.js";
import { code } from "./markdown-text.js";

/** The alternatives of an operation, one a line; the first that is complete is sent. */
export function authorizationBlock(
  security: readonly SecurityRequirement[],
): string {
  if (security.length === 0) return "**Authorization**: no credential is sent.";
  const [only, second] = security;
  if (only !== undefined && second === undefined)
    return `**Authorization**: ${alternativeText(only)}`;
  const items = security.map((one) => item(alternativeText(one)));
  return `**Authorization**: the first of these that is complete\n\n${bulletList(items)}`;
}

/** `` `orgAppKeys` and `applicationId` ``, with the scopes that are asked for. */
export function alternativeText({ schemes }: SecurityRequirement): string {
  if (schemes.length === 0) return "none: it works without credentials";
  return schemes
    .map(({ name, scopes }) =>
      scopes.length === 0
        ? code(name)
        : `${code(name)} (${scopes.map(code).join(", ")})`,
    )
    .join(" and ");
}
