import { fileURLToPath } from "node:url";
import type { ApiChange } from "../../../src/diff/api-change.js";
import { diffSpecs } from "../../../src/diff/diff-specs.js";
import type { DiffSide } from "../../../src/diff/diff-side.js";
import { buildModel } from "../../../src/model/build-model.js";
import { loadSpec } from "../../../src/spec/load-spec.js";
import { userapis } from "../../commands/run-userapis.js";
import type { Outcome } from "../../commands/run-userapis.js";

const histories = new URL("../../fixtures/diff/histories/", import.meta.url);

/** What a vendor's document was and became, as the command prints it and as the engine finds it. */
export interface History {
  readonly changes: () => Promise<readonly string[]>;
  /** The whole command on `before.yaml` and `after.yaml`, with these options. */
  readonly command: (...options: readonly string[]) => Promise<Outcome>;
}

export function historyOf(vendor: string): History {
  const folder = fileURLToPath(new URL(vendor, histories));
  const [before, after] = ["before.yaml", "after.yaml"];
  return {
    changes: async () => {
      const base = await openFile(folder, before);
      const revision = await openFile(folder, after);
      return diffSpecs({ base, revision }).map(lineOf);
    },
    command: (...options) =>
      userapis(folder, "diff", before, after, ...options),
  };
}

async function openFile(folder: string, name: string): Promise<DiffSide> {
  const document = await loadSpec(`${folder}/${name}`);
  return { label: name, document, model: buildModel(document) };
}

/** Wire, types, whether only names change, direction, id; then what happened, and in which operations. */
function lineOf(change: ApiChange): string {
  const { wire, types, direction = "-", id, message, usedBy } = change;
  const names = change.names ? " names" : "";
  const where = usedBy.length > 0 ? ` (${usedBy.join(", ")})` : "";
  return `${wire} ${types}${names} ${direction} ${id}: ${message}${where}`;
}
