/** A program made of one `ts` block of a page. */
export interface Example {
  /** Line of the block in the page, from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The `ts` blocks of a page as programs. A block that makes its own client stands alone;
 * any other continues from the client of the page's first block.
 */
export function examplesIn(markdown: string): Example[] {
  const blocks = Array.from(
    markdown.matchAll(/^```ts\n([^]*?)\n```$/gm),
    (match) => ({
      line: markdown.slice(0, match.index).split("\n").length,
      text: match[1] ?? "",
    }),
  );
  const [first] = blocks;
  if (first === undefined) return [];
  const client = /^const (\w+) = new/m.exec(first.text)?.[1] ?? "client";
  return blocks.map(({ line, text }) => ({
    line,
    text: standsAlone(text, client)
      ? text
      : continued(first.text, text, client),
  }));
}

function standsAlone(text: string, client: string): boolean {
  return text.includes(`const ${client} = `) || !text.includes(`${client}.`);
}

function continued(first: string, text: string, client: string): string {
  const setup =
    new RegExp(`^[^]*?const ${client} = [^]*?\\);$`, "m").exec(first)?.[0] ??
    "";
  const [imports, body] = splitImports(text);
  const [setupImports, construction] = splitImports(setup);
  return [setupImports, imports, construction, "{", body, "}"].join("\n");
}

function splitImports(text: string): [imports: string, rest: string] {
  const found = /^(?:import [^]*? from .*;\n?)*/.exec(text)?.[0] ?? "";
  return [found, text.slice(found.length)];
}
