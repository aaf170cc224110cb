import type { JsonObject } from "../spec/spec-document.js";
import type { Server, ServerVariable } from "./api-model.js";
import {
  asObject,
  entriesAt,
  itemsAt,
  stringAt,
  textOf,
  valueAt,
} from "./located.js";
import type { Located } from "./located.js";

/** `servers` of the document, a path or an operation; `undefined` where it names none. */
export function buildServers(
  at: Located<JsonObject>,
): readonly Server[] | undefined {
  const servers = itemsAt(at, "servers").flatMap((item) => {
    const server = asObject(item);
    const url = server && stringAt(server.value, "url");
    return server === undefined || url === undefined
      ? []
      : [buildServer(server, url)];
  });
  return servers.length === 0 ? undefined : servers;
}

function buildServer(at: Located<JsonObject>, url: string): Server {
  return {
    url,
    description: stringAt(at.value, "description"),
    variables: entriesAt(at, "variables").flatMap(([name, item]) => {
      const variable = asObject(item);
      return variable === undefined
        ? []
        : [buildVariable(name, variable.value)];
    }),
  };
}

/** YAML may have read a port or a version as a number. */
function buildVariable(name: string, value: JsonObject): ServerVariable {
  const values = valueAt(value, "enum");
  return {
    name,
    default: textOf(valueAt(value, "default") ?? ""),
    placeholder: valueAt(value, "x-placeholder") === true,
    enum: Array.isArray(values) ? values.map(textOf) : undefined,
    description: stringAt(value, "description"),
  };
}
