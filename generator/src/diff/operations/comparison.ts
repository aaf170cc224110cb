import type { Source } from "../../model/api-model.js";
import { childAt, sourceOf } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import { joinPointer } from "../../spec/json-pointer.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../../spec/spec-document.js";
import type {
  ChangeDraft,
  ChangeRecorder,
  Direction,
} from "../change-draft.js";
import type { SchemaComparer } from "../schema/schema-comparer.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";

/** What every comparison works with. */
export interface Comparison {
  readonly documents: Both<SpecDocument>;
  readonly comparer: SchemaComparer;
  readonly recorder: ChangeRecorder;
}

/** A comparison of something that values travel through. */
export interface Scope extends Comparison {
  /** `GET /users/{id}`: the operations that what is found reaches. */
  readonly usedBy: readonly string[];
  readonly direction: Direction;
  /** Whether a body is sent to someone who did not ask for a media type: that of a webhook. */
  readonly isPushed?: boolean;
}

/** What a comparison has found, less what its scope says. */
export interface Finding extends Pick<
  ChangeDraft,
  "oldValue" | "newValue" | "wire" | "types" | "enclosing"
> {
  readonly subject: string;
  /** Where it stands; missing where only the other side has it. */
  readonly base?: Source | undefined;
  readonly revision?: Source | undefined;
}

/** Records a change of something that values travel through. */
export function record(scope: Scope, id: string, finding: Finding): void {
  recordIn(scope, scope.direction, { id, finding });
}

/** Records a change that no value is touched by. */
export function recordNotice(
  scope: Omit<Scope, "direction">,
  id: string,
  finding: Finding,
): void {
  recordIn(scope, undefined, { id, finding });
}

function recordIn(
  { recorder, usedBy }: Omit<Scope, "direction">,
  direction: Direction | undefined,
  { id, finding }: { readonly id: string; readonly finding: Finding },
): void {
  const { base, revision, enclosing } = finding;
  recorder.record({
    ...finding,
    id,
    direction,
    base: base && sourceOf(base),
    revision: revision && sourceOf(revision),
    enclosing: enclosing && onBoth(enclosing, sourceOf),
    usedBy,
  });
}

/** Where a keyword of an object stands, or the object, where it leaves the keyword out. */
export function keywordPlace(at: Located<JsonObject>, key: string): Source {
  return childAt(at, key) ?? at;
}

/** Where a keyword stands or would stand. */
export function childPlace(at: Source, key: string): Source {
  return { file: at.file, pointer: joinPointer(at.pointer, key) };
}

/** A keyword's places and values on both sides, for a finding. */
export function keywordFinding(
  { base, revision }: Both<Located<JsonObject>>,
  key: string,
): {
  readonly base: Source;
  readonly revision: Source;
  readonly oldValue: JsonValue | undefined;
  readonly newValue: JsonValue | undefined;
} {
  return {
    base: keywordPlace(base, key),
    revision: keywordPlace(revision, key),
    oldValue: childAt(base, key)?.value,
    newValue: childAt(revision, key)?.value,
  };
}

/** Compares the schemas at two places; a place may have none. */
export function compareSchemas(
  { comparer, direction, usedBy }: Scope,
  { base, revision }: Both<Source>,
  mediaType?: string,
): void {
  for (const operation of usedBy)
    comparer.compare(sourceOf(base), sourceOf(revision), {
      direction,
      operation,
      mediaType,
    });
}
