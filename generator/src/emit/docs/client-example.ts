import type {
  Operation,
  SecurityRequirement,
  SecurityScheme,
} from "../../model/api-model.js";
import type { Layout } from "../layout.js";
import { block, group, indent, line } from "../layout.js";
import { namedList } from "../named-list.js";
import { printLayout } from "../print-layout.js";
import { compare } from "../source-text.js";
import { valueKey } from "../text/property-key.js";
import { stringLiteral } from "../text/string-literal.js";
import { environmentVariable } from "./client-variable.js";
import type { DocsContext } from "./docs-context.js";
import { isCallable, shownRequirement } from "./example-credentials.js";
import { requiredOptions } from "./required-options.js";

/** `import { Cloudsmith } from "@userapis/cloudsmith";` */
export function importLine(names: readonly string[], from: string): string {
  const closing = ` from ${stringLiteral(from)};`;
  return printLayout(namedList("import ", names.toSorted(compare), closing));
}

/** The client with the credentials of one alternative, from the environment; with none where it needs none. */
export function clientExample(
  context: DocsContext,
  requirement: SecurityRequirement | undefined,
): string {
  const { packageName, clientName } = context.target;
  const auth = environmentAuth(context, requirement);
  return `${importLine([clientName], packageName)}\n\n${clientConstruction(context, auth)}`;
}

/** `const cloudsmith = new Cloudsmith({ … });` */
export function clientConstruction(
  context: DocsContext,
  entries: readonly Layout[],
): string {
  return printLayout([
    `const ${context.client} = new ${context.target.clientName}(`,
    optionsLayout(context, entries),
    ");",
  ]);
}

/** A client for examples of an operation that the page's client has no credentials for, and an empty line; nothing for other operations. */
export function ownClient(context: DocsContext, operation: Operation): string {
  if (isCallable(operation, context.requirement)) return "";
  const shown = shownRequirement(operation, context.requirement);
  return `${clientExample(context, shown)}\n\n`;
}

/** The options of a client: these, and what every client must be given; nothing where that is nothing. */
export function optionsLayout(
  { model }: DocsContext,
  entries: readonly Layout[],
): Layout {
  const all = [...entries, ...requiredOptions(model)];
  return all.length === 0 ? "" : block(all, ",");
}

/** The option `auth` with these credentials, from the environment, or nothing. */
export function environmentAuth(
  context: DocsContext,
  requirement: SecurityRequirement | undefined,
): Layout[] {
  const credentials = (requirement?.schemes ?? []).flatMap(({ name }) => {
    const scheme = schemeNamed(context, name);
    return scheme === undefined ? [] : credentialEntry(context, scheme);
  });
  return credentials.length === 0 ? [] : [["auth: ", block(credentials, ",")]];
}

function schemeNamed(
  { model }: DocsContext,
  name: string,
): SecurityScheme | undefined {
  return model.securitySchemes.find((one) => one.name === name);
}

function credentialEntry(
  { target }: DocsContext,
  { name, scheme }: SecurityScheme,
): Layout[] {
  const variable = (...more: readonly string[]): string =>
    `process.env.${environmentVariable(target.clientName, name, ...more)} ?? ""`;
  const key = valueKey(name);
  switch (scheme.type) {
    case "basic": {
      const entries = [
        property("username", variable("username")),
        property("password", variable("password")),
      ];
      return [[key, ": ", block(entries, ",")]];
    }
    case "mutualTLS":
      return [];
    default:
      return [property(key, variable())];
  }
}

/** Prettier moves an operator's whole expression to the next line where it does not fit. */
function property(key: string, expression: string): Layout {
  return group(key, ":", indent(line, expression));
}
