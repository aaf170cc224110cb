import { expect, test } from "vitest";
import { headerText, isGenerated } from "../../../src/emit/header.js";
import { emitted } from "../emitted.js";
import { target } from "../docs/target.js";

const document = {
  openapi: "3.1.0",
  info: { title: "Example", version: "1" },
  paths: {},
};

test("the document is a file of the package, exported and published", async () => {
  const files = await emitted("paths: {}", { document });

  expect(files.get("openapi.json")).toBe(
    `{"x-userapis-generated":"${headerText(target.specFile)}","openapi":"3.1.0","info":{"title":"Example","version":"1"},"paths":{}}\n`,
  );
  expect(JSON.parse(files.get("package.json") ?? "")).toMatchObject({
    exports: { "./openapi.json": "./openapi.json" },
    files: ["dist", "api.md", "CHANGELOG.md", "openapi.json"],
  });
  expect(files.get("README.md")).toContain(
    "[openapi.json](./openapi.json), or `@userapis/example/openapi.json` to import.",
  );
});

test("the document of another package gets this one's header", async () => {
  const files = await emitted("paths: {}", {
    document: { ...document, "x-userapis-generated": "By hand." },
  });
  const text = files.get("openapi.json") ?? "";

  expect(isGenerated(text)).toBe(true);
  expect(text).not.toContain("By hand.");
});

test("a package without it does not speak of it", async () => {
  const files = await emitted("paths: {}");

  expect(
    [...files].filter(
      ([path, text]) =>
        path === "openapi.json" || text.includes("openapi.json"),
    ),
  ).toEqual([]);
});
