import { createHash } from "node:crypto";
import type { Json, Source } from "../model/api-model.js";
import { joinPointer, parsePointer } from "../spec/json-pointer.js";
import type { SpecDocument } from "../spec/spec-document.js";
import type { ApiChange, ChangeDirection, ChangePlace } from "./api-change.js";
import type { CatalogueEntry } from "./catalogue/catalogue-entry.js";
import { catalogue } from "./catalogue/catalogue.js";
import { verdictOf } from "./catalogue/verdict-of.js";
import type { ChangeDraft } from "./change-draft.js";
import { describePlace } from "./describe-place.js";
import type { DiffSide, SidePair } from "./diff-side.js";
import { sameFile } from "./file-from-entry.js";
import { fillTemplate } from "./fill-template.js";
import { mergeDrafts } from "./merge-drafts.js";
import type { MergedDraft } from "./merge-drafts.js";
import { worstFirst } from "./report/group-changes.js";
import { valueAtPlace } from "./schema/place-value.js";

/** What the drafts mean: each change once, judged and put into words, with its places in both texts; worst first. */
export function finishChanges(
  pair: SidePair,
  drafts: readonly ChangeDraft[],
): readonly ApiChange[] {
  const order = operationOrder(pair);
  const changes = mergeDrafts(drafts).map((merged) =>
    finishChange(pair, merged, order),
  );
  return worstFirst(changes.sort(byPlace));
}

function byPlace(one: ApiChange, other: ApiChange): number {
  return (
    one.revision.line - other.revision.line ||
    one.revision.column - other.revision.column ||
    one.base.line - other.base.line ||
    one.base.column - other.base.column ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Of the revision, then those that are gone. */
function operationOrder({
  base,
  revision,
}: SidePair): ReadonlyMap<string, number> {
  const names = [revision, base].flatMap(({ model }) =>
    model.tags.flatMap(({ operations }) =>
      operations.map(({ method, path }) => `${method} ${path}`),
    ),
  );
  return new Map([...new Set(names)].map((name, index) => [name, index]));
}

function finishChange(
  pair: SidePair,
  merged: MergedDraft,
  order: ReadonlyMap<string, number>,
): ApiChange {
  const [draft] = merged.drafts;
  const { id, oldValue, newValue } = draft;
  const entry = entryOf(id);
  const base = findPlace(pair, draft, "base");
  const revision = findPlace(pair, draft, "revision");
  const isGone = !revision.exact && base.exact;
  const place =
    draft.subject ??
    (isGone
      ? describePlace(pair.base.document, base)
      : describePlace(pair.revision.document, revision));
  const words = { place, old: oldValue, new: newValue };
  const direction = directionOf(merged);
  const rank = (name: string): number => order.get(name) ?? order.size;
  return {
    id,
    fingerprint: fingerprintOf(pair, draft, entry),
    group: entry.group,
    direction,
    ...worstVerdict(merged),
    names: entry.names ?? false,
    message: fillTemplate(entry.message, words),
    why: entry.why,
    fix: entry.fix,
    migration: migrationOf(entry, merged, words),
    base,
    revision,
    oldValue,
    newValue,
    usedBy: [...merged.usedBy].sort((one, other) => rank(one) - rank(other)),
  };
}

function entryOf(id: string): CatalogueEntry {
  const entry = catalogue.get(id);
  if (entry === undefined) throw new Error(`no catalogue entry ${id}`);
  return entry;
}

function directionOf({ drafts }: MergedDraft): ChangeDirection | undefined {
  const directions = new Set(drafts.map(({ direction }) => direction));
  const isBoth = directions.has("request") && directions.has("response");
  return isBoth ? "both" : [...directions].find((one) => one !== undefined);
}

const wireRanks = ["safe", "risky", "breaking"] as const;
const typesRanks = ["none", "mock", "exhaustive", "import", "call"] as const;

function worstVerdict({
  drafts,
}: MergedDraft): Pick<ApiChange, "wire" | "types"> {
  const verdicts = drafts.map((draft) => verdictOf(draft));
  const wire = verdicts.map((one) => one.wire);
  const types = verdicts.map((one) => one.types);
  return {
    wire: wireRanks.findLast((rank) => wire.includes(rank)) ?? "safe",
    types: typesRanks.findLast((rank) => types.includes(rank)) ?? "none",
  };
}

function migrationOf(
  { migration }: CatalogueEntry,
  { drafts }: MergedDraft,
  words: Parameters<typeof fillTemplate>[1],
): string | undefined {
  if (migration === undefined) return undefined;
  const templates = drafts.flatMap(
    ({ direction }) => migration[direction ?? "none"] ?? [],
  );
  const texts = [...new Set(templates)].map((one) => fillTemplate(one, words));
  return texts.length === 0 ? undefined : texts.join("; ");
}

/** Where it stands, or what encloses it. */
function findPlace(
  pair: SidePair,
  draft: ChangeDraft,
  side: "base" | "revision",
): ChangePlace {
  const own = draft[side];
  const other = side === "base" ? draft.revision : draft.base;
  const { document } = pair[side];
  const otherDocument = pair[side === "base" ? "revision" : "base"].document;
  const wanted =
    own ??
    draft.enclosing?.[side] ??
    nearestAbove(
      document,
      otherDocument,
      other ?? { file: otherDocument.file, pointer: "" },
    );
  const { file, line, column, endLine, endColumn, exact } =
    document.rangeOf(wanted);
  return {
    file,
    pointer: wanted.pointer,
    exact: own !== undefined && exact,
    line,
    column,
    endLine,
    endColumn,
  };
}

/** The place above, of the other side's place, that this side has. */
function nearestAbove(
  document: SpecDocument,
  otherDocument: SpecDocument,
  other: Source,
): Source {
  const file = sameFile(document, otherDocument, other.file) ?? document.file;
  const segments = parsePointer(other.pointer);
  while (segments.length > 0) {
    const pointer = joinPointer("", ...segments);
    if (valueAtPlace(document, { file, pointer }) !== undefined) {
      return { file, pointer };
    }
    segments.pop();
  }
  return { file, pointer: "" };
}

/** Values belong to it, so that accepting one limit does not accept the next; names of files do not, since the two sides may have others. */
function fingerprintOf(
  { base, revision }: SidePair,
  draft: ChangeDraft,
  { group }: CatalogueEntry,
): string {
  const values: readonly (Json | undefined)[] =
    group === "prose" ? [] : [draft.oldValue, draft.newValue];
  const facts = [
    draft.id,
    relative(base, draft.base),
    relative(revision, draft.revision),
    ...values.map((value) => value ?? null),
  ];
  const hash = createHash("sha256").update(JSON.stringify(facts));
  return hash.digest("hex").slice(0, 12);
}

function relative({ document }: DiffSide, place: Source | undefined): string {
  if (place === undefined) return "";
  const file = place.file === document.file ? "" : place.file;
  return `${file}#${place.pointer}`;
}
