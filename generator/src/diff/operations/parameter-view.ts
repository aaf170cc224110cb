import type { ParameterLocation } from "../../model/api-model.js";
import {
  childAt,
  entriesAt,
  follow,
  itemsAt,
  stringAt,
} from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { CallView } from "./call-view.js";

export interface ParameterView {
  readonly name: string;
  readonly in: ParameterLocation;
  /** As parameters are told apart: names of headers are case-insensitive. */
  readonly key: string;
  readonly required: boolean;
  readonly at: Located<JsonObject>;
  /** What the list of parameters has: the parameter, or a reference to it. */
  readonly item: Located;
}

/** Those of the path, replaced by the operation's own; without those that are sent anyway, and those that cannot be found. */
export function parameterViews(
  document: SpecDocument,
  { item, at }: CallView,
  isSent: (key: string) => boolean,
): readonly ParameterView[] {
  const merged = new Map<string, ParameterView>();
  for (const place of [item, at])
    for (const entry of itemsAt(place, "parameters")) {
      const view = readParameter(document, entry);
      if (view !== undefined && !isSent(view.key)) merged.set(view.key, view);
    }
  return [...merged.values()];
}

const LOCATIONS: readonly ParameterLocation[] = [
  "path",
  "query",
  "header",
  "cookie",
];

function readParameter(
  document: SpecDocument,
  item: Located,
): ParameterView | undefined {
  const at = follow(document, item);
  const name = at && stringAt(at.value, "name");
  const place = LOCATIONS.find((known) => known === at?.value["in"]);
  if (at === undefined || name === undefined || place === undefined)
    return undefined;
  const required = place === "path" || at.value["required"] === true;
  const key = parameterKey(place, name);
  return { name, in: place, key, required, at, item };
}

export function parameterKey(place: ParameterLocation, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** A value may stand in its own media type. */
export function contentOfParameter(
  document: SpecDocument,
  at: Located<JsonObject>,
):
  { readonly mediaType: string; readonly at: Located<JsonObject> } | undefined {
  const [content] = entriesAt(at, "content");
  const media = content && follow(document, content[1]);
  if (content === undefined || media === undefined) return undefined;
  return { mediaType: content[0], at: media };
}

/** Whether what is left out has a value anyway. */
export function hasDefault(
  document: SpecDocument,
  at: Located<JsonObject>,
): boolean {
  const schema = follow(document, childAt(at, "schema"));
  return schema?.value["default"] !== undefined;
}
