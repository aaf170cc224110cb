import type {
  ApiModel,
  Server,
  ServerVariable,
} from "../../model/api-model.js";
import type { Layout } from "../layout.js";
import { block } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { importLine } from "./client-example.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { inWords } from "./in-words.js";
import { bulletList } from "./list.js";
import type { Item } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";
import { exampleBaseUrl } from "./required-options.js";
import { variablesOption } from "./server-variables.js";

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
      : "Calls go to this server, unless the option `baseUrl` names another place:",
    bulletList(items),
    exampleBaseUrl(context.model) === undefined ? "" : relativeText,
    placeholderText(context.model),
    chosen === undefined ? "" : codeBlock(chosen, "ts"),
  ];
}

const relativeText =
  "It says on no host where that is. A browser takes the page's; everywhere else a client needs the whole address as `baseUrl`.";

function placeholderText({ servers }: ApiModel): string {
  const variables = servers.flatMap((server) => server.variables);
  const names = variables.flatMap(({ name, placeholder }) =>
    placeholder ? [code(name)] : [],
  );
  if (names.length === 0) return "";
  const unique = Array.from(new Set(names));
  const [are, must] =
    unique.length === 1
      ? ["is a value", "it must be"]
      : ["are values", "they must be"];
  return `${inWords(unique)} ${are} that only you know: ${must} given in \`serverVariables\`, or a \`baseUrl\` in place of the whole. Without either, making a client ends with an \`InputError\`.`;
}

function variableItem(variable: ServerVariable): Item {
  const { name, enum: values, description } = variable;
  const choice =
    values === undefined ? "" : `, one of ${values.map(code).join(", ")}`;
  const value = variable.placeholder
    ? `such as ${code(variable.default)}`
    : `${code(variable.default)} by default`;
  const label = `${code(name)}, ${value}${choice}`;
  return describedItem(label, description);
}

/** A client with the last server that has variables, else the last; `undefined` where there is nothing to choose. */
function chosenServer({
  model,
  target,
  client,
}: DocsContext): string | undefined {
  const index = model.servers.findLastIndex(
    ({ variables }) => variables.length > 0,
  );
  const at = index >= 0 ? index : model.servers.length - 1;
  const server = model.servers[at];
  if (server === undefined || (index < 0 && at === 0)) return undefined;
  const options: Layout[] = [
    ...(at === 0 ? [] : [`server: ${at}`]),
    ...variablesOption(variablesToChoose(server)),
  ];
  const construction = printLayout([
    `const ${client} = new ${target.clientName}(`,
    block(options, ","),
    ");",
  ]);
  return `${importLine([target.clientName], target.packageName)}\n\n${construction}`;
}

/** What must be chosen, else what can be chosen freely, else all. */
function variablesToChoose({ variables }: Server): readonly ServerVariable[] {
  const choices = [
    variables.filter(({ placeholder }) => placeholder),
    variables.filter((one) => one.enum === undefined),
  ];
  return choices.find(({ length }) => length > 0) ?? variables;
}
