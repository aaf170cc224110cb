import { dirname, resolve } from "node:path";
import type { DiffConfig } from "../config.js";
import { acceptedName } from "../diff/accept/acceptance.js";
import { failLevels } from "../diff/fail-level.js";
import { matchesId, severities } from "../diff/severity.js";
import type { Severity, SeverityTable } from "../diff/severity.js";
import { meant } from "./settings-reader.js";
import type { Settings, SettingsReader } from "./settings-reader.js";

/** Keys of the section `diff`. */
export const diffKeys = [
  "failOn",
  "severity",
  "accepted",
  "strictTypes",
  "baseBranch",
] as const;

export interface DiffContext {
  /** The configuration's file, absolute. */
  readonly file: string;
  /** Of all changes that there can be. */
  readonly ids: readonly string[];
}

/** Reads the section `diff` of a configuration, or fills in what holds without one. */
export function checkDiff(
  root: Settings,
  reader: SettingsReader,
  { file, ids }: DiffContext,
): DiffConfig {
  const path = ["diff"];
  const map =
    root["diff"] === undefined ? {} : (reader.map(path, root["diff"]) ?? {});
  reader.checkKeys(path, map, diffKeys);
  return {
    failOn: reader.choice([...path, "failOn"], map["failOn"], failLevels),
    severity: severityTable(map["severity"], reader, ids),
    accepted: resolve(
      dirname(file),
      reader.text(path, map, "accepted") ?? acceptedName,
    ),
    strictTypes: reader.flag(path, map, "strictTypes") ?? false,
    baseBranch: reader.text(path, map, "baseBranch"),
  };
}

/** Whether the ids are needed to check this configuration. */
export function hasSeverity(root: unknown): boolean {
  return (
    typeof root === "object" &&
    root !== null &&
    "diff" in root &&
    typeof root.diff === "object" &&
    root.diff !== null &&
    "severity" in root.diff
  );
}

function severityTable(
  value: unknown,
  reader: SettingsReader,
  ids: readonly string[],
): SeverityTable {
  const path = ["diff", "severity"];
  const map = value === undefined ? {} : (reader.map(path, value) ?? {});
  const table = new Map<string, Severity>();
  for (const [pattern, word] of Object.entries(map)) {
    if (!ids.some((id) => matchesId(pattern, id)))
      reader.report([...path, pattern], {
        rule: "config-value",
        message: `No change has the id "${pattern}"`,
        hint: `${meant(pattern, ids)}\`userapis diff --explain\` lists them; \`*\` at the end stands for any ending.`,
        at: "key",
      });
    const severity = reader.choice([...path, pattern], word, severities);
    if (severity !== undefined) table.set(pattern, severity);
  }
  return table;
}
