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
import { isCallable } from "./example-operations.js";

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
  const construction = printLayout([
    `const ${context.client} = new ${clientName}(`,
    optionsLayout(context, requirement),
    ");",
  ]);
  return `${importLine([clientName], packageName)}\n\n${construction}`;
}

/** A client for examples of an operation that the page's client has no credentials for, and an empty line; nothing for other operations. */
export function ownClient(context: DocsContext, operation: Operation): string {
  if (isCallable(operation, context.requirement)) return "";
  return `${clientExample(context, operation.security[0])}\n\n`;
}

/** The options of a client with these credentials, and nothing where it needs none. */
export function optionsLayout(
  context: DocsContext,
  requirement: SecurityRequirement | undefined,
): Layout {
  const credentials = (requirement?.schemes ?? []).flatMap(({ name }) => {
    const scheme = schemeNamed(context, name);
    return scheme === undefined ? [] : credentialEntry(context, scheme);
  });
  if (credentials.length === 0) return "";
  return block([["auth: ", block(credentials, ",")]], ",");
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
