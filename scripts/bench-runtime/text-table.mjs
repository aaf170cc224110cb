/** Rows of cells as lines of a terminal; columns of numbers are set to the right. */
export function textTable(head, rows) {
  const widths = head.map((_, index) =>
    Math.max(...[head, ...rows].map((row) => String(row[index]).length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, index) =>
          index === 0
            ? String(cell).padEnd(widths[index])
            : String(cell).padStart(widths[index]),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The same as a table of Markdown. */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map(line).join("\n");
}
