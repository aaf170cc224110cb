/** An item of a bullet list: its line, and what stands below it, each a block of Markdown. */
export interface Item {
  readonly line: string;
  readonly blocks: readonly string[];
}

export function item(line: string, ...blocks: readonly string[]): Item {
  return { line, blocks: blocks.filter((block) => block !== "") };
}

/** A bullet list as prettier prints it: an item that holds an empty line has one after it, other items follow each other. */
export function bulletList(items: readonly Item[]): string {
  let text = "";
  for (const [index, one] of items.entries()) {
    const printed = printItem(one);
    const last = index === items.length - 1;
    const gap = last ? "" : printed.includes("\n\n") ? "\n\n" : "\n";
    text += printed + gap;
  }
  return text;
}

function printItem({ line, blocks }: Item): string {
  const [only] = blocks;
  const tight =
    blocks.length === 1 && only?.startsWith("- ") && !only.includes("\n\n");
  const gap = tight ? "\n" : "\n\n";
  return `- ${[line, ...blocks].map(indented).join(gap)}`;
}

function indented(block: string, index: number): string {
  if (index === 0 && !block.includes("\n")) return block;
  const lines = block.split("\n");
  return lines
    .map((line, row) => (line === "" || index + row === 0 ? line : `  ${line}`))
    .join("\n");
}
