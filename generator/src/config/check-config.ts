import { dirname } from "node:path";
import type { DiffConfig, PackageConfig } from "../config.js";
import { isOwnManifestKey } from "../emit/package/emit-manifest.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import type { SpecProblem } from "../spec/spec-problem.js";
import { checkDiff } from "./check-diff.js";
import {
  clientNameHint,
  clientNameProblem,
  packageNameHint,
  packageNameProblem,
} from "./check-names.js";
import { outputProblem } from "./check-outputs.js";
import type { ConfigTree } from "./config-tree.js";
import {
  packageKeys,
  requiredPackageKeys,
  sharedKeys,
} from "./package-settings.js";
import type { PackageSettings, RepositorySetting } from "./package-settings.js";
import { resolvePackage } from "./resolve-package.js";
import {
  isMap,
  missing,
  SettingsReader,
  wrongValue,
} from "./settings-reader.js";
import type { Path, Settings } from "./settings-reader.js";

/** What a configuration says, and everything that is wrong with it. */
export interface CheckedConfig {
  readonly packages: readonly PackageConfig[];
  readonly diff: DiffConfig;
  readonly problems: readonly SpecProblem[];
}

export interface CheckRequest {
  /** The configuration's file, absolute. */
  readonly file: string;
  readonly tree: ConfigTree;
  /** Of all changes that `userapis diff` can find; only looked at where the configuration names some. */
  readonly changeIds: readonly string[];
}

export function checkConfig(request: CheckRequest): CheckedConfig {
  return new ConfigChecker(request).check();
}

class ConfigChecker {
  readonly #file: string;
  readonly #changeIds: readonly string[];
  readonly #reader: SettingsReader;

  constructor({ file, tree, changeIds }: CheckRequest) {
    this.#file = file;
    this.#changeIds = changeIds;
    this.#reader = new SettingsReader(tree);
  }

  check(): CheckedConfig {
    const root = this.#reader.root();
    const packages = root === undefined ? [] : this.#packages(root);
    const diff = checkDiff(root ?? {}, this.#reader, {
      file: this.#file,
      ids: this.#changeIds,
    });
    return { packages, diff, problems: this.#reader.problems };
  }

  #packages(root: Settings): readonly PackageConfig[] {
    this.#reader.checkKeys([], root, ["packages", ...sharedKeys, "diff"]);
    const shared = this.#settings([], root);
    const entries = Object.entries(this.#packagesOf(root));
    const packages = entries.flatMap(
      ([name, value]) => this.#package(name, value, shared) ?? [],
    );
    this.#checkOutputs(packages);
    return packages;
  }

  #packagesOf(root: Settings): Settings {
    if (root["packages"] === undefined) {
      this.#reader.report(
        [],
        missing(
          "packages",
          "Name each package below it, with its spec, output and packageName.",
        ),
      );
      return {};
    }
    return this.#reader.map(["packages"], root["packages"]) ?? {};
  }

  #package(
    name: string,
    value: unknown,
    shared: PackageSettings,
  ): PackageConfig | undefined {
    const path = ["packages", name];
    const map = this.#reader.map(path, value);
    if (map === undefined) return undefined;
    this.#reader.checkKeys(path, map, packageKeys);
    for (const key of requiredPackageKeys) {
      if (map[key] === undefined)
        this.#reader.report(
          path,
          missing(key, `A package needs ${requiredPackageKeys.join(", ")}.`),
        );
    }
    const { spec, output, packageName, ...others } = this.#settings(path, map);
    if (spec === undefined || output === undefined || packageName === undefined)
      return undefined;
    return resolvePackage(dirname(this.#file), {
      ...shared,
      ...definedOnly(others),
      name,
      spec,
      output,
      packageName,
    });
  }

  #settings(path: Path, map: Settings): PackageSettings {
    return {
      spec: this.#reader.text(path, map, "spec"),
      output: this.#reader.text(path, map, "output"),
      packageName: this.#name(path, map, "packageName"),
      clientName: this.#name(path, map, "clientName"),
      description: this.#reader.text(path, map, "description"),
      license: this.#reader.text(path, map, "license"),
      repository: this.#repository(path, map["repository"]),
      packageJson: this.#manifest(path, map["packageJson"]),
      openapiFetch: this.#reader.flag(path, map, "openapiFetch"),
      msw: this.#reader.flag(path, map, "msw"),
      includeSpec: this.#reader.flag(path, map, "includeSpec"),
      runtimeVersion: this.#reader.text(path, map, "runtimeVersion"),
    };
  }

  #name(
    path: Path,
    map: Settings,
    key: "packageName" | "clientName",
  ): string | undefined {
    const name = this.#reader.text(path, map, key);
    if (name === undefined) return undefined;
    const check =
      key === "packageName" ? packageNameProblem : clientNameProblem;
    const problem = check(name);
    if (problem === undefined) return name;
    this.#reader.report(
      [...path, key],
      wrongValue(
        problem,
        key === "packageName" ? packageNameHint : clientNameHint,
      ),
    );
    return name;
  }

  #repository(path: Path, value: unknown): RepositorySetting | undefined {
    if (value === undefined || typeof value === "string") return value;
    const place = [...path, "repository"];
    const map = this.#reader.map(place, value);
    if (map === undefined) return undefined;
    this.#reader.checkKeys(place, map, ["url", "directory"]);
    const url = this.#reader.text(place, map, "url");
    if (map["url"] === undefined)
      this.#reader.report(
        place,
        missing(
          "url",
          "Write the repository's URL, or the URL alone in place of this map.",
        ),
      );
    return url === undefined
      ? undefined
      : { url, directory: this.#reader.text(place, map, "directory") };
  }

  #manifest(path: Path, value: unknown): JsonObject | undefined {
    if (value === undefined) return undefined;
    const place = [...path, "packageJson"];
    const map = this.#reader.map(place, value);
    if (map === undefined || !isJsonObject(map)) return undefined;
    for (const key of Object.keys(map).filter(isOwnManifestKey)) {
      this.#reader.report([...place, key], {
        rule: "config-value",
        message: `"${key}" of package.json is written by the generator`,
        hint: "Take it out; the other keys of the configuration decide it.",
        at: "key",
      });
    }
    return map;
  }

  #checkOutputs(packages: readonly PackageConfig[]): void {
    for (const [index, one] of packages.entries()) {
      const problem = packages
        .slice(0, index)
        .map((earlier) => outputProblem(one, earlier))
        .find((found) => found !== undefined);
      if (problem !== undefined)
        this.#reader.report(
          ["packages", one.name, "output"],
          wrongValue(problem, "Give each package a folder of its own."),
        );
    }
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return isMap(value) && Object.values(value).every(isJsonValue);
}

function isJsonValue(value: unknown): value is JsonValue {
  if (Array.isArray(value)) return value.every(isJsonValue);
  return (
    value === null ||
    ["string", "number", "boolean"].includes(typeof value) ||
    isJsonObject(value)
  );
}

/** `undefined` would hide what the top of the file says. */
function definedOnly(settings: PackageSettings): PackageSettings {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  );
}
