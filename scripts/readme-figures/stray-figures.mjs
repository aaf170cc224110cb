import { readFileSync } from "node:fs";

/** Whose figures a line of the comparison has: those of the client that its first cell links to, and ours elsewhere. */
const clientOf = /^\| \[([^\]]+)\]/;

/** What a figure has to be, by whose it is, with the page that says so. */
const sources = [
  {
    page: "docs/peers.md",
    // Passed, failed, does not apply.
    figure: /(?<own>ours being )?(?<![\d,])(?<value>\d+ \/ \d+ \/ \d+)(?!\d)/g,
    read: scenariosOf,
  },
  {
    page: "docs/benchmarks.md",
    figure: /(?<own>ours )?(?<![\d,])(?<value>\d[\d,]*) bytes\b/g,
    read: bytesOfOneCall,
  },
];

/** What is wrong with the figures of a text: another client's, of no page, or another number of operations than there are. */
export function strayFigures(text, operations) {
  const lines = text.split("\n");
  return [
    ...sources.flatMap((source) =>
      lines.flatMap((line) => strayIn(line, source)),
    ),
    ...Array.from(text.matchAll(/\ball (\d+) operations\b/g))
      .filter(([, count]) => Number(count) !== operations)
      .map(([found]) => `It says ${found}, and there are ${operations}.`),
  ];
}

function strayIn(line, { page, figure, read }) {
  const client = clientOf.exec(line)?.[1] ?? "ours";
  const rows = rowsOf(readFileSync(page, "utf8"));
  return Array.from(line.matchAll(figure), ({ groups: { own, value } }) => {
    const whose = own === undefined ? client : "ours";
    const wanted = read(rows, whose);
    return value.replaceAll(",", "") === wanted
      ? []
      : [`${whose}: it says ${value}, and ${page} ${wanted ?? "nothing"}.`];
  }).flat();
}

/** The cells of all tables. */
function rowsOf(text) {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** The column of the client, in the row of all promises. */
function scenariosOf(rows, client) {
  const head = rows.find(([first]) => first === "promise") ?? [];
  const all = rows.find(([first]) => first === "**all**") ?? [];
  return all[head.indexOf(client)];
}

/** The last column is what is left after gzip. */
function bytesOfOneCall(rows, client) {
  const label = `${client}: one call`;
  return rows
    .find(([first]) => first === label || first === `${label} (Cloudsmith)`)
    ?.at(-1);
}
