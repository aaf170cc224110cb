import type { EverythingRoleName } from "../profiles/everything.js";
import type { PlanValue } from "../scenario.js";

/** The values of the table "Style Examples" in OpenAPI 3.1.1, section 4.8.12.5. */
export const values = {
  empty: "",
  text: "blue",
  list: ["blue", "black", "brown"],
  map: { R: 100, G: 200, B: 150 },
} as const satisfies Readonly<Record<string, PlanValue>>;

type ValueName = keyof typeof values;

/** What stands on the wire for each value; `undefined`: nothing at all, `null`: the value is refused. */
export interface StyleRow {
  readonly role: EverythingRoleName;
  readonly title: string;
  readonly wire: Readonly<Partial<Record<ValueName, string | null>>> & {
    readonly leftOut?: string;
  };
}

export const pathRows: readonly StyleRow[] = [
  {
    role: "path-simple",
    title: "a path parameter in style simple",
    wire: {
      empty: null,
      text: "blue",
      list: "blue,black,brown",
      map: "R,100,G,200,B,150",
    },
  },
  {
    role: "path-simple-exploded",
    title: "a path parameter in style simple, exploded",
    wire: {
      empty: null,
      text: "blue",
      list: "blue,black,brown",
      map: "R=100,G=200,B=150",
    },
  },
  {
    role: "path-label",
    title: "a path parameter in style label",
    wire: {
      empty: null,
      text: ".blue",
      list: ".blue,black,brown",
      map: ".R,100,G,200,B,150",
    },
  },
  {
    role: "path-label-exploded",
    title: "a path parameter in style label, exploded",
    wire: {
      empty: null,
      text: ".blue",
      list: ".blue.black.brown",
      map: ".R=100.G=200.B=150",
    },
  },
  {
    role: "path-matrix",
    title: "a path parameter in style matrix",
    wire: {
      empty: null,
      text: ";color=blue",
      list: ";color=blue,black,brown",
      map: ";color=R,100,G,200,B,150",
    },
  },
  {
    role: "path-matrix-exploded",
    title: "a path parameter in style matrix, exploded",
    wire: {
      empty: null,
      text: ";color=blue",
      list: ";color=blue;color=black;color=brown",
      map: ";R=100;G=200;B=150",
    },
  },
  {
    role: "path-json",
    title: "a path parameter with JSON content",
    wire: {
      text: "%22blue%22",
      list: "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
      map: "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
    },
  },
];

export const queryRows: readonly StyleRow[] = [
  {
    role: "query-form",
    title: "a query parameter in style form",
    wire: {
      empty: "?color=",
      text: "?color=blue",
      list: "?color=blue,black,brown",
      map: "?color=R,100,G,200,B,150",
      leftOut: "",
    },
  },
  {
    role: "query-form-exploded",
    title: "a query parameter in style form, exploded",
    wire: {
      empty: "?color=",
      text: "?color=blue",
      list: "?color=blue&color=black&color=brown",
      map: "?R=100&G=200&B=150",
      leftOut: "",
    },
  },
  {
    role: "query-space-delimited",
    title: "a query parameter in style spaceDelimited",
    wire: {
      list: "?color=blue%20black%20brown",
      map: "?color=R%20100%20G%20200%20B%20150",
      leftOut: "",
    },
  },
  {
    role: "query-pipe-delimited",
    title: "a query parameter in style pipeDelimited",
    wire: {
      list: "?color=blue%7Cblack%7Cbrown",
      map: "?color=R%7C100%7CG%7C200%7CB%7C150",
      leftOut: "",
    },
  },
  {
    role: "query-deep-object",
    title: "a query parameter in style deepObject",
    wire: {
      map: "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
      leftOut: "",
    },
  },
  {
    role: "query-json",
    title: "a query parameter with JSON content",
    wire: {
      text: "?color=%22blue%22",
      list: "?color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
      map: "?color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
      leftOut: "",
    },
  },
  {
    role: "query-text",
    title: "a query parameter with content that is no JSON",
    wire: { text: "?color=blue", empty: "?color=", leftOut: "" },
  },
];

export const headerRows: readonly StyleRow[] = [
  {
    role: "header-simple",
    title: "a header in style simple",
    wire: {
      empty: "",
      text: "blue",
      list: "blue,black,brown",
      map: "R,100,G,200,B,150",
    },
  },
  {
    role: "header-simple-exploded",
    title: "a header in style simple, exploded",
    wire: {
      text: "blue",
      list: "blue,black,brown",
      map: "R=100,G=200,B=150",
    },
  },
  {
    role: "header-json",
    title: "a header with JSON content",
    wire: {
      text: '"blue"',
      list: '["blue","black","brown"]',
      map: '{"R":100,"G":200,"B":150}',
    },
  },
];

export const cookieRows: readonly StyleRow[] = [
  {
    role: "cookie-form",
    title: "a cookie in style form",
    wire: {
      empty: "color=",
      text: "color=blue",
      list: "color=blue,black,brown",
      map: "color=R,100,G,200,B,150",
    },
  },
  {
    role: "cookie-form-exploded",
    title: "a cookie in style form, exploded",
    wire: {
      text: "color=blue",
      list: "color=blue; color=black; color=brown",
      map: "R=100; G=200; B=150",
    },
  },
  {
    role: "cookie-json",
    title: "a cookie with JSON content",
    wire: {
      text: "color=%22blue%22",
      map: "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
    },
  },
];
