/** Rows as prettier prints a table; the keys of the first are the head. */
export function printTable(rows) {
  if (rows.length === 0) return "";
  const head = Object.keys(rows[0]);
  const cells = [head, ...rows.map((row) => Object.values(row))];
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => row[column].length)),
  );
  const lines = cells.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column])),
  );
  const rule = widths.map((width) => "-".repeat(width));
  return [lines[0], rule, ...lines.slice(1)]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

/** Whether two tables say the same, where a size may differ by a kilobyte. */
export function isSameTable(one, other) {
  const [before, now] = [one, other].map((table) =>
    Array.from(table.matchAll(size), ([, kilobytes]) => Number(kilobytes)),
  );
  return (
    one.replace(size, "") === other.replace(size, "") &&
    now.every((kilobytes, index) => Math.abs(kilobytes - before[index]) <= 1)
  );
}

const size = /\b(\d+) kB/g;
