import type { EverythingRoleName } from "../profiles/everything.js";
import type { PlanValue } from "../scenario.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

/** RFC 3986, section 2.2, and what it does not reserve. */
const reserved = ":/?#[]@!$&'()*+,;=";

interface ValueRow {
  readonly id: string;
  readonly title: string;
  readonly role: EverythingRoleName;
  readonly value: PlanValue;
  readonly onWire: string;
}

const rows: readonly ValueRow[] = [
  {
    id: "delimiter-in-a-list",
    title: "a comma within an item is encoded, and ends no item",
    role: "query-form",
    value: ["a,b", "c"],
    onWire: "?color=a%2Cb,c",
  },
  {
    id: "pipe-in-a-list",
    title: "a pipe within an item of style pipeDelimited",
    role: "query-space-delimited",
    value: ["a|b", "c&d"],
    onWire: "?color=a%7Cb%20c%26d",
  },
  {
    id: "reserved-encoded",
    title: "reserved characters are encoded",
    role: "query-form",
    value: reserved,
    onWire: "?color=%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D",
  },
  {
    id: "reserved-allowed",
    title:
      "with allowReserved they stay as they are, but for those that end or split a query",
    role: "query-reserved",
    value: reserved,
    // The apostrophe is encoded by every URL of the platform (URL standard, "special-query percent-encode set").
    onWire: "?color=:/?%23%5B%5D@!$%26%27()*%2B,;=",
  },
  {
    id: "percent-with-allow-reserved",
    title: "a percent sign is encoded with allowReserved too",
    role: "query-reserved",
    value: "100%41",
    onWire: "?color=100%2541",
  },
  {
    id: "unicode-in-a-key",
    title: "the keys of an object are encoded",
    role: "query-deep-object",
    value: { "größe [m]": 1 },
    onWire: "?color%5Bgr%C3%B6%C3%9Fe%20%5Bm%5D%5D=1",
  },
  {
    id: "empty-list",
    title: "an empty list is left out",
    role: "query-form-exploded",
    value: [],
    onWire: "",
  },
  {
    id: "empty-map",
    title: "an empty object is left out",
    role: "query-deep-object",
    value: {},
    onWire: "",
  },
  {
    id: "slash-in-a-path-list",
    title: "a slash within an item of a path parameter leaves no route",
    role: "path-matrix-exploded",
    value: ["a/b", ".."],
    onWire: ";color=a%2Fb;color=..",
  },
  {
    id: "dot-in-a-label",
    title: "a list of style label stays within its segment",
    role: "path-label-exploded",
    value: ["a/..", "b"],
    onWire: ".a%2F...b",
  },
];

/** Promise 4: what a value may hold, in each style. */
export const parameterValueScenarios: readonly EverythingScenario[] =
  ofEverything([
    ...rows.map(
      ({
        id,
        title,
        role,
        value,
        onWire,
      }): Omit<EverythingScenario, "package"> => ({
        id: `parameters/${id}`,
        promise: "parameters",
        title,
        role,
        call: { value },
        server: ["sample"],
        wanted: {
          requests: [{ value: onWire }],
          outcome: { kind: "value", nothing: true },
        },
      }),
    ),
    {
      id: "parameters/label-dot-segment",
      promise: "parameters",
      title: "a path parameter that becomes a dot segment is refused",
      role: "path-label",
      call: { value: "." },
      wanted: {
        requests: 0,
        outcome: { kind: "error", name: "InputError", message: ["segment"] },
      },
    },
    {
      id: "parameters/header-line-break-in-a-value",
      promise: "parameters",
      title: "a header parameter with a line break is refused",
      role: "header-simple",
      call: { value: ["a\r\nx-evil: 1"] },
      wanted: {
        requests: 0,
        outcome: { kind: "error", name: "InputError" },
      },
    },
  ]);
