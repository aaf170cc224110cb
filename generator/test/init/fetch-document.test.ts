import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { fetchDocument, publicAddress } from "../../src/init/fetch-document.js";
import { UsageError } from "../../src/support/usage-error.js";

/** A server on loopback; gives its origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("port");
  return `http://127.0.0.1:${address.port}`;
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof UsageError)) throw new Error("It did not fail.");
  return `${error.message}\n${error.hint ?? ""}`;
}

test("a text of any type, credentials sent and redirects followed", async () => {
  const seen: (string | undefined)[] = [];
  const origin = await serve((request, response) => {
    seen.push(`${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
    if (request.url === "/start?key=1")
      response.writeHead(302, { location: "/end" }).end();
    else
      response
        .writeHead(200, { "content-type": "image/png" })
        .end("openapi: 3.1.0");
  });
  const address = origin.replace("//", "//ada:secret@");
  expect(await fetchDocument(`${address}/start?key=1`)).toBe("openapi: 3.1.0");
  const basic = `Basic ${Buffer.from("ada:secret").toString("base64")}`;
  expect(seen).toEqual([`/start?key=1 ${basic}`, `/end ${basic}`]);
});

test("credentials stay with their origin", async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.end("{}");
  });
  const origin = await serve((_, response) => {
    response.writeHead(307, { location: other }).end();
  });
  await fetchDocument(origin.replace("//", "//ada:secret@"));
  expect(seen).toEqual([undefined]);
});

test("an address is shown without credentials and query", () => {
  expect(
    publicAddress("https://ada:secret@example.test/a.json?token=1#x"),
  ).toBe("https://example.test/a.json");
});

test.each([
  [404, "answers 404 Not Found\nCheck the address"],
  [403, "answers 403 Forbidden\nIt needs credentials"],
  [503, "answers 503 Service Unavailable\nTry again later"],
])("status %i", async (status, wanted) => {
  const origin = await serve((_, response) => {
    response.writeHead(status).end("secret page");
  });
  const failure = await failureOf(fetchDocument(`${origin}/a?token=1`));
  expect(failure).toContain(`${origin}/a ${wanted}`);
  expect(failure).not.toContain("token");
});

test("a web page", async () => {
  const origin = await serve((_, response) => {
    response.end("\n<!DOCTYPE html><html></html>");
  });
  expect(await failureOf(fetchDocument(origin))).toContain(
    "is a web page, not an OpenAPI document",
  );
});

test("too large", async () => {
  const origin = await serve((_, response) => {
    response.end("x".repeat(2_000_001));
  });
  expect(
    await failureOf(fetchDocument(origin, { bytes: 2_000_000 })),
  ).toContain("is larger than 2 MB");
});

test("redirects without end, and to what is not http", async () => {
  const origin = await serve((request, response) => {
    const location = request.url === "/file" ? "file:///etc/passwd" : "/again";
    response.writeHead(302, { location }).end();
  });
  expect(await failureOf(fetchDocument(`${origin}/x`))).toContain(
    "redirects more than 5 times",
  );
  expect(await failureOf(fetchDocument(`${origin}/file`))).toContain(
    "redirects to a place that is not followed",
  );
});

test("no answer, and an answer that never ends", async () => {
  const origin = await serve((request, response) => {
    if (request.url === "/half") response.writeHead(200).write("openapi:");
  });
  for (const path of ["/none", "/half"])
    expect(
      await failureOf(fetchDocument(origin + path, { milliseconds: 200 })),
    ).toContain(`${origin}${path} was not there within 0.2 seconds`);
});

test("nobody there", async () => {
  expect(await failureOf(fetchDocument("http://127.0.0.1:1/a"))).toMatch(
    /^http:\/\/127\.0\.0\.1:1\/a cannot be reached: .*(ECONNREFUSED|bad port)/,
  );
});

test("no URL at all", async () => {
  expect(
    await failureOf(fetchDocument("http://ada:secret@ex ample")),
  ).toContain('"http://ex ample" is not a URL');
});

test("bytes that are not UTF-8: where the first stands", async () => {
  const origin = await serve((_, response) => {
    response.end(Buffer.from("openapi: 3.1.0\n# caf\xE9\n", "latin1"));
  });
  expect(await failureOf(fetchDocument(`${origin}/a.yaml`))).toBe(
    `Line 2, column 6: \`${origin}/a.yaml\` is not UTF-8 text: the byte 0xE9 here belongs to no character.\nDownload the document and give the file. Save it as UTF-8; it is probably Latin-1 or Windows-1252.`,
  );
});
