import { dirname } from "node:path";
import type { PackageConfig } from "../config.js";
import type { SpecProblem } from "../spec/spec-problem.js";
import { isOwnManifestKey } from "../emit/package/emit-manifest.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { nearest } from "../support/nearest.js";
import {
  clientNameHint,
  clientNameProblem,
  packageNameHint,
  packageNameProblem,
} from "./check-names.js";
import type { ConfigProblem, ConfigTree } from "./config-tree.js";
import {
  packageKeys,
  requiredPackageKeys,
  sharedKeys,
} from "./package-settings.js";
import type { PackageSettings, RepositorySetting } from "./package-settings.js";
import { resolvePackage } from "./resolve-package.js";

/** What a configuration says, and everything that is wrong with it. */
export interface CheckedConfig {
  readonly packages: readonly PackageConfig[];
  readonly problems: readonly SpecProblem[];
}

export function checkConfig(file: string, tree: ConfigTree): CheckedConfig {
  return new ConfigChecker(file, tree).check();
}

type Settings = Readonly<Record<string, unknown>>;
type Path = readonly string[];

class ConfigChecker {
  readonly #file: string;
  readonly #tree: ConfigTree;
  readonly #problems: SpecProblem[] = [];

  constructor(file: string, tree: ConfigTree) {
    this.#file = file;
    this.#tree = tree;
  }

  check(): CheckedConfig {
    const root = this.#map([], this.#tree.root);
    if (root === undefined) return { packages: [], problems: this.#problems };
    this.#checkKeys([], root, ["packages", ...sharedKeys]);
    const shared = this.#settings([], root);
    const entries = Object.entries(this.#packagesOf(root));
    const packages = entries.flatMap(
      ([name, value]) => this.#package(name, value, shared) ?? [],
    );
    this.#checkOutputs(packages);
    return { packages, problems: this.#problems };
  }

  #packagesOf(root: Settings): Settings {
    if (root["packages"] === undefined) {
      this.#report(
        [],
        missing(
          "packages",
          "Name each package below it, with its spec, output and packageName.",
        ),
      );
      return {};
    }
    return this.#map(["packages"], root["packages"]) ?? {};
  }

  #package(
    name: string,
    value: unknown,
    shared: PackageSettings,
  ): PackageConfig | undefined {
    const path = ["packages", name];
    const map = this.#map(path, value);
    if (map === undefined) return undefined;
    this.#checkKeys(path, map, packageKeys);
    for (const key of requiredPackageKeys) {
      if (map[key] === undefined)
        this.#report(
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
      spec: this.#text(path, map, "spec"),
      output: this.#text(path, map, "output"),
      packageName: this.#name(path, map, "packageName"),
      clientName: this.#name(path, map, "clientName"),
      description: this.#text(path, map, "description"),
      license: this.#text(path, map, "license"),
      repository: this.#repository(path, map["repository"]),
      packageJson: this.#manifest(path, map["packageJson"]),
      openapiFetch: this.#flag(path, map, "openapiFetch"),
      msw: this.#flag(path, map, "msw"),
      runtimeVersion: this.#text(path, map, "runtimeVersion"),
    };
  }

  #text(path: Path, map: Settings, key: string): string | undefined {
    const value = map[key];
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    this.#report(
      [...path, key],
      wrongValue(
        `"${key}" must be text`,
        "Write a text, in quotes if YAML would read it as something else.",
      ),
    );
    return undefined;
  }

  #flag(path: Path, map: Settings, key: string): boolean | undefined {
    const value = map[key];
    if (value === undefined || typeof value === "boolean") return value;
    this.#report(
      [...path, key],
      wrongValue(
        `"${key}" must be true or false`,
        "Write true or false, without quotes.",
      ),
    );
    return undefined;
  }

  #name(
    path: Path,
    map: Settings,
    key: "packageName" | "clientName",
  ): string | undefined {
    const name = this.#text(path, map, key);
    if (name === undefined) return undefined;
    const check =
      key === "packageName" ? packageNameProblem : clientNameProblem;
    const problem = check(name);
    if (problem === undefined) return name;
    this.#report(
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
    const map = this.#map(place, value);
    if (map === undefined) return undefined;
    this.#checkKeys(place, map, ["url", "directory"]);
    const url = this.#text(place, map, "url");
    if (map["url"] === undefined)
      this.#report(
        place,
        missing(
          "url",
          "Write the repository's URL, or the URL alone in place of this map.",
        ),
      );
    return url === undefined
      ? undefined
      : { url, directory: this.#text(place, map, "directory") };
  }

  #manifest(path: Path, value: unknown): JsonObject | undefined {
    if (value === undefined) return undefined;
    const place = [...path, "packageJson"];
    const map = this.#map(place, value);
    if (map === undefined || !isJsonObject(map)) return undefined;
    for (const key of Object.keys(map).filter(isOwnManifestKey)) {
      this.#report([...place, key], {
        rule: "config-value",
        message: `"${key}" of package.json is written by the generator`,
        hint: "Take it out; the other keys of the configuration decide it.",
        at: "key",
      });
    }
    return map;
  }

  #map(path: Path, value: unknown): Settings | undefined {
    if (isMap(value)) return value;
    const name =
      path.length === 0 ? "The configuration" : `"${path.join(".")}"`;
    this.#report(
      path,
      wrongValue(
        `${name} must be a map of keys and values`,
        "See schemas/config.schema.json of @userapis/generator.",
      ),
    );
    return undefined;
  }

  #checkKeys(path: Path, map: Settings, valid: readonly string[]): void {
    for (const key of Object.keys(map).filter((one) => !valid.includes(one))) {
      const meant = nearest(key, valid);
      const question = meant === undefined ? "" : `Did you mean "${meant}"? `;
      this.#report([...path, key], {
        rule: "config-key-unknown",
        message: `"${key}" is not a key that can stand here`,
        hint: `${question}Valid keys: ${valid.join(", ")}.`,
        at: "key",
      });
    }
  }

  #checkOutputs(packages: readonly PackageConfig[]): void {
    for (const [index, one] of packages.entries()) {
      const earlier = packages
        .slice(0, index)
        .find(({ output }) => output === one.output);
      if (earlier === undefined) continue;
      const message = `"${one.name}" and "${earlier.name}" write into the same folder`;
      this.#report(
        ["packages", one.name, "output"],
        wrongValue(message, "Give each package a folder of its own."),
      );
    }
  }

  #report(path: Path, problem: ConfigProblem): void {
    this.#problems.push(this.#tree.problemAt(path, problem));
  }
}

function missing(key: string, hint: string): ConfigProblem {
  return {
    rule: "config-key-missing",
    message: `"${key}" is missing`,
    hint,
    at: "key",
  };
}

function wrongValue(message: string, hint: string): ConfigProblem {
  return { rule: "config-value", message, hint, at: "value" };
}

function isMap(value: unknown): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
