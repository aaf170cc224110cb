import { item } from "./list.js";
import type { Item } from "./list.js";
import { proseBlocks } from "./prose.js";

/** `label: description`, where further paragraphs and lists stand below, and `list` last. */
export function describedItem(
  label: string,
  description: string | undefined,
  list = "",
): Item {
  const said = description === undefined ? [] : proseBlocks(description);
  const [first, ...others] = said.map(withoutQuote);
  if (first === undefined) return item(label, list);
  const below = others.length === 0 ? [list] : [...others, ...introduced(list)];
  if (isParagraph(first)) return item(`${label}: ${first}`, ...below);
  const all = others.length === 0 ? introduced(list) : below;
  return item(`${label}:`, first, ...all);
}

/** A list of ours does not run on from one of the description. */
function introduced(list: string): readonly string[] {
  return list === "" ? [] : ["In it:", list];
}

/** Within a list, quotes are paragraphs: prettier takes the empty line after a quote away. */
function withoutQuote(block: string): string {
  return block.startsWith(">") ? block.replace(/^> ?/gm, "") : block;
}

function isParagraph(block: string): boolean {
  return !/^(?:- |\d+\. |>|```)/.test(block);
}
