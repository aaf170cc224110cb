import type { Server, ServerVariable } from "../../model/api-model.js";
import type { Layout } from "../layout.js";
import { block } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { valueKey } from "../text/property-key.js";
import { stringLiteral } from "../text/string-literal.js";
import { importLine } from "./client-example.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { bulletList } from "./list.js";
import type { Item } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";

/** Where the API lives, and how to say so. */
export function serversSection(context: DocsContext): string[] {
  const { servers } = context.model;
  if (servers.length === 0)
    return [
      "## Servers",
      "The document names no server, so every client needs a `baseUrl`.",
    ];
  const items = servers.map((server, index) =>
    describedItem(
      `${code(server.url)}${servers.length > 1 ? `, server ${index}` : ""}`,
      server.description,
      bulletList(server.variables.map(variableItem)),
    ),
  );
  const chosen = chosenServer(context);
  return [
    "## Servers",
    servers.length > 1
      ? "The first is used unless the option `server` names another; `baseUrl` takes the place of all of them."
      : "`baseUrl` takes its place.",
    bulletList(items),
    chosen === undefined ? "" : codeBlock(chosen, "ts"),
  ];
}

function variableItem(variable: ServerVariable): Item {
  const { name, enum: values, description } = variable;
  const choice =
    values === undefined ? "" : `, one of ${values.map(code).join(", ")}`;
  const label = `${code(name)}, ${code(variable.default)} by default${choice}`;
  return describedItem(label, description);
}

/** A client with the last server and a value for each of its variables; `undefined` where there is nothing to choose. */
function chosenServer({
  model,
  target,
  client,
}: DocsContext): string | undefined {
  const index = model.servers.findIndex(
    ({ variables }) => variables.length > 0,
  );
  const at = index >= 0 ? index : model.servers.length - 1;
  const server = model.servers[at];
  if (server === undefined || (index < 0 && at === 0)) return undefined;
  const options: Layout[] = [
    ...(at === 0 ? [] : [`server: ${at}`]),
    ...variableEntries(server),
  ];
  const construction = printLayout([
    `const ${client} = new ${target.clientName}(`,
    block(options, ","),
    ");",
  ]);
  return `${importLine([target.clientName], target.packageName)}\n\n${construction}`;
}

function variableEntries({ variables }: Server): Layout[] {
  if (variables.length === 0) return [];
  const entries = variables.map(({ name, default: value, enum: values }) => {
    const other = values?.find((one) => one !== value) ?? value;
    return `${valueKey(name)}: ${stringLiteral(other)}`;
  });
  return [["serverVariables: ", block(entries, ",")]];
}
