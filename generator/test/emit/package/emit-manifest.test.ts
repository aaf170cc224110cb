import { describe, expect, test } from "vitest";
import { emitted } from "../emitted.js";

describe("the repository is written as npm writes it", () => {
  test.each([
    ["https://github.com/acme/pets", "git+https://github.com/acme/pets.git"],
    ["https://gitlab.com/acme/pets", "git+https://gitlab.com/acme/pets.git"],
    ["https://github.com/acme/pets.git", "https://github.com/acme/pets.git"],
    ["https://git.example/acme/pets", "https://git.example/acme/pets"],
    ["git@example.com:acme/pets.git", "git@example.com:acme/pets.git"],
  ])("%s", async (given, url) => {
    const repository = { url: given, directory: "packages/pets" };

    expect(await manifestWith({ repository })).toMatchObject({
      repository: { type: "git", url, directory: "packages/pets" },
    });
  });
});

test("what is compiled is published with its pages, without its sources", async () => {
  expect(await manifestWith({})).toMatchObject({
    files: ["dist", "api.md", "CHANGELOG.md"],
  });
});

test("a build leaves nothing of an earlier one, which would be published with it", async () => {
  expect(await manifestWith({})).toMatchObject({
    scripts: {
      build: `node -e "fs.rmSync('dist', { recursive: true, force: true })" && tsc -p tsconfig.json`,
    },
  });
});

test.each([
  [{}, { access: "public" }],
  [{ publishConfig: { access: "restricted" } }, { access: "restricted" }],
])("how it is published: %j", async (packageJson, publishConfig) => {
  expect(await manifestWith({ packageJson })).toMatchObject({ publishConfig });
});

test("without a licence it is not published for everyone, unless someone says so", async () => {
  const license = "UNLICENSED";
  expect(await manifestWith({ license })).not.toHaveProperty("publishConfig");
  const packageJson = { publishConfig: { access: "public" } };
  expect(await manifestWith({ license, packageJson })).toMatchObject(
    packageJson,
  );
});

test("a private package is not published, whatever else is said", async () => {
  const packageJson = { private: true, publishConfig: { access: "public" } };
  const manifest = await manifestWith({ packageJson });
  expect(manifest).toHaveProperty("private", true);
  expect(manifest).not.toHaveProperty("publishConfig");
});

async function manifestWith(
  changes: Parameters<typeof emitted>[1],
): Promise<unknown> {
  const files = await emitted("paths: {}", changes);
  return JSON.parse(files.get("package.json") ?? "");
}
