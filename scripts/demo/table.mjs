/** Prints rows as a table; a failed call gets a line of its own with the reason. */
export function printTable(rows) {
  const columns = ["vendor", "method", "request", "status", "glimpse"];
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  );
  const format = (cells) =>
    cells
      .map((cell, index) => String(cell).padEnd(widths[index]))
      .join("  ")
      .trimEnd();
  console.log(format(["vendor", "operation", "request", "status", "answer"]));
  for (const row of rows) {
    console.log(format(columns.map((column) => row[column])));
    if (row.failure !== undefined) console.log(`  FAILED ${row.failure}`);
  }
}
