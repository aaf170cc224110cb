import type { Json } from "../model/api-model.js";
import { quote } from "../spec/json-value.js";

export interface TemplateWords {
  /** In words, with its own quotes. */
  readonly place: string;
  readonly old: Json | undefined;
  readonly new: Json | undefined;
}

/** `{place}`, `{old}` and `{new}` of a template of the catalogue, filled in. */
export function fillTemplate(template: string, words: TemplateWords): string {
  return template.replace(/\{(place|old|new)\}/g, (_, name: string) =>
    name === "place"
      ? words.place
      : shown(name === "old" ? words.old : words.new),
  );
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (!isList(value)) return quote(value);
  const most = 8;
  const items = value.slice(0, most).map((item) => quote(item));
  const rest = value.length - most;
  return rest > 0 ? `${items.join(", ")} and ${rest} more` : items.join(", ");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
