import { describe, expect, it } from "vitest";
import {
  binaryBody,
  ConnectionError,
  jsonBody,
  RedirectError,
  textHeader,
  writeBody,
} from "../../src/index.js";
import type { Operation } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

const redirect = (location: string, status = 302) => ({
  status,
  headers: { location },
});

const secured = (changes: Partial<Operation> = {}) =>
  operation({ security: [{ key: [] }], ...changes });
const client = { auth: { key: "s3cret-key" }, retries: 0 };

describe("within the origin", () => {
  it("is followed with the credential", async () => {
    await using server = await startServer([
      redirect("/other?a=1"),
      json({ a: 1 }),
    ]);
    const call = callOperation({
      url: server.url,
      operation: secured(),
      client,
    });
    expect(await call).toEqual({ a: 1 });
    expect(
      server.requests.map(({ url, headers }) => [url, headers["x-api-key"]]),
    ).toEqual([
      ["/things", "s3cret-key"],
      ["/other?a=1", "s3cret-key"],
    ]);
    const { response } = await call.withResponse();
    expect(response.url).toBe(`${server.url}/other?a=1`);
  });

  it("keeps a credential in the query", async () => {
    await using server = await startServer([redirect("/other"), json({})]);
    await callOperation({
      url: server.url,
      operation: operation({ security: [{ queryKey: [] }] }),
      client: { auth: { queryKey: "q" } },
    });
    expect(server.requests[1]?.url).toBe("/other?api_key=q");
  });

  /** Fetch standard, "HTTP-redirect fetch". */
  it.each([
    [301, "POST", "GET", ""],
    [302, "POST", "GET", ""],
    [303, "POST", "GET", ""],
    [303, "PUT", "GET", ""],
    [303, "DELETE", "GET", ""],
    [301, "PUT", "PUT", '"b"'],
    [302, "DELETE", "DELETE", '"b"'],
    [307, "POST", "POST", '"b"'],
    [308, "POST", "POST", '"b"'],
  ])("%d of %s becomes %s", async (...[status, before, after, body]) => {
    await using server = await startServer([
      redirect("/next", status),
      json({}),
    ]);
    const put = operation({
      method: before,
      body: {
        write: writeBody,
        content: { "application/json": { kind: jsonBody } },
      },
    });
    await callOperation({
      url: server.url,
      operation: put,
      input: { body: "b" },
    });
    expect(server.requests[1]).toMatchObject({
      method: after,
      body,
      url: "/next",
    });
    expect(server.requests[1]?.headers["content-type"]).toBe(
      body === "" ? undefined : "application/json",
    );
  });

  it("is not followed for ever", async () => {
    await using server = await startServer([redirect("/things")]);
    const error = await errorOf(callOperation({ url: server.url }));
    expect(error).toMatchObject({
      name: "RedirectError",
      message: "GET /things: more than 20 redirects",
    });
    expect(server.requests).toHaveLength(21);
  });

  it("is not followed with a stream", async () => {
    await using server = await startServer([redirect("/next", 307)]);
    const post = operation({
      method: "POST",
      body: { write: writeBody, content: { "a/b": { kind: binaryBody } } },
    });
    const failing = callOperation({
      url: server.url,
      operation: post,
      input: { body: new Blob(["s"]).stream() },
    });
    expect(await errorOf(failing)).toMatchObject({
      message:
        "POST /things: the server redirects, and a stream cannot be sent twice",
    });
  });
});

describe("to another origin", () => {
  it("is refused, and nothing goes there", async () => {
    await using thief = await startServer([json({})]);
    await using server = await startServer([
      redirect(`${thief.url}/steal?token=s3cret-key`, 307),
    ]);
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: secured(),
        client: { ...client, retries: 2 },
      }),
    );
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: `GET /things: the server redirects to another origin, ${thief.url}; credentials are not taken there`,
    });
    expect(thief.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    "//evil.example/x",
    "https://127.0.0.1",
    "http://localhost",
    "javascript:alert(1)",
    "http://[bad",
  ])("%s", async (location) => {
    await using server = await startServer([redirect(location)]);
    expect(await errorOf(callOperation({ url: server.url }))).toBeInstanceOf(
      RedirectError,
    );
  });
});

describe("a redirect that is an answer", () => {
  it.each(["302", "3XX"])("declared as %s is not followed", async (status) => {
    await using server = await startServer([
      redirect("https://login.example/"),
    ]);
    const responses = {
      [status]: { headers: { Location: textHeader } },
    } as const;
    const result = await callOperation({
      url: server.url,
      operation: operation({ responses }),
    }).result();
    expect(result).toMatchObject({
      ok: true,
      status: 302,
      data: undefined,
      headers: { Location: "https://login.example/" },
    });
  });

  it("without a location is unexpected", async () => {
    await using server = await startServer([{ status: 302 }]);
    expect(await errorOf(callOperation({ url: server.url }))).toMatchObject({
      name: "ApiError",
      message:
        "302 GET /things: the document does not declare this status; Found",
    });
  });
});

describe("a browser, which hides redirects", () => {
  it("gets a RedirectError", async () => {
    const opaque = {
      status: 0,
      statusText: "",
      headers: new Headers(),
      url: "",
      body: null,
      text: () => Promise.resolve(""),
      arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)),
      blob: () => Promise.resolve(new Blob()),
    };
    const failing = callOperation({
      url: "https://api.example.com",
      client: { transport: () => Promise.resolve(opaque) },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "RedirectError",
      message: expect.stringContaining(
        "a browser does not tell where to",
      ) as string,
    });
  });
});
