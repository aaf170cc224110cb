/** How the calls of each transport ended, and what they left. */
export function printTable(results, handles) {
  const kinds = new Set(results.flatMap(({ ends }) => [...ends.keys()]));
  const rows = [
    ["", ...results.map(({ name }) => name)],
    ["calls", ...results.map(({ calls }) => String(calls))],
    ...[...kinds]
      .sort()
      .map((kind) => [
        `  ${kind}`,
        ...results.map(({ ends }) => String(ends.get(kind) ?? 0)),
      ]),
    [
      "calls a second",
      ...results.map(({ calls, seconds }) => (calls / seconds).toFixed(0)),
    ],
    ...results[0].heaps.map((_, part) => [
      part === 0 ? "heap, MB, after warm-up" : `heap, MB, part ${part + 1}`,
      ...results.map(({ heaps }) => heaps[part].toFixed(1)),
    ]),
    ["listeners left", ...results.map(({ listeners }) => String(listeners))],
  ];
  for (const [label, ...cells] of rows)
    console.log(
      label.padEnd(28) + cells.map((cell) => cell.padStart(10)).join(""),
    );
  console.log(`handles left: ${handles.join(", ") || "none"}`);
}
