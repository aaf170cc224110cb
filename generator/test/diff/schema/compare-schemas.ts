import type { ApiChange } from "../../../src/diff/api-change.js";
import type { ChangeDraft, Direction } from "../../../src/diff/change-draft.js";
import { finishChanges } from "../../../src/diff/finish-changes.js";
import { createSchemaComparer } from "../../../src/diff/schema/create-schema-comparer.js";
import { pairOf } from "../pair-of.js";

/** What comparing two schemas finds, as an answer or a request holds them. */
export async function compareSchemas(
  base: string,
  revision: string,
  directions: readonly Direction[] = ["request", "response"],
): Promise<readonly ApiChange[]> {
  const pair = await pairOf(documentOf(base), documentOf(revision));
  const drafts: ChangeDraft[] = [];
  const comparer = createSchemaComparer(pair, {
    record: (draft) => {
      drafts.push(draft);
    },
  });
  for (const direction of directions) {
    const pointer = "/components/schemas/S";
    comparer.compare(
      { file: "base.yaml", pointer },
      { file: "revision.yaml", pointer },
      { direction, operation: "GET /s" },
    );
  }
  comparer.finish();
  return finishChanges(pair, drafts);
}

/** `schema` is that of `S`, or lines of several: `S: …`. */
function documentOf(schema: string): string {
  const schemas = /^\s*S:/.test(schema) ? schema : `S: ${schema}`;
  const lines = schemas.trim().split("\n");
  const version = schemas.includes("nullable") ? "3.0.3" : "3.1.0";
  return `openapi: ${version}
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
${lines.map((line) => `    ${line.trim()}`).join("\n")}
`;
}
