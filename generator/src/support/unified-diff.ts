/** How many insertions and deletions are looked for before two texts count as wholly different. */
const effort = 1000;
const context = 3;

export interface DiffRequest {
  readonly path: string;
  /** `undefined` where the file does not exist before. */
  readonly before: string | undefined;
  /** `undefined` where it does not exist after. */
  readonly after: string | undefined;
}

interface Edit {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/** A unified diff of one file, as `git apply` reads it; `""` where both are the same. */
export function unifiedDiff(request: DiffRequest): string {
  const edits = findEdits(linesOf(request.before), linesOf(request.after));
  const hunks = printHunks(edits);
  if (hunks === "") return "";
  const from = request.before === undefined ? "/dev/null" : `a/${request.path}`;
  const to = request.after === undefined ? "/dev/null" : `b/${request.path}`;
  return `--- ${from}\n+++ ${to}\n${hunks}`;
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

/** Equal ends first, since most changes are in one place; Myers only for what lies between. */
function findEdits(
  before: readonly string[],
  after: readonly string[],
): Edit[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end))
    end++;
  const keep = (text: string): Edit => ({ mark: " ", text });
  return [
    ...before.slice(0, start).map(keep),
    ...myersEdits(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...before.slice(before.length - end).map(keep),
  ];
}

/** E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), figure 2, with the frontiers kept to walk back. */
function myersEdits(
  before: readonly string[],
  after: readonly string[],
): Edit[] {
  const frontiers: Map<number, number>[] = [];
  let frontier = new Map<number, number>([[1, 0]]);
  for (
    let depth = 0;
    depth <= Math.min(effort, before.length + after.length);
    depth++
  ) {
    const next = new Map<number, number>();
    frontiers.push(frontier);
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const down = goesDown(frontier, diagonal, depth);
      let x = down
        ? reach(frontier, diagonal + 1)
        : reach(frontier, diagonal - 1) + 1;
      while (
        x < before.length &&
        x - diagonal < after.length &&
        before[x] === after[x - diagonal]
      )
        x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length)
        return walkBack(frontiers, before, after);
    }
    frontier = next;
  }
  return [
    ...before.map((text): Edit => ({ mark: "-", text })),
    ...after.map((text): Edit => ({ mark: "+", text })),
  ];
}

function goesDown(
  frontier: ReadonlyMap<number, number>,
  diagonal: number,
  depth: number,
): boolean {
  if (diagonal === -depth) return true;
  return (
    diagonal !== depth &&
    reach(frontier, diagonal - 1) < reach(frontier, diagonal + 1)
  );
}

function reach(
  frontier: ReadonlyMap<number, number>,
  diagonal: number,
): number {
  return frontier.get(diagonal) ?? 0;
}

function walkBack(
  frontiers: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Edit[] {
  const edits: Edit[] = [];
  let x = before.length;
  let y = after.length;
  for (let depth = frontiers.length - 1; depth >= 0; depth--) {
    const frontier = frontiers[depth] ?? new Map<number, number>();
    const down = goesDown(frontier, x - y, depth);
    const previous = down ? x - y + 1 : x - y - 1;
    const fromX = depth === 0 ? 0 : reach(frontier, previous);
    const fromY = depth === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY && before[x - 1] === after[y - 1]) {
      edits.push({ mark: " ", text: before[--x] ?? "" });
      y--;
    }
    if (depth === 0) break;
    if (down) edits.push({ mark: "+", text: after[--y] ?? "" });
    else edits.push({ mark: "-", text: before[--x] ?? "" });
  }
  return edits.reverse();
}

function printHunks(edits: readonly Edit[]): string {
  const changed = edits.flatMap((edit, index) =>
    edit.mark === " " ? [] : [index],
  );
  const ranges: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    const start = Math.max(0, index - context);
    const end = Math.min(edits.length, index + context + 1);
    if (last !== undefined && start <= last.end) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => printHunk(edits, start, end)).join("");
}

function printHunk(edits: readonly Edit[], start: number, end: number): string {
  const lead = edits.slice(0, start);
  const body = edits.slice(start, end);
  const from = rangeOf(lead, body, "+");
  const to = rangeOf(lead, body, "-");
  const lines = body.map(({ mark, text }) =>
    text.endsWith("\n")
      ? mark + text
      : `${mark}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ -${from} +${to} @@\n${lines.join("")}`;
}

/** `start,length` of one side, without the edits of the other. A side without lines names the line before it. */
function rangeOf(
  lead: readonly Edit[],
  body: readonly Edit[],
  other: "-" | "+",
): string {
  const own = (edits: readonly Edit[]) =>
    edits.filter(({ mark }) => mark !== other).length;
  const length = own(body);
  return `${own(lead) + (length === 0 ? 0 : 1)},${length}`;
}
