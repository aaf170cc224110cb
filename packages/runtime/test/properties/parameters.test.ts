import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deepObjectStyle,
  formStyle,
  InputError,
  jsonContentStyle,
  labelStyle,
  matrixStyle,
  pipeDelimitedStyle,
  simpleStyle,
  spaceDelimitedStyle,
  writeParameters,
} from "../../src/index.js";
import type { Operation, Parameter, ParameterStyle } from "../../src/index.js";
import { callOperation, operation } from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";
import type { Recorded, RecordingServer } from "../support/recording-server.js";
import { decodeParameter } from "./decode-parameter.js";
import type { Place, StyleName, Value } from "./decode-parameter.js";
import { anyText } from "./texts.js";

const styles: Readonly<Record<StyleName, ParameterStyle>> = {
  simple: simpleStyle,
  label: labelStyle,
  matrix: matrixStyle,
  form: formStyle,
  spaceDelimited: spaceDelimitedStyle,
  pipeDelimited: pipeDelimitedStyle,
  deepObject: deepObjectStyle,
};

const stylesOf: Readonly<Record<Place["in"], readonly StyleName[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

const namesOf: Readonly<Record<Place["in"], readonly string[]>> = {
  path: ["value", "ä;="],
  query: ["value", "ids[]", "a b&c=+#"],
  header: ["X-Value"],
  cookie: ["value", "a b;c="],
};

interface Sent {
  readonly place: Place;
  readonly value: Value;
}

function sentIn(location: Place["in"]): fc.Arbitrary<Sent> {
  const places = fc.record({
    in: fc.constant(location),
    name: fc.constantFrom(...namesOf[location]),
    style: fc.constantFrom(...stylesOf[location]),
    explode: fc.boolean(),
    allowReserved: fc.boolean(),
  });
  return places
    .filter(({ style, name }) => style !== "deepObject" || !name.includes("["))
    .chain((place) => valuesFor(place).map((value) => ({ place, value })));
}

/** No empty list or object: RFC 6570 (section 2.3) treats them as absent. No `deepObject` but of objects: OpenAPI defines no other. */
function valuesFor(place: Place): fc.Arbitrary<Value> {
  const { key, item } = unclear(place);
  const items = anyText.filter((text) => !item?.test(text));
  const keys = anyText.filter((text) => !key?.test(text));
  const objects = fc
    .uniqueArray(fc.tuple(keys, items), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((entries): Value => ({ shape: "object", entries: new Map(entries) }));
  if (place.style === "deepObject") return objects;
  return fc.oneof(
    anyText.map((text): Value => ({ shape: "scalar", text })),
    fc
      .array(items, { minLength: 1, maxLength: 4 })
      .map((texts): Value => ({ shape: "list", items: texts })),
    objects,
  );
}

/** Characters that a style, as the specification has it, cannot tell from its own delimiters; a single value may hold them all. */
function unclear(place: Place): { key?: RegExp; item?: RegExp } {
  // A header has no encoding (RFC 9110, section 5.5), so a comma within an item is one between items.
  if (place.in === "header") return { key: /[,=]/, item: /,/ };
  // `.` is unreserved (RFC 3986, section 2.3), so it is never encoded.
  if (place.style === "label" && place.explode)
    return { key: /\./, item: /\./ };
  // Both the delimiter and the same character in an item are percent-encoded (OpenAPI 3.1.1, section 4.8.12.5).
  if (place.style === "spaceDelimited") return { key: / /, item: / / };
  if (place.style === "pipeDelimited") return { key: /\|/, item: /\|/ };
  // `a[b][c]` is also an object within an object.
  if (place.style === "deepObject") return { key: /[[\]]/ };
  // `allowReserved` leaves the comma as it is.
  const leavesComma = place.in === "query" && place.allowReserved;
  return leavesComma && !place.explode ? { key: /,/, item: /,/ } : {};
}

/** `/v1/before/{…}/after?fixed=%2F` with one parameter in its place, between others. */
function operationWith(
  place: Place,
  style: ParameterStyle = styles[place.style],
): Operation {
  const { in: location, name, explode, allowReserved } = place;
  const own: Parameter = {
    in: location,
    name,
    key: "value",
    style,
    explode,
    ...(allowReserved && { allowReserved }),
  };
  return operation({
    path: location === "path" ? `/before/{${name}}/after` : "/before/after",
    parameters: {
      write: writeParameters,
      list: [
        { in: "query", name: "fixed" },
        { in: "cookie", name: "kept" },
        own,
      ],
    },
  });
}

function inputOf(value: Value): unknown {
  switch (value.shape) {
    case "scalar":
      return value.text;
    case "list":
      return value.items;
    case "object":
      return Object.fromEntries(value.entries);
  }
}

/** The text in the place, at that endpoint and no other; throws where the request is not the one that was meant. */
function textIn(place: Place, request: Recorded): string {
  const [path = "", ...queries] = request.url.split("?");
  expect(request.method).toBe("GET");
  const [, base, before, ...rest] = path.split("/");
  expect([base, before, rest.at(-1)]).toEqual(["v1", "before", "after"]);
  expect(rest).toHaveLength(place.in === "path" ? 2 : 1);
  const query = afterFirst(queries.join("?"), "fixed=%2F", "&");
  const cookie = afterFirst(String(request.headers["cookie"]), "kept=1", "; ");
  const header = request.headers["x-value"];
  expect(Object.keys(request.headers).sort()).toEqual(
    [...ordinaryHeaders, ...(place.in === "header" ? ["x-value"] : [])].sort(),
  );
  if (place.in === "query") return query;
  if (place.in === "cookie") return cookie;
  return place.in === "path" ? (rest[0] ?? "") : String(header);
}

const ordinaryHeaders = [
  "accept",
  "accept-encoding",
  "accept-language",
  "connection",
  "cookie",
  "host",
  "sec-fetch-mode",
  "user-agent",
];

function afterFirst(text: string, first: string, separator: string): string {
  if (text === first) return "";
  expect(text.slice(0, first.length + separator.length)).toBe(
    first + separator,
  );
  return text.slice(first.length + separator.length);
}

async function arrivesOrIsRefused(
  server: RecordingServer,
  { place, value }: Sent,
): Promise<void> {
  const before = server.requests.length;
  const call = callOperation({
    url: `${server.url}/v1`,
    operation: operationWith(place),
    input: { fixed: "/", kept: 1, value: inputOf(value) },
  });
  const result = await call.result();
  const sent = server.requests.slice(before);
  if (!result.ok) {
    expect(result.exception).toBeInstanceOf(InputError);
    expect(sent).toEqual([]);
    return;
  }
  expect(sent).toHaveLength(1);
  const [request] = sent;
  if (request === undefined) return;
  const text = textIn(place, request);
  expect(decodeParameter(place, value.shape, text)).toEqual(value);
}

describe("any text", () => {
  it.each(["path", "query", "header", "cookie"] as const)(
    "in a %s parameter of any style arrives as it is, or is refused",
    async (location) => {
      await using server = await startServer([json({})]);
      await fc.assert(
        fc.asyncProperty(sentIn(location), (sent) =>
          arrivesOrIsRefused(server, sent),
        ),
        { numRuns: 500 },
      );
    },
  );
});

/** The JSON text in its place, percent-decoded where the place has an encoding. */
function jsonIn(place: Place, request: Recorded): string {
  const text = textIn(place, request);
  if (place.in === "header") return text;
  const inPairs = place.in === "query" || place.in === "cookie";
  return decodeURIComponent(inPairs ? text.slice(text.indexOf("=") + 1) : text);
}

describe("any JSON value", () => {
  it.each(["path", "query", "header", "cookie"] as const)(
    "as content of a %s parameter arrives equal, or is refused",
    async (location) => {
      await using server = await startServer([json({})]);
      const place: Place = {
        in: location,
        name: location === "header" ? "X-Value" : "value",
        style: "simple",
        explode: false,
        allowReserved: false,
      };
      // `null` is an absent parameter, as `undefined` is.
      const value = fc
        .oneof(
          anyText,
          fc.jsonValue({ stringUnit: "binary" }),
          fc.dictionary(anyText, anyText),
        )
        .filter((given) => given !== null);
      await fc.assert(
        fc.asyncProperty(value, async (given) => {
          const before = server.requests.length;
          const result = await callOperation({
            url: `${server.url}/v1`,
            operation: operationWith(place, jsonContentStyle),
            input: { fixed: "/", kept: 1, value: given },
          }).result();
          const [request] = server.requests.slice(before);
          if (request === undefined) {
            expect(result).toMatchObject({ ok: false });
            expect(result).toHaveProperty("exception.name", "InputError");
          } else {
            expect(JSON.parse(jsonIn(place, request))).toEqual(
              JSON.parse(JSON.stringify(given)),
            );
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe("a text without a surrogate or a control character", () => {
  it.each(["path", "query", "cookie"] as const)(
    "is not refused in a %s parameter",
    async (location) => {
      await using server = await startServer([json({})]);
      const harmless = fc
        .string({ unit: "grapheme", minLength: 1 })
        .filter((text) => !/^(?:\.|%2e){1,2}$/i.test(text));
      await fc.assert(
        fc.asyncProperty(harmless, async (value) => {
          await callOperation({
            url: server.url,
            operation: operation({
              path: location === "path" ? "/{value}" : "/",
              parameters: {
                write: writeParameters,
                list: [{ in: location, name: "value" }],
              },
            }),
            input: { value },
          });
        }),
        { numRuns: 100 },
      );
    },
  );
});
