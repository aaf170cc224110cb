/**
 * A table as prettier prints it, for cells in ASCII, whose width is their length; `undefined` where one has other characters.
 * Cells are inline Markdown; `|` is escaped here.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string | undefined {
  const escaped = [head, ...rows].map((row) =>
    row.map((cell) => cell.replaceAll("|", "\\|")),
  );
  if (!escaped.flat().every((cell) => /^[\x20-\x7e]*$/.test(cell)))
    return undefined;
  const widths = head.map((_, column) =>
    Math.max(3, ...escaped.map((row) => row[column]?.length ?? 0)),
  );
  const [first, ...others] = escaped.map((row) =>
    printRow(widths.map((width, column) => (row[column] ?? "").padEnd(width))),
  );
  const rule = printRow(widths.map((width) => "-".repeat(width)));
  return [first, rule, ...others].join("\n");
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
