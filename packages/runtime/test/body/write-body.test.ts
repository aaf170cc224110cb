import { describe, expect, it } from "vitest";
import {
  binaryBody,
  deepObjectStyle,
  formBody,
  jsonBody,
  multipartBody,
  textBody,
  writeBody,
} from "../../src/index.js";
import type { BodyKind, RequestBody } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

async function sent(body: RequestBody, input: object) {
  await using server = await startServer([json({})]);
  const post = operation({ method: "POST", body });
  await callOperation({ url: server.url, operation: post, input });
  const [request] = server.requests;
  return { type: request?.headers["content-type"], body: request?.body };
}

const only = (mediaType: string, kind: BodyKind): RequestBody => ({
  write: writeBody,
  content: { [mediaType]: { kind } },
});

describe("JSON", () => {
  it.each([
    [{ a: [1, null] }, '{"a":[1,null]}'],
    ["text", '"text"'],
    [null, "null"],
    [0, "0"],
    [false, "false"],
  ])("%j", async (value, body) => {
    expect(
      await sent(only("application/json", jsonBody), { body: value }),
    ).toEqual({
      type: "application/json",
      body,
    });
  });

  it("keeps the declared type", async () => {
    const type = "application/merge-patch+json";
    expect(await sent(only(type, jsonBody), { body: {} })).toEqual({
      type,
      body: "{}",
    });
  });

  it("refuses what is not JSON before anything is sent", async () => {
    await expect(
      sent(only("application/json", jsonBody), { body: 1n }),
    ).rejects.toThrow("POST /things: the body cannot be written as JSON");
    await expect(
      sent(only("application/json", jsonBody), { body: () => 1 }),
    ).rejects.toThrow("the body is a function, which is not JSON");
  });
});

describe("no body", () => {
  it("has no content type", async () => {
    expect(await sent(only("application/json", jsonBody), {})).toEqual({
      type: undefined,
      body: "",
    });
  });

  it("is refused where one is required", async () => {
    const body = {
      required: true,
      ...only("application/json", jsonBody),
    } as const;
    await expect(sent(body, { body: undefined })).rejects.toThrow(
      "the body is missing",
    );
  });
});

describe("urlencoded", () => {
  it("repeats lists, writes objects as JSON, leaves out what is absent", async () => {
    const value = {
      a: "x y&z+é",
      list: [1, 2],
      object: { b: 1 },
      when: new Date(0),
      no: undefined,
      nil: null,
    };
    expect(
      await sent(only("application/x-www-form-urlencoded", formBody), {
        body: value,
      }),
    ).toEqual({
      type: "application/x-www-form-urlencoded",
      body: "a=x+y%26z%2B%C3%A9&list=1&list=2&object=%7B%22b%22%3A1%7D&when=1970-01-01T00%3A00%3A00.000Z",
    });
  });

  it("follows the encoding of a property", async () => {
    const body: RequestBody = {
      write: writeBody,
      content: {
        "application/x-www-form-urlencoded": {
          kind: formBody,
          encoding: {
            list: { explode: false },
            deep: { style: deepObjectStyle, explode: true },
            free: { allowReserved: true },
          },
        },
      },
    };
    const value = {
      list: [1, 2],
      deep: { a: { b: "c d" } },
      free: "a/b&c+d e",
    };
    expect((await sent(body, { body: value })).body).toBe(
      "list=1,2&deep%5Ba%5D%5Bb%5D=c+d&free=a/b%26c%2Bd+e",
    );
  });

  it("takes URLSearchParams as they are", async () => {
    const body = new URLSearchParams([
      ["a", "1"],
      ["a", "2"],
    ]);
    expect(
      (
        await sent(only("application/x-www-form-urlencoded", formBody), {
          body,
        })
      ).body,
    ).toBe("a=1&a=2");
  });
});

describe("multipart", () => {
  const multipart: RequestBody = {
    write: writeBody,
    content: {
      "multipart/form-data": {
        kind: multipartBody,
        encoding: {
          csv: { contentType: "text/csv" },
          image: { contentType: "image/png, image/jpeg" },
        },
      },
    },
  };

  async function parts(value: unknown) {
    const { type = "", body = "" } = await sent(multipart, { body: value });
    const boundary =
      /^multipart\/form-data; boundary=(\S+)$/.exec(String(type))?.[1] ??
      "no boundary";
    return body
      .split(`--${boundary}`)
      .map((part) => part.replaceAll("\r\n", "⏎"));
  }

  it("gives each part its type, and a file name to files only", async () => {
    const value = {
      text: "a",
      number: 1,
      list: ["x", "y"],
      object: { b: [1] },
      csv: "1,2",
      file: new File(["data"], 'na"me.txt', { type: "text/plain" }),
      image: new Uint8Array([65, 66]),
      absent: undefined,
    };
    expect(await parts(value)).toEqual([
      "",
      '⏎Content-Disposition: form-data; name="text"⏎⏎a⏎',
      '⏎Content-Disposition: form-data; name="number"⏎⏎1⏎',
      '⏎Content-Disposition: form-data; name="list"⏎⏎x⏎',
      '⏎Content-Disposition: form-data; name="list"⏎⏎y⏎',
      '⏎Content-Disposition: form-data; name="object"⏎Content-Type: application/json⏎⏎{"b":[1]}⏎',
      '⏎Content-Disposition: form-data; name="csv"⏎Content-Type: text/csv⏎⏎1,2⏎',
      '⏎Content-Disposition: form-data; name="file"; filename="na%22me.txt"⏎Content-Type: text/plain⏎⏎data⏎',
      '⏎Content-Disposition: form-data; name="image"; filename="blob"⏎Content-Type: application/octet-stream⏎⏎AB⏎',
      "--⏎",
    ]);
  });

  it("cannot be broken out of by a name", async () => {
    const [, part] = await parts({ 'a"\r\nX-Evil: 1': "v" });
    expect(part).toBe(
      '⏎Content-Disposition: form-data; name="a%22%0D%0AX-Evil: 1"⏎⏎v⏎',
    );
  });

  it("takes FormData as it is", async () => {
    const form = new FormData();
    form.append("a", "1");
    expect(await sent(multipart, { body: form })).toMatchObject({
      type: expect.stringMatching(/^multipart\/form-data; boundary=/) as string,
    });
  });

  it("refuses a stream as a part", async () => {
    await expect(parts({ a: new ReadableStream() })).rejects.toThrow(
      'body property "a": a stream cannot be a part',
    );
  });
});

describe("text", () => {
  it("has no quotes", async () => {
    expect(await sent(only("text/plain", textBody), { body: "é" })).toEqual({
      type: "text/plain;charset=UTF-8",
      body: "é",
    });
    expect(
      await sent(only("application/xml", textBody), { body: "<a/>" }),
    ).toEqual({ type: "application/xml", body: "<a/>" });
  });
});

describe("bytes", () => {
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("str"));
        controller.enqueue(new TextEncoder().encode("eam"));
        controller.close();
      },
    });

  it.each([
    ["Blob", () => new Blob(["blob"]), "blob"],
    ["typed array", () => new Uint8Array([104, 105]), "hi"],
    ["ArrayBuffer", () => new Uint8Array([104, 105]).buffer, "hi"],
    ["stream", stream, "stream"],
  ])("of a %s", async (_, make, body) => {
    expect(
      await sent(only("application/octet-stream", binaryBody), {
        body: make(),
      }),
    ).toEqual({
      type: "application/octet-stream",
      body,
    });
  });

  it("are of the Blob's own type where the document has a range", async () => {
    const body = new Blob(["x"], { type: "image/png" });
    expect((await sent(only("image/*", binaryBody), { body })).type).toBe(
      "image/png",
    );
    expect(
      (await sent(only("*/*", binaryBody), { body: new Uint8Array(1) })).type,
    ).toBe("application/octet-stream");
  });
});

describe("contentType", () => {
  const either: RequestBody = {
    write: writeBody,
    content: {
      "application/json": { kind: jsonBody },
      "text/plain": { kind: textBody },
      "image/*": { kind: binaryBody },
    },
  };

  it("picks among the media types", async () => {
    expect(await sent(either, { body: "a" })).toEqual({
      type: "application/json",
      body: '"a"',
    });
    expect(
      await sent(either, { body: "a", contentType: "text/plain" }),
    ).toEqual({ type: "text/plain;charset=UTF-8", body: "a" });
    expect(
      await sent(either, { body: "a", contentType: "image/svg+xml" }),
    ).toEqual({ type: "image/svg+xml", body: "a" });
  });

  it("is refused where the document does not have it", async () => {
    const failing = sent(either, { body: "a", contentType: "text/csv" });
    expect(await errorOf(failing)).toMatchObject({
      name: "InputError",
      message:
        'POST /things: contentType "text/csv" is not among those of the document: application/json, text/plain, image/*',
    });
  });
});

describe("half of a surrogate pair", () => {
  const reason = "a text holds half of a surrogate pair";

  it.each([
    [only("text/plain", textBody), "a\uD800", reason],
    [
      only("multipart/form-data", multipartBody),
      { note: "\uDC00" },
      `body property "note": ${reason}`,
    ],
    [only("multipart/form-data", multipartBody), { "\uD800": "b" }, reason],
    [
      only("application/x-www-form-urlencoded", formBody),
      { note: "\uD800" },
      `body property "note": ${reason}`,
    ],
  ])("in %j is refused", async (declared, body, message) => {
    expect(await errorOf(sent(declared, { body }))).toMatchObject({
      name: "InputError",
      message: `POST /things: ${message}`,
    });
  });
});
