import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formBody,
  InputError,
  jsonBody,
  multipartBody,
  textBody,
  writeBody,
} from "../../src/index.js";
import type { BodyKind } from "../../src/index.js";
import { callOperation, operation } from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";
import type { Recorded, RecordingServer } from "../support/recording-server.js";
import { anyText } from "./texts.js";

/** What came to the server, or `undefined` where the body was refused and nothing came. */
async function received(
  server: RecordingServer,
  { type, kind, body }: { type: string; kind: BodyKind; body: unknown },
): Promise<Recorded | undefined> {
  const before = server.requests.length;
  const result = await callOperation({
    url: server.url,
    operation: operation({
      method: "POST",
      body: { write: writeBody, content: { [type]: { kind } } },
    }),
    input: { body },
  }).result();
  const sent = server.requests.slice(before);
  if (!result.ok) expect(result.exception).toBeInstanceOf(InputError);
  expect(sent).toHaveLength(result.ok ? 1 : 0);
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual(
    result.ok ? ["POST /things"] : [],
  );
  return sent[0];
}

const anyJson = fc.oneof(
  fc.jsonValue({ stringUnit: "binary", maxDepth: 6 }),
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 1e308, 5e-324, 2 ** 53, -1e21),
  fc.dictionary(anyText, fc.jsonValue({ maxDepth: 2 })),
  fc
    .tuple(anyText, fc.jsonValue({ maxDepth: 1 }))
    .map(
      ([text, value]) =>
        JSON.parse(`{"__proto__":${JSON.stringify([text, value])}}`) as unknown,
    ),
  fc.integer({ min: 1, max: 900 }).map(deepList),
);

function deepList(depth: number): unknown {
  let value: unknown = "end";
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Own keys in any order, and -0 as JSON has it; `toEqual` does not see a key `__proto__`. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner !== "object" || inner === null || Array.isArray(inner)
      ? inner
      : { entries: Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)) },
  );
}

describe("any JSON value", () => {
  it("arrives equal", async () => {
    await using server = await startServer([json({})]);
    const type = "application/json";
    await fc.assert(
      fc.asyncProperty(anyJson, async (body) => {
        const request = await received(server, { type, kind: jsonBody, body });
        const arrived: unknown = JSON.parse(request?.body ?? "nothing came");
        expect(canonical(arrived)).toBe(canonical(body));
        expect(request?.headers["content-type"]).toBe(type);
      }),
      { numRuns: 400 },
    );
  });

  it("that an answer holds is the data of the call", async () => {
    let answer: unknown;
    await using server = await startServer(() => json(answer));
    await fc.assert(
      fc.asyncProperty(anyJson, async (value) => {
        answer = value;
        expect(canonical(await callOperation({ url: server.url }))).toBe(
          canonical(value),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** No empty map: it is an empty body in any case. */
function flatMaps(keys: fc.Arbitrary<string>): fc.Arbitrary<Entries> {
  return fc
    .uniqueArray(fc.tuple(keys, anyText), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key,
    })
    .map((entries) => new Map(entries));
}

type Entries = ReadonlyMap<string, string>;

/** WHATWG URL, section 5.1, less its leniency: what is not percent-encoded UTF-8 throws. */
function decodeForm(text: string): Entries {
  const decode = (part: string): string =>
    decodeURIComponent(part.replaceAll("+", " "));
  return new Map(
    text.split("&").map((pair) => {
      const at = pair.indexOf("=");
      return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    }),
  );
}

/** RFC 7578 and RFC 2046, section 5.1.1, with the escapes of the WHATWG HTML standard in names. */
function decodeMultipart({ headers, body }: Recorded): Entries {
  const type = String(headers["content-type"]);
  const boundary = /^multipart\/form-data; boundary=([\w-]+)$/.exec(type)?.[1];
  if (boundary === undefined) throw new Error(`no boundary in ${type}`);
  const [before, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  expect([before, parts.at(-1)]).toEqual(["", "--\r\n"]);
  return new Map(parts.slice(0, -1).map(decodePart));
}

function decodePart(part: string): [string, string] {
  const at = part.indexOf("\r\n\r\n");
  const [, name] =
    /^\r\nContent-Disposition: form-data; name="([^"\r\n]*)"$/.exec(
      part.slice(0, at),
    ) ?? [];
  if (name === undefined) throw new Error(`no name in ${part}`);
  const unescaped = name
    .replaceAll("%22", '"')
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n");
  return [unescaped, part.slice(at + 4)];
}

describe("any flat map of texts", () => {
  it("arrives equal as application/x-www-form-urlencoded, or is refused", async () => {
    await using server = await startServer([json({})]);
    const type = "application/x-www-form-urlencoded";
    await fc.assert(
      fc.asyncProperty(flatMaps(anyText), async (entries) => {
        const body = Object.fromEntries(entries);
        const request = await received(server, { type, kind: formBody, body });
        if (request === undefined) return;
        expect(decodeForm(request.body)).toEqual(entries);
      }),
      { numRuns: 300 },
    );
  });

  it("arrives equal as multipart/form-data, or is refused", async () => {
    await using server = await startServer([json({})]);
    const type = "multipart/form-data";
    // The standard escapes `"` as `%22` and leaves a `%22` of the name itself as it is.
    const keys = anyText.filter((key) => !/%(?:22|0D|0A)/.test(key));
    await fc.assert(
      fc.asyncProperty(flatMaps(keys), async (entries) => {
        const body = Object.fromEntries(entries);
        const request = await received(server, {
          type,
          kind: multipartBody,
          body,
        });
        if (request === undefined) return;
        expect(decodeMultipart(request)).toEqual(entries);
      }),
      { numRuns: 300 },
    );
  });
});

describe("any text", () => {
  it("arrives equal as text/plain, or is refused", async () => {
    await using server = await startServer([json({})]);
    const type = "text/plain";
    await fc.assert(
      fc.asyncProperty(anyText, async (body) => {
        const request = await received(server, { type, kind: textBody, body });
        if (request !== undefined) expect(request.body).toBe(body);
      }),
      { numRuns: 200 },
    );
  });
});
