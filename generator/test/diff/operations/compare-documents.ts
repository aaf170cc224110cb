import type { ApiChange } from "../../../src/diff/api-change.js";
import type { ChangeDraft } from "../../../src/diff/change-draft.js";
import { finishChanges } from "../../../src/diff/finish-changes.js";
import { compareOperations } from "../../../src/diff/operations/compare-operations.js";
import { createSchemaComparer } from "../../../src/diff/schema/create-schema-comparer.js";
import { pairOf } from "../pair-of.js";

/** A pair of documents, without their heads, and what is found both ways: id, direction, wire, types. */
export interface OperationCase {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly forth: readonly string[];
  readonly back: readonly string[];
}

const VERSION = "openapi: 3.1.0\n";
const INFO = 'info: { title: T, version: "1" }\n';

/** The same in OpenAPI 3.0. */
export function old(body: string): string {
  return `openapi: 3.0.3\n${INFO}${body}`;
}

/** A document with nothing but `GET /a`, which has these members. */
export function getting(members: string): string {
  return `paths: { /a: { get: { ${members} } } }`;
}

/** `GET /a` with an answer of no interest. */
export function asking(members: string): string {
  return getting(`responses: { "200": { description: x } }, ${members}`);
}

export async function changesBetween(
  base: string,
  revision: string,
  today?: string,
): Promise<readonly ApiChange[]> {
  const sides = await pairOf(withHead(base), withHead(revision));
  const pair = { ...sides, today };
  const drafts: ChangeDraft[] = [];
  const recorder = {
    record: (draft: ChangeDraft) => {
      drafts.push(draft);
    },
  };
  const comparer = createSchemaComparer(pair, recorder);
  compareOperations(pair, comparer, recorder);
  comparer.finish();
  return finishChanges(pair, drafts);
}

function withHead(body: string): string {
  if (body.startsWith("openapi:")) return body;
  return VERSION + (body.startsWith("info:") ? "" : INFO) + body;
}

/** One line for each change, sorted. */
export async function verdictsBetween(
  base: string,
  revision: string,
  today?: string,
): Promise<string[]> {
  const changes = await changesBetween(base, revision, today);
  return changes
    .map(
      ({ id, direction = "-", wire, types }) =>
        `${id} ${direction} ${wire} ${types}`,
    )
    .sort();
}
