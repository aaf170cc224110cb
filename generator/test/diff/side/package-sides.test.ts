import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSide, openSideIfThere } from "../../../src/diff/side/open-side.js";
import { packFromRegistry } from "../../../src/diff/side/pack-from-registry.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { failureOf } from "./failure.js";
import { npmEnvironment, packed, registryOf, serve } from "./packed.js";
import { specText } from "./specs.js";

function specJson(title: string): string {
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths: {},
  });
}

test("a published package: latest, a version, a tag, a range", async () => {
  const registry = await registryOf("@acme/pets", {
    "1.0.0": await packed("@acme/pets", "1.0.0", {
      "openapi.json": specJson("One"),
    }),
    "1.1.0": await packed("@acme/pets", "1.1.0", {
      "openapi.json": specJson("Two"),
    }),
  });
  const env = await npmEnvironment(registry);
  const folder = await temporaryFolder();

  for (const [text, title] of [
    ["npm:@acme/pets", "Two"],
    ["npm:@acme/pets@1.0.0", "One"],
    ["npm:@acme/pets@latest", "Two"],
    ["npm:@acme/pets@~1.0", "One"],
  ] as const) {
    const side = await openSide({ text, folder, env });

    expect(side.label).toBe(text);
    expect(side.model.title).toBe(title);
    expect(side.document.file).toBe(`${text}/openapi.json`);
  }
  expect(await readdir(folder)).toEqual([]);
}, 60_000);

test("nothing is left behind, whether npm delivers or not", async () => {
  const registry = await registryOf("pets", {
    "1.0.0": await packed("pets", "1.0.0", { "openapi.json": specJson("A") }),
  });
  const folder = await temporaryFolder();
  const TMPDIR = join(folder, "temporary");
  await mkdir(TMPDIR);
  const env = {
    ...(await npmEnvironment(registry)),
    TMPDIR,
    // npm's own, from Node 22 on.
    NODE_DISABLE_COMPILE_CACHE: "1",
  };
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = TMPDIR;
  try {
    await openSide({ text: "npm:pets", folder, env });
    await failureOf(openSide({ text: "npm:gone", folder, env }));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }

  expect(await readdir(TMPDIR)).toEqual([]);
}, 60_000);

test("a package, a version or a document that is not there", async () => {
  const registry = await registryOf("pets", {
    "1.0.0": await packed("pets", "1.0.0", { "index.js": "" }),
  });
  const env = await npmEnvironment(registry);
  const folder = await temporaryFolder();
  const failure = (text: string): Promise<string> =>
    failureOf(openSide({ text, folder, env }));

  expect(await failure("npm:cats")).toMatch(
    /^npm cannot deliver `cats`: Not Found.*\nCheck the name and the registry; a private package needs `npm login`\.$/,
  );
  expect(await failure("npm:pets@2.0.0")).toBe(
    "npm cannot deliver `pets@2.0.0`: No matching version found for pets@2.0.0.\nSee which there are: npm view pets versions dist-tags",
  );
  expect(await failure("npm:pets")).toBe(
    "`npm:pets` holds no OpenAPI document (openapi.json, openapi.yaml, openapi.yml).\nPackages of this generator have one unless `includeSpec` is false. Give the document as a file or from git: git:<tag>:<path>.",
  );
  expect(
    await openSideIfThere({ text: "npm:pets", folder, env }),
  ).toBeUndefined();
}, 60_000);

test("a registry that asks for a password, and none at all", async () => {
  const closed = await serve((_, response) => {
    response.writeHead(401, { "www-authenticate": "Bearer" }).end("{}");
  });
  const folder = await temporaryFolder();
  const failure = async (registry: string): Promise<string> =>
    failureOf(
      openSide({
        text: "npm:pets",
        folder,
        env: await npmEnvironment(registry),
      }),
    );

  expect(await failure(closed)).toContain("Log in with `npm login`");
  expect(await failure("http://127.0.0.1:9")).toMatch(
    /^npm cannot deliver `pets`: .*(ECONNREFUSED|connect).*\n/,
  );
}, 60_000);

test("a registry that never answers is given up", async () => {
  const silent = await serve(() => undefined);
  const folder = await temporaryFolder();
  const env = await npmEnvironment(silent);

  expect(await failureOf(packFromRegistry("pets", { folder, env }, 3000))).toBe(
    "npm did not deliver `pets` within 3 seconds.\nCheck the connection and the registry: npm ping",
  );
}, 60_000);

test("only names and versions are taken to npm", async () => {
  const folder = await temporaryFolder();

  for (const spec of [
    "",
    "--version",
    "./folder",
    "../pets",
    "/etc",
    "https://example.com/x.tgz",
    "pets@https://example.com/x.tgz",
    "pets@git+ssh://example.com/x",
    "pets@file:x",
    "acme/pets",
    "@acme/--x y",
  ])
    expect(
      await failureOf(openSide({ text: `npm:${spec}`, folder })),
    ).toContain(`\`npm:${spec}\` does not name a published package.`);
});

test("no npm", async () => {
  const folder = await temporaryFolder();

  expect(
    await failureOf(
      openSide({ text: "npm:pets", folder, env: { PATH: folder } }),
    ),
  ).toContain("npm is not installed, or not in the PATH.");
});

test("a tarball, by its prefix and by its name", async () => {
  const file = await packed("pets", "1.0.0", {
    "openapi.yaml": `${specText("Packed")}components: {schemas: {Pet: {$ref: "parts/pet.yaml#/Pet"}, Cat: {$ref: "gone.yaml#/Cat"}}}\n`,
    "parts/pet.yaml": "Pet: {type: string}\n",
  });
  const whole = await packed("pets", "1.0.0", {
    "openapi.yaml": `${specText("Packed")}components: {schemas: {Pet: {$ref: "parts/pet.yaml#/Pet"}}}\n`,
    "parts/pet.yaml": "Pet: {type: string}\n",
  });
  const folder = join(whole, "..");

  for (const text of [whole, "./pets-1.0.0.tgz", "tarball:pets-1.0.0.tgz"]) {
    const side = await openSide({ text, folder });

    expect(side.label).toBe(text);
    expect(side.model.title).toBe("Packed");
    expect(side.document.files).toHaveLength(2);
  }
  expect(await failureOf(openSide({ text: file, folder }))).toContain(
    `There is no file \`gone.yaml\` in \`${file}\`.`,
  );
}, 60_000);
