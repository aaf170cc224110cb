import { item } from "./list.js";
import type { Item } from "./list.js";
import { proseBlocks } from "./prose.js";

/** `label: description`, where further paragraphs, lists and `blocks` stand below. */
export function describedItem(
  label: string,
  description: string | undefined,
  ...blocks: readonly string[]
): Item {
  const [first, ...others] = proseBlocks(description ?? "");
  if (first === undefined) return item(label, ...blocks);
  if (isParagraph(first))
    return item(`${label}: ${first}`, ...others, ...blocks);
  return item(`${label}:`, first, ...others, ...blocks);
}

function isParagraph(block: string): boolean {
  return !/^(?:- |\d+\. |>|```)/.test(block);
}
