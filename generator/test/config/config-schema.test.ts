import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diffKeys } from "../../src/config/check-diff.js";
import {
  defaultRuntimeVersion,
  packageKeys,
  requiredPackageKeys,
  sharedKeys,
} from "../../src/config/package-settings.js";
import { failLevels } from "../../src/diff/fail-level.js";
import { severities } from "../../src/diff/severity.js";

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

interface Choice {
  readonly enum: readonly string[];
}

const schema = readJson("../../schemas/config.schema.json") as ObjectSchema & {
  readonly $defs: {
    readonly package: ObjectSchema;
    readonly diff: {
      readonly properties: Readonly<Record<string, unknown>> & {
        readonly failOn: Choice;
        readonly severity: { readonly additionalProperties: Choice };
      };
    };
  };
};

test("the JSON Schema knows the keys that the loader knows", () => {
  expect(Object.keys(schema.properties).sort()).toEqual(
    ["packages", ...sharedKeys, "diff"].sort(),
  );
  expect(Object.keys(schema.$defs.package.properties).sort()).toEqual(
    [...packageKeys].sort(),
  );
  expect(schema.$defs.package.required).toEqual([...requiredPackageKeys]);
});

test("and the section diff with its values", () => {
  const { properties } = schema.$defs.diff;
  expect(Object.keys(properties)).toEqual([...diffKeys]);
  expect(properties.failOn.enum).toEqual([...failLevels]);
  expect(properties.severity.additionalProperties.enum).toEqual([
    ...severities,
  ]);
});

test("packages depend on the runtime of this workspace", () => {
  const { version } = readJson("../../../packages/runtime/package.json") as {
    readonly version: string;
  };
  const [major, minor] = version.split(".");
  const compatible = major === "0" ? `^0.${minor ?? ""}.` : `^${major ?? ""}.`;
  expect(defaultRuntimeVersion.startsWith(compatible)).toBe(true);
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
