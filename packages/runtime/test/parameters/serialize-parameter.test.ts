import { describe, expect, it } from "vitest";
import {
  deepObjectStyle,
  formStyle,
  jsonContentStyle,
  labelStyle,
  matrixStyle,
  pipeDelimitedStyle,
  simpleStyle,
  spaceDelimitedStyle,
  textContentStyle,
} from "../../src/index.js";
import type {
  Parameter,
  ParameterLocation,
  ParameterStyle,
} from "../../src/index.js";
import { serializeParameter } from "../../src/parameters/serialize-parameter.js";

/** What stands in the URL or in the header. */
function textOf(parameter: Parameter, value: unknown): string {
  const inPairs = parameter.in === "query" || parameter.in === "cookie";
  return serializeParameter(parameter, value).join(inPairs ? "&" : "");
}

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

type Row = readonly [
  style: ParameterStyle,
  explode: boolean,
  location: ParameterLocation,
  empty: string,
  text: string,
  array: string,
  object: string,
];

/** OpenAPI 3.1.1, section 4.8.12.5, "Style Examples". A cell it leaves open is what RFC 6570 gives for it. */
const table: readonly Row[] = [
  [
    matrixStyle,
    false,
    "path",
    ";color",
    ";color=blue",
    ";color=blue,black,brown",
    ";color=R,100,G,200,B,150",
  ],
  [
    matrixStyle,
    true,
    "path",
    ";color",
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ],
  [
    labelStyle,
    false,
    "path",
    ".",
    ".blue",
    ".blue,black,brown",
    ".R,100,G,200,B,150",
  ],
  [
    labelStyle,
    true,
    "path",
    ".",
    ".blue",
    ".blue.black.brown",
    ".R=100.G=200.B=150",
  ],
  [
    simpleStyle,
    false,
    "path",
    "",
    "blue",
    "blue,black,brown",
    "R,100,G,200,B,150",
  ],
  [
    simpleStyle,
    true,
    "path",
    "",
    "blue",
    "blue,black,brown",
    "R=100,G=200,B=150",
  ],
  [
    simpleStyle,
    false,
    "header",
    "",
    "blue",
    "blue,black,brown",
    "R,100,G,200,B,150",
  ],
  [
    simpleStyle,
    true,
    "header",
    "",
    "blue",
    "blue,black,brown",
    "R=100,G=200,B=150",
  ],
  [
    formStyle,
    false,
    "query",
    "color=",
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    formStyle,
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    formStyle,
    false,
    "cookie",
    "color=",
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    formStyle,
    true,
    "cookie",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    spaceDelimitedStyle,
    false,
    "query",
    "color=",
    "color=blue",
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    spaceDelimitedStyle,
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    pipeDelimitedStyle,
    false,
    "query",
    "color=",
    "color=blue",
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  [
    pipeDelimitedStyle,
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    deepObjectStyle,
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
  ],
];

describe("the table of styles", () => {
  const named = table.map((row) => {
    const [{ name }, explode, location] = row;
    return [`${name}, explode ${explode}, in ${location}`, row] as const;
  });

  it.each(named)("%s", (_, [style, explode, location, ...cells]) => {
    const parameter = { name: "color", in: location, style, explode };
    const write = (value: unknown) => textOf(parameter, value);
    expect(["", "blue", array, object].map(write)).toEqual(cells);
  });
});

describe("defaults", () => {
  it("explodes in query and cookie only", () => {
    expect(serializeParameter({ name: "a", in: "query" }, [1, 2])).toEqual([
      "a=1",
      "a=2",
    ]);
    expect(serializeParameter({ name: "a", in: "cookie" }, [1, 2])).toEqual([
      "a=1",
      "a=2",
    ]);
    expect(textOf({ name: "a", in: "path" }, { x: 1 })).toBe("x,1");
    expect(textOf({ name: "a", in: "header" }, { x: 1 })).toBe("x,1");
    expect(
      serializeParameter(
        { name: "a", in: "query", style: pipeDelimitedStyle },
        [1, 2],
      ),
    ).toEqual(["a=1%7C2"]);
  });
});

describe("values", () => {
  const query = (value: unknown) => textOf({ name: "v", in: "query" }, value);

  it.each([
    [undefined, ""],
    [null, ""],
    [[], ""],
    [{}, ""],
    [[1, null, undefined, 2], "v=1&v=2"],
    [0, "v=0"],
    [false, "v=false"],
    [12n, "v=12"],
    [new Date(Date.UTC(2026, 0, 2)), "v=2026-01-02T00%3A00%3A00.000Z"],
    [new URL("https://a.example/?x=1"), "v=https%3A%2F%2Fa.example%2F%3Fx%3D1"],
    ["a&b=c#d+e f'é", "v=a%26b%3Dc%23d%2Be%20f%27%C3%A9"],
    [{ "k&": "1&2" }, "k%26=1%262"],
  ])("%s", (value, wanted) => {
    expect(query(value)).toBe(wanted);
  });

  it.each([
    [Number.NaN, 'query parameter "v": NaN is not a number that can be sent'],
    [
      new Date(Number.NaN),
      'query parameter "v": an invalid Date cannot be sent',
    ],
    [() => 1, 'query parameter "v": a function cannot be sent'],
    [
      new Blob(["x"]),
      'query parameter "v": a Blob cannot be sent as a parameter',
    ],
  ])("refuses %s", (value, message) => {
    expect(() => query(value)).toThrow(message);
  });

  it("refuses a value within a value, and half a character", () => {
    expect(() => query({ a: { b: 1 } })).toThrow(
      /a value within a value has no form in this style/,
    );
    expect(() => query("\uD800")).toThrow("half of a surrogate pair");
  });
});

describe("deepObject", () => {
  it("writes brackets recursively", () => {
    const value = {
      a: { b: { c: 1 } },
      tags: ["x", "y"],
      rows: [{ id: 1 }, { id: 2 }],
    };
    const pairs = serializeParameter(
      { name: "f", in: "query", style: deepObjectStyle },
      value,
    );
    expect(pairs.map(decodeURIComponent)).toEqual([
      "f[a][b][c]=1",
      "f[tags]=x",
      "f[tags]=y",
      "f[rows][0][id]=1",
      "f[rows][1][id]=2",
    ]);
  });
});

describe("allowReserved", () => {
  it("leaves what cannot split the query and encodes the rest", () => {
    const parameter = { name: "p", in: "query", allowReserved: true } as const;
    expect(serializeParameter(parameter, ":/?@!$'()*,;=")).toEqual([
      "p=:/?@!$'()*,;=",
    ]);
    expect(serializeParameter(parameter, "#&+[]% ")).toEqual([
      "p=%23%26%2B%5B%5D%25%20",
    ]);
    expect(serializeParameter(parameter, "100%2F")).toEqual(["p=100%252F"]);
  });

  it.each([
    ["path", "%2F..%3Fa%3D"],
    ["cookie", "p=%2F..%3Fa%3D"],
  ] as const)("has no meaning in a %s", (location, written) => {
    const parameter = { name: "p", in: location, allowReserved: true } as const;
    expect(serializeParameter(parameter, "/..?a=")).toEqual([written]);
  });
});

describe("content", () => {
  it("writes JSON as JSON and other types as text", () => {
    const written = (
      location: ParameterLocation,
      style: ParameterStyle,
      value: unknown,
    ) => serializeParameter({ name: "f", in: location, style }, value);
    expect(written("query", jsonContentStyle, { a: [1] })).toEqual([
      "f=%7B%22a%22%3A%5B1%5D%7D",
    ]);
    expect(written("query", textContentStyle, "a,b")).toEqual(["f=a%2Cb"]);
    expect(written("header", jsonContentStyle, { a: 1 })).toEqual(['{"a":1}']);
    expect(written("path", jsonContentStyle, "a")).toEqual(["%22a%22"]);
    expect(written("query", jsonContentStyle, undefined)).toEqual([]);
    expect(written("query", textContentStyle, null)).toEqual([]);
    expect(() => written("query", jsonContentStyle, Symbol())).toThrow(
      'query parameter "f": a symbol is not JSON',
    );
  });
});
