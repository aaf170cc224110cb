import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTarball } from "../../../src/diff/side/read-tarball.js";
import { folderWith, temporaryFolder } from "../../support/temporary-folder.js";
import { failureOf } from "./failure.js";
import { packed } from "./packed.js";

test("the text files that npm packs, by their path in the package", async () => {
  const long = `src/${"long-folder-name/".repeat(12)}é😀.ts`;
  const file = await packed("@acme/pets", "1.0.0", {
    "openapi.json": "{}",
    "empty.txt": "",
    "sized.txt": "x".repeat(512),
    [long]: "export {};\n",
    "picture.png": "\u0089PNG\0",
  });

  const files = await readTarball(file);

  expect([...files.keys()].sort()).toEqual(
    ["empty.txt", "openapi.json", "package.json", "sized.txt", long].sort(),
  );
  expect(files.get(long)).toBe("export {};\n");
  expect(files.get("sized.txt")).toBe("x".repeat(512));
}, 60_000);

test.each(["ustar", "pax", "gnu", "oldgnu", "v7"])(
  "what tar packs in the format %s",
  async (format) => {
    const folder = await folderWith({
      "package/a.txt": "a",
      "package/lib/b.txt": "b\n",
      [`package/${"d/".repeat(format === "v7" ? 20 : 70)}c.txt`]: "c",
    });
    const file = join(folder, "pets.tar");
    await promisify(execFile)(
      "tar",
      [`--format=${format}`, "-cf", file, "package"],
      { cwd: folder },
    );

    const files = await readTarball(file);

    expect([...files.values()].sort()).toEqual(["a", "b\n", "c"]);
    expect(files.get("lib/b.txt")).toBe("b\n");
  },
);

test("what is no tarball, cut off, or changed on its way", async () => {
  const folder = await temporaryFolder();
  const whole = await readFile(
    await packed("pets", "1.0.0", { "a.txt": "a".repeat(2000) }),
  );
  const tar = gunzipSync(whole);
  const changed = Buffer.from(tar);
  changed[3] = 0x21;
  const told = async (bytes: Uint8Array): Promise<string> => {
    const file = join(folder, "x.tgz");
    await writeFile(file, bytes);
    return (await failureOf(readTarball(file))).replaceAll(folder, "");
  };

  expect(
    await told(Buffer.from("A web page, as proxies send it. ".repeat(40))),
  ).toBe(
    "`/x.tgz` cannot be read as the tarball of a package: it is no tar archive.\nGive a file that `npm pack` has written.",
  );
  expect(await told(whole.subarray(0, -20))).toContain(
    "unexpected end of file",
  );
  expect(await told(gzipSync(tar.subarray(0, 1500)))).toContain(
    "it ends too early",
  );
  expect(await told(gzipSync(tar.subarray(0, 2100)))).toContain(
    "it ends too early",
  );
  expect(await told(changed)).toContain("it is no tar archive");
  expect(await told(new Uint8Array())).toContain("it is empty");
  expect(await failureOf(readTarball(join(folder, "gone.tgz")))).toContain(
    "no such file",
  );
}, 60_000);
