import { entriesAt, follow } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { compareHeader } from "./compare-header.js";
import { keywordPlace, record } from "./comparison.js";
import type { Scope } from "./comparison.js";

export interface HeaderView {
  readonly name: string;
  readonly at: Located<JsonObject>;
  /** Where the list of headers has it: the header, or a reference to it. */
  readonly item: Located;
}

/** The headers of an answer, or of a part of a form. Names are case-insensitive, and `Content-Type` is none of its own (OpenAPI 3.1.1, section 4.8.17). */
export function compareHeaders(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  owner: string,
): void {
  const { documents } = scope;
  const before = headersOf(documents.base, both.base);
  const after = headersOf(documents.revision, both.revision);
  const places = onBoth(both, (at) => keywordPlace(at, "headers"));
  for (const [key, base] of before) {
    const revision = after.get(key);
    const subject = `header \`${base.name}\` of ${owner}`;
    if (revision !== undefined)
      compareHeader(scope, { base, revision }, subject);
    else
      record(scope, `header-removed${kindOf(base)}`, {
        subject,
        base: base.item,
        enclosing: places,
      });
  }
  for (const [key, revision] of after) {
    if (before.has(key)) continue;
    const subject = `header \`${revision.name}\` of ${owner}`;
    record(scope, `header-added${kindOf(revision)}`, {
      subject,
      revision: revision.item,
      enclosing: places,
    });
  }
}

function headersOf(
  document: SpecDocument,
  holder: Located<JsonObject>,
): ReadonlyMap<string, HeaderView> {
  return new Map(
    entriesAt(holder, "headers").flatMap(([name, item]) => {
      const at = follow(document, item);
      const key = name.toLowerCase();
      if (at === undefined || key === "content-type") return [];
      return [[key, { name, at, item }] as const];
    }),
  );
}

function kindOf({ at }: HeaderView): string {
  return at.value["required"] === true ? "-required" : "";
}
