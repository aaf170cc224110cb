import { childAt, entriesAt, entriesOf, follow } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { keywordFinding, keywordPlace, recordNotice } from "./comparison.js";
import type { Scope } from "./comparison.js";
import { isSameJson } from "./same-json.js";

type Notices = Omit<Scope, "direction">;

export interface Prose {
  /** Keyword and id of what may be said differently. */
  readonly ids: Readonly<Record<string, string>>;
  readonly subject: string;
  /** Extensions that are compared elsewhere, since they mean something. */
  readonly known?: readonly string[];
}

/** What people read and no program does: the keywords, and all extensions. */
export function compareProse(
  scope: Notices,
  both: Both<Located<JsonObject>>,
  { ids, subject, known = [] }: Prose,
): void {
  for (const [key, id] of Object.entries(ids)) {
    const { base, revision } = both;
    if (!isSameJson(childAt(base, key)?.value, childAt(revision, key)?.value))
      recordNotice(scope, id, { subject, ...keywordFinding(both, key) });
  }
  compareExtensions(scope, both, { subject, known });
}

/** Extensions that mean nothing to the compiler, as they stand. */
export function compareExtensions(
  scope: Notices,
  { base, revision }: Both<Located<JsonObject>>,
  {
    subject,
    known = [],
  }: { readonly subject: string; readonly known?: readonly string[] },
): void {
  const before = extensionsOf(base, known);
  const after = extensionsOf(revision, known);
  for (const [name, at] of before) {
    const now = after.get(name);
    const of = `extension \`${name}\` of ${subject}`;
    if (now === undefined)
      recordNotice(scope, "extension-removed", {
        subject: of,
        base: at,
        oldValue: at.value,
      });
    else if (!isSameJson(at.value, now.value))
      recordNotice(scope, "extension-changed", {
        subject: of,
        base: at,
        revision: now,
        oldValue: at.value,
        newValue: now.value,
      });
  }
  for (const [name, at] of after)
    if (!before.has(name))
      recordNotice(scope, "extension-added", {
        subject: `extension \`${name}\` of ${subject}`,
        revision: at,
        newValue: at.value,
      });
}

function extensionsOf(
  at: Located<JsonObject>,
  known: readonly string[],
): ReadonlyMap<string, Located> {
  if (!hasExtension(at.value)) return none;
  return new Map(
    entriesOf(at).filter(
      ([key]) => key.startsWith("x-") && !known.includes(key),
    ),
  );
}

/** Most objects have none, and looking is cheaper than listing. */
function hasExtension(value: JsonObject): boolean {
  for (const key in value) if (key.startsWith("x-")) return true;
  return false;
}

const none: ReadonlyMap<string, Located> = new Map();

/** `example` and `examples`, which say the same in two ways. */
export function compareExamples(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  { id, subject }: { readonly id: string; readonly subject: string },
): void {
  const { documents } = scope;
  const before = examplesOf(documents.base, both.base);
  const after = examplesOf(documents.revision, both.revision);
  if (holdSame(before, after)) return;
  recordNotice(scope, id, {
    subject,
    base: keywordPlace(both.base, keyOfExamples(both.base)),
    revision: keywordPlace(both.revision, keyOfExamples(both.revision)),
  });
}

/** In whatever order, since those of a map have none. */
function holdSame(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
): boolean {
  return (
    before.length === after.length &&
    before.every((one) => after.some((other) => isSameJson(one, other))) &&
    after.every((one) => before.some((other) => isSameJson(one, other)))
  );
}

function keyOfExamples({ value }: Located<JsonObject>): string {
  return Object.hasOwn(value, "examples") ? "examples" : "example";
}

/** The values alone; an example that stands in another file, or that cannot be found, as it stands. */
function examplesOf(
  document: SpecDocument,
  at: Located<JsonObject>,
): JsonValue[] {
  const single = childAt(at, "example");
  const named = entriesAt(at, "examples").map(([, item]): JsonValue => {
    const example = follow(document, item);
    return example?.value["value"] ?? item.value;
  });
  return single === undefined ? named : [single.value, ...named];
}
