import {
  asObject,
  childAt,
  entriesAt,
  entriesOf,
  follow,
  itemsOf,
  objectAt,
  textOf,
} from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { Source } from "../../model/api-model.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import { rootOf } from "./call-view.js";

/** `security` as it holds for an operation. */
export interface SecurityView {
  /** The list of the operation, or that of the document; `undefined` where neither has one. */
  readonly at: Located | undefined;
  /** OR; never empty: without any, a call needs nothing, which is one way. */
  readonly alternatives: readonly Alternative[];
}

/** AND. Without any scheme, nothing is needed. */
export interface Alternative {
  readonly at: Source | undefined;
  readonly schemes: ReadonlyMap<string, Requirement>;
}

export interface Requirement {
  readonly at: Source;
  readonly scopes: ReadonlyMap<string, Source>;
}

/** What the operation says, and where it says nothing, what the document says. */
export function securityPlace(
  document: SpecDocument,
  operation: Located<JsonObject>,
): Located | undefined {
  return ownSecurity(operation) ?? ownSecurity(rootOf(document));
}

export function ownSecurity(at: Located<JsonObject>): Located | undefined {
  const own = childAt(at, "security");
  return Array.isArray(own?.value) ? own : undefined;
}

export function readSecurity(at: Located | undefined): SecurityView {
  const items = at === undefined ? [] : itemsOf(at);
  const alternatives = items.flatMap((item) => {
    const object = asObject(item);
    return object === undefined ? [] : [readAlternative(object)];
  });
  return {
    at,
    alternatives: alternatives.length === 0 ? [nothing] : alternatives,
  };
}

const nothing: Alternative = { at: undefined, schemes: new Map() };

function readAlternative(at: Located<JsonObject>): Alternative {
  return {
    at,
    schemes: new Map(
      entriesOf(at).map(([name, requirement]) => [
        name,
        { at: requirement, scopes: readScopes(requirement) },
      ]),
    ),
  };
}

function readScopes({
  value,
  file,
  pointer,
}: Located): ReadonlyMap<string, Source> {
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value.map((scope, index) => [
      textOf(scope),
      { file, pointer: `${pointer}/${index}` },
    ]),
  );
}

/** The same, with the names that the other document has for the schemes. */
export function withSchemeNames(
  view: SecurityView,
  renamed: ReadonlyMap<string, string>,
): SecurityView {
  if (renamed.size === 0) return view;
  const alternatives = view.alternatives.map(({ at, schemes }) => ({
    at,
    schemes: new Map(
      [...schemes].map(([name, requirement]) => [
        renamed.get(name) ?? name,
        requirement,
      ]),
    ),
  }));
  return { at: view.at, alternatives };
}

/** `components.securitySchemes`, by name. */
export function securitySchemesOf(
  document: SpecDocument,
): ReadonlyMap<string, Located<JsonObject>> {
  const components = objectAt(rootOf(document), "components");
  if (components === undefined) return new Map();
  return new Map(
    entriesAt(components, "securitySchemes").flatMap(([name, item]) => {
      const at = follow(document, item);
      return at === undefined ? [] : [[name, at] as const];
    }),
  );
}
