import { deepObjectStyle, pipeDelimitedStyle } from "../../src/index.js";
import { describe, expect, it } from "vitest";
import type { ParameterLocation, ParameterStyle } from "../../src/operation.js";
import {
  headerText,
  pathText,
  queryPairs,
} from "../../src/parameters/serialize-parameter.js";

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
    "matrix",
    false,
    "path",
    ";color",
    ";color=blue",
    ";color=blue,black,brown",
    ";color=R,100,G,200,B,150",
  ],
  [
    "matrix",
    true,
    "path",
    ";color",
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ],
  [
    "label",
    false,
    "path",
    ".",
    ".blue",
    ".blue,black,brown",
    ".R,100,G,200,B,150",
  ],
  [
    "label",
    true,
    "path",
    ".",
    ".blue",
    ".blue.black.brown",
    ".R=100.G=200.B=150",
  ],
  [
    "simple",
    false,
    "path",
    "",
    "blue",
    "blue,black,brown",
    "R,100,G,200,B,150",
  ],
  ["simple", true, "path", "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  [
    "simple",
    false,
    "header",
    "",
    "blue",
    "blue,black,brown",
    "R,100,G,200,B,150",
  ],
  [
    "simple",
    true,
    "header",
    "",
    "blue",
    "blue,black,brown",
    "R=100,G=200,B=150",
  ],
  [
    "form",
    false,
    "query",
    "color=",
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    "form",
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    "form",
    false,
    "cookie",
    "color=",
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    "form",
    true,
    "cookie",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    "spaceDelimited",
    false,
    "query",
    "color=",
    "color=blue",
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    "spaceDelimited",
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    "pipeDelimited",
    false,
    "query",
    "color=",
    "color=blue",
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  [
    "pipeDelimited",
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    "deepObject",
    true,
    "query",
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
  ],
];

describe("the table of styles", () => {
  it.each(table)(
    "%s explode %s in %s",
    (...[style, explode, location, ...cells]) => {
      const parameter = { name: "color", in: location, style, explode };
      const write = (value: unknown) => {
        if (location === "path") return pathText(parameter, value);
        if (location === "header") return headerText(parameter, value);
        return queryPairs(parameter, value).join("&");
      };
      expect(["", "blue", array, object].map(write)).toEqual(cells);
    },
  );
});

describe("defaults", () => {
  it("explodes in query and cookie only", () => {
    expect(queryPairs({ name: "a", in: "query" }, [1, 2])).toEqual([
      "a=1",
      "a=2",
    ]);
    expect(queryPairs({ name: "a", in: "cookie" }, [1, 2])).toEqual([
      "a=1",
      "a=2",
    ]);
    expect(pathText({ name: "a", in: "path" }, { x: 1 })).toBe("x,1");
    expect(headerText({ name: "a", in: "header" }, { x: 1 })).toBe("x,1");
    expect(
      queryPairs({ name: "a", in: "query", style: pipeDelimitedStyle }, [1, 2]),
    ).toEqual(["a=1%7C2"]);
  });
});

describe("values", () => {
  const query = (value: unknown) =>
    queryPairs({ name: "v", in: "query" }, value).join("&");

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
    const pairs = queryPairs(
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
    expect(queryPairs(parameter, ":/?@!$'()*,;=")).toEqual(["p=:/?@!$'()*,;="]);
    expect(queryPairs(parameter, "#&+[]% ")).toEqual([
      "p=%23%26%2B%5B%5D%25%20",
    ]);
    expect(queryPairs(parameter, "100%2F")).toEqual(["p=100%252F"]);
  });
});

describe("content", () => {
  it("writes JSON as JSON and other types as text", () => {
    const content = "application/vnd.filter+json; v=1";
    expect(queryPairs({ name: "f", in: "query", content }, { a: [1] })).toEqual(
      ["f=%7B%22a%22%3A%5B1%5D%7D"],
    );
    expect(
      queryPairs({ name: "f", in: "query", content: "text/csv" }, "a,b"),
    ).toEqual(["f=a%2Cb"]);
    expect(
      headerText(
        { name: "f", in: "header", content: "application/json" },
        { a: 1 },
      ),
    ).toBe('{"a":1}');
    expect(
      pathText({ name: "f", in: "path", content: "application/json" }, "a"),
    ).toBe("%22a%22");
    expect(
      queryPairs(
        { name: "f", in: "query", content: "application/json" },
        undefined,
      ),
    ).toEqual([]);
  });
});
