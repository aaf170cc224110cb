import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  defaultRuntimeVersion,
  packageKeys,
  requiredPackageKeys,
  sharedKeys,
} from "../../src/config/package-settings.js";

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const schema = readJson("../../schemas/config.schema.json") as ObjectSchema & {
  readonly $defs: { readonly package: ObjectSchema };
};

test("the JSON Schema knows the keys that the loader knows", () => {
  expect(Object.keys(schema.properties).sort()).toEqual(
    ["packages", ...sharedKeys].sort(),
  );
  expect(Object.keys(schema.$defs.package.properties).sort()).toEqual(
    [...packageKeys].sort(),
  );
  expect(schema.$defs.package.required).toEqual([...requiredPackageKeys]);
});

test("packages depend on the runtime of this workspace", () => {
  const { version } = readJson("../../../packages/runtime/package.json") as {
    readonly version: string;
  };
  expect(defaultRuntimeVersion).toBe(`^${version}`);
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
