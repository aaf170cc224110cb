import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import {
  filesIn,
  folderWith,
  temporaryFolder,
} from "../support/temporary-folder.js";
import { expectCurrent, init, manifestIn, spec } from "./init-folder.js";
import { userapis } from "./run-userapis.js";

/** Gives the port on loopback. The server is closed after the test. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return String(port);
}

test("a document from the network that refers to others", async () => {
  const parts = spec.replace("#/components", "pets.yaml#/components");
  const port = await serve((_, response) => {
    response.end(parts);
  });
  const folder = await temporaryFolder();
  const url = `http://127.0.0.1:${port}/v1/api.yaml`;
  const run = await userapis(folder, "init", "--yes", "--spec", url);
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain(
    "Nothing was written: the document refers to others, and only one is downloaded. Download all of them, and give the file that refers to the others.\n",
  );
  expect(run.err).not.toContain("orrect it");
});

test("a document from the network, whose credentials are not kept", async () => {
  const port = await serve((request, response) => {
    const isThere = request.url?.startsWith("/v1/pets?") === true;
    response.writeHead(isThere ? 200 : 404).end(spec);
  });
  const origin = `http://ada:secret@127.0.0.1:${port}`;
  const folder = await temporaryFolder();
  const args = ["--yes", "--no-install", "--spec"];
  const missing = await userapis(folder, "init", ...args, `${origin}/x`);
  expect(missing.err).toContain(
    `http://127.0.0.1:${port}/x answers 404 Not Found\n`,
  );
  const run = await userapis(
    folder,
    "init",
    ...args,
    `${origin}/v1/pets?key=hidden`,
  );
  expect(run).toMatchObject({ code: 0, err: "" });
  const files = await filesIn(folder);
  expect(files["specs/petstore.yaml"]).toBe(spec);
  expect(files["userapis.config.yaml"]).toContain(
    `    # From http://127.0.0.1:${port}/v1/pets\n    spec: specs/petstore.yaml\n`,
  );
  expect(JSON.stringify(files) + run.out).not.toMatch(/secret|hidden/);
  await expectCurrent(folder);
});

test.each([
  ["", "The document names no server: every client needs a `baseUrl`.\n"],
  [
    "servers: [{ url: /v1 }]",
    "The document names a server only by its path, /v1: every client needs a `baseUrl`.\n",
  ],
  [
    "servers: [{ url: 'https://{host}', variables: { host: { default: a.test, x-placeholder: true } } }]",
    "Every client needs `host` in `serverVariables`.\n",
  ],
])("a document with %j for its servers", async (servers, wanted) => {
  const document = spec.replace(/^servers.*$/m, servers);
  const folder = await folderWith({ "petstore.yaml": document });
  const args = ["--spec", "petstore.yaml", "--dry-run"];
  const written = await userapis(folder, "init", ...args);
  expect(written.code).toBe(0);
  const shown = await userapis(folder, "init", ...args.slice(0, 2));
  expect(shown.out).toContain(`\n\n${licenceNote}${wanted}\ncreate`);
});

const licenceNote =
  "Without a licence the package is private: npm refuses to publish it. A licence is given with --license.\n";

test("a document without a licence: nothing is ready to be published", async () => {
  const folder = await temporaryFolder();
  const run = await init(folder, "--package-name", "@acme/petstore");
  expect(run.out).toContain(licenceNote);
  const manifest = await manifestIn(folder);
  expect(manifest).toMatchObject({ license: "UNLICENSED", private: true });
  expect(manifest).not.toHaveProperty("publishConfig");
  await expectCurrent(folder);
});

test("a scoped package with a licence is published for all", async () => {
  const folder = await temporaryFolder();
  await init(folder, "--package-name", "@acme/petstore", "--license", "MIT");
  const manifest = await manifestIn(folder);
  expect(manifest).toMatchObject({ publishConfig: { access: "public" } });
  expect(manifest).not.toHaveProperty("private");
});
