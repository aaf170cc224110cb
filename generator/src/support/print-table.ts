export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Rows in columns two spaces apart, the titles first, without spaces at the end of a line; ends with a line break. */
export function printTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((cells) => cells[index]?.length ?? 0)),
  );
  return lines.map((cells) => `${printRow(cells)}\n`).join("");

  function printRow(cells: readonly string[]): string {
    return columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const cell = cells[index] ?? "";
        return column.align === "left"
          ? cell.padEnd(width)
          : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  }
}
