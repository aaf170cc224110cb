import type { WantedRequest } from "../scenario.js";
import { notInBrowsers, ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";
import {
  cookieRows,
  headerRows,
  pathRows,
  queryRows,
  values,
} from "./style-tables.js";
import type { StyleRow } from "./style-tables.js";

const names = {
  empty: "an empty text",
  text: "a text",
  list: "a list",
  map: "an object",
  leftOut: "nothing",
} as const;

const inTarget = (value: string): WantedRequest => ({ value });

/** Promise 4: the tables of the specification, row by row. */
export const styleScenarios: readonly EverythingScenario[] = ofEverything([
  ...[...pathRows, ...queryRows].flatMap((row) => scenariosOf(row, inTarget)),
  ...headerRows.flatMap((row) =>
    scenariosOf(row, (value) => ({ headers: { "x-color": value } })),
  ),
  ...cookieRows.flatMap((row) =>
    scenariosOf(row, (value) => ({ headers: { cookie: value } })).map(
      (scenario) => ({ ...scenario, notIn: notInBrowsers }),
    ),
  ),
]);

function scenariosOf(
  { role, title, wire }: StyleRow,
  wanted: (onWire: string) => WantedRequest,
): readonly Omit<EverythingScenario, "package">[] {
  return (["empty", "text", "list", "map", "leftOut"] as const).flatMap(
    (name) => {
      const onWire = wire[name];
      if (onWire === undefined) return [];
      return {
        id: `parameters/${role}-${name === "leftOut" ? "left-out" : name}`,
        promise: "parameters",
        title: `${title}: ${names[name]}${onWire === null ? " is refused" : ""}`,
        role,
        call: name === "leftOut" ? {} : { value: values[name] },
        server: ["sample"],
        wanted:
          onWire === null
            ? {
                requests: 0,
                outcome: {
                  kind: "error",
                  name: "InputError",
                  message: ["{method} {path}", '"color"', "empty"],
                },
              }
            : {
                requests: [wanted(onWire)],
                outcome: { kind: "value", nothing: true },
              },
      };
    },
  );
}
