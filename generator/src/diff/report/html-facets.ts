import type { ApiChange } from "../api-change.js";
import { markup, nothing } from "./html-markup.js";
import type { Markup } from "./html-markup.js";

/** What a page can be filtered by. */
interface Facet {
  readonly name: string;
  readonly title: string;
  /** In the order shown. */
  readonly values: readonly string[];
}

const facets: readonly Facet[] = [
  {
    name: "outcome",
    title: "Outcome",
    values: ["fails", "passes", "accepted"],
  },
  { name: "wire", title: "On the wire", values: ["breaking", "risky", "safe"] },
  {
    name: "types",
    title: "In the types",
    values: ["call", "import", "exhaustive", "mock", "none"],
  },
  { name: "names", title: "Names", values: ["renamed"] },
  { name: "direction", title: "Direction", values: ["request", "response"] },
  {
    name: "group",
    title: "Kind",
    values: ["added", "removed", "changed", "deprecated", "prose"],
  },
];

export type Outcome = "fails" | "passes" | "accepted";

/** `wire:breaking types:call …`: what a change is found by. */
export function facetsOf(change: ApiChange, outcome: Outcome): string[] {
  const { wire, types, names, direction, group } = change;
  const directions =
    direction === "both" ? ["request", "response"] : [direction];
  return [
    `outcome:${outcome}`,
    `wire:${wire}`,
    `types:${types}`,
    ...(names ? ["names:renamed"] : []),
    ...directions.flatMap((one) =>
      one === undefined ? [] : [`direction:${one}`],
    ),
    `group:${group}`,
  ];
}

/** The counts of a page, which are its filters where scripts run. */
export function facetChips(tokens: readonly string[]): Markup[] {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return facets.map((facet) => facetChip(facet, counts));
}

function facetChip(
  { name, title, values }: Facet,
  counts: ReadonlyMap<string, number>,
): Markup {
  const chips = values.flatMap((value) => {
    const count = counts.get(`${name}:${value}`);
    if (count === undefined) return [];
    return [
      markup`<label class="chip ${name}-${value}"><input type="checkbox" name="${name}" value="${value}"/><span>${value} <b>${count}</b></span></label> `,
    ];
  });
  if (chips.length === 0) return nothing;
  return markup`<fieldset><legend>${title}</legend> ${chips}</fieldset>`;
}
