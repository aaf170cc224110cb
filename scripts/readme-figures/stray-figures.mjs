import { readFileSync } from "node:fs";

/** `passed / failed / does not apply` is from the one page, bytes are from the other. */
const sources = [
  { page: "docs/peers.md", figure: /\d+ \/ \d+ \/ \d+/g },
  { page: "docs/benchmarks.md", figure: /\d[\d,]*(?= bytes)/g },
];

/** The figures of a text that do not stand in the page that they are from. */
export function strayFigures(text) {
  return sources.flatMap(({ page, figure }) => {
    const source = readFileSync(page, "utf8");
    return [...text.matchAll(figure)]
      .filter(([found]) => !source.includes(found.replaceAll(",", "")))
      .map(([found]) => `${found} does not stand in ${page}.`);
  });
}
