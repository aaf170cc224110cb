import { count } from "../../support/count.js";
import type { Json } from "../../model/api-model.js";
import type { ApiChange, ChangePlace } from "../api-change.js";
import { printPlace } from "./change-places.js";
import { sectionOf } from "./group-changes.js";
import type { HtmlExcerpt, HtmlExcerptLine } from "./html-excerpt.js";
import { facetsOf } from "./html-facets.js";
import type { Outcome } from "./html-facets.js";
import { markDifference } from "./html-marks.js";
import { markup, nothing, prose } from "./html-markup.js";
import type { Markup } from "./html-markup.js";
import { directionWords, verdictWords } from "./verdict-words.js";
import type { VerdictWord } from "./verdict-words.js";

type ExcerptReader = (place: ChangePlace) => HtmlExcerpt | undefined;

/** What a card is made of besides the change. */
export interface CardSetting {
  /** Unique on the page. */
  readonly id: string;
  readonly outcome: Outcome;
  /** Why it was accepted, where it was. */
  readonly accepted: string | undefined;
  readonly readBase: ExcerptReader;
  readonly readRevision: ExcerptReader;
}

/** All there is to tell of one change. */
export function changeCard(change: ApiChange, setting: CardSetting): Markup {
  const { id, outcome } = setting;
  const facets = facetsOf(change, outcome).join(" ");
  return markup`<article class="change ${moodOf(change)}" id="${id}" data-facets="${facets}" aria-labelledby="${id}-title">
<h5 id="${id}-title">${prose(change.message)} <a class="self" href="#${id}" aria-label="Link to this change">#</a></h5>
<p class="badges">${badges(change, outcome)}</p>
${facts(change, setting)}
${sides(change, setting)}
${usedBy(change.usedBy)}
${identity(change, outcome)}
</article>
`;
}

/** The worst that can be said of it. */
export function moodOf(change: ApiChange): VerdictWord["mood"] {
  const kind = sectionOf(change);
  if (kind === "breaking") return "bad";
  return kind === "safe" || kind === "prose" ? "good" : "doubtful";
}

function badges(change: ApiChange, outcome: Outcome): Markup[] {
  const outcomes =
    outcome === "fails" ? [markup`<span class="badge fails">fails</span>`] : [];
  const verdicts = verdictWords(change).map(
    ({ text, mood }) => markup`<span class="badge ${mood}">${text}</span>`,
  );
  const others = [...directionWords(change), change.group].map(
    (word) => markup`<span class="badge">${word}</span>`,
  );
  return [...outcomes, ...verdicts, ...others];
}

function facts(change: ApiChange, { accepted }: CardSetting): Markup {
  const { why, fix, migration } = change;
  const rows = [
    ["Accepted", accepted],
    ["Why", why],
    ["What to do", fix],
    ["To migrate", migration],
    ["Value", valueText(change)],
    ["Used by", fewUsers(change)],
  ] as const;
  const terms = rows.flatMap(([term, text]) =>
    text === undefined
      ? []
      : [markup`<div><dt>${term}</dt> <dd>${prose(text)}</dd></div>`],
  );
  return markup`<dl>${terms}</dl>`;
}

function valueText({ oldValue, newValue }: ApiChange): string | undefined {
  if (oldValue !== undefined && newValue !== undefined)
    return `${printValue(oldValue)} → ${printValue(newValue)}`;
  if (newValue !== undefined) return `${printValue(newValue)} (new)`;
  if (oldValue !== undefined) return `${printValue(oldValue)} (gone)`;
  return undefined;
}

const mostCharacters = 200;

function printValue(value: Json): string {
  const text = JSON.stringify(value);
  const shown =
    text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return `\`${shown.replaceAll("`", "\\u0060")}\``;
}

function sides(change: ApiChange, setting: CardSetting): Markup {
  const { base, revision } = markDifference({
    base: setting.readBase(change.base),
    revision: setting.readRevision(change.revision),
  });
  return markup`<div class="sides">
${sideFigure("base", change.base, base)}
${sideFigure("revision", change.revision, revision)}
</div>`;
}

function sideFigure(
  side: "base" | "revision",
  place: ChangePlace,
  excerpt: HtmlExcerpt | undefined,
): Markup {
  const title = side === "base" ? "Base" : "Revision";
  const note = place.exact ? "" : side === "base" ? "not there yet" : "gone";
  return markup`<figure class="side ${side}"><figcaption><b>${title}</b> <span class="place">${printPlace(place)}</span> <span class="note">${note}</span></figcaption>${excerptBlock(excerpt)}<p class="pointer">#${place.pointer}</p></figure>`;
}

function excerptBlock(excerpt: HtmlExcerpt | undefined): Markup {
  if (excerpt === undefined) return nothing;
  const more =
    excerpt.more === 0
      ? nothing
      : markup`<span class="more">… ${count(excerpt.more, "more line")}</span>`;
  return markup`<pre><code>${excerpt.lines.map(excerptLine)}${more}</code></pre>`;
}

function excerptLine({ number, changed, parts }: HtmlExcerptLine): Markup {
  const text = parts.map(({ text, marked }) => {
    const spaced = text.replaceAll("\t", "  ");
    return marked ? markup`<mark>${spaced}</mark>` : markup`${spaced}`;
  });
  const kind = changed ? "line changed" : "line";
  return markup`<span class="${kind}" data-line="${number}"><span>${text}\n</span></span>`;
}

/** More of them are folded. */
const fewOperations = 3;
const mostOperations = 100;

function fewUsers({ usedBy }: ApiChange): string | undefined {
  if (usedBy.length === 0 || usedBy.length > fewOperations) return undefined;
  return usedBy.map((operation) => `\`${operation}\``).join(", ");
}

function usedBy(operations: readonly string[]): Markup {
  if (operations.length <= fewOperations) return nothing;
  const more = operations.length - mostOperations;
  const items = operations
    .slice(0, mostOperations)
    .map((operation) => markup`<li><code>${operation}</code></li>`);
  const rest = more > 0 ? markup`<li>and ${more} more</li>` : nothing;
  return markup`<details class="used"><summary>Used by ${count(operations.length, "operation")}</summary><ul>${items}${rest}</ul></details>`;
}

function identity({ id, fingerprint }: ApiChange, outcome: Outcome): Markup {
  const accept = `userapis diff --accept ${fingerprint} --reason "…"`;
  const commands = [
    ["Explain", `userapis diff --explain ${id}`] as const,
    ...(outcome === "accepted" ? [] : [["Accept", accept] as const]),
  ];
  const rows = commands.map(
    ([title, command]) =>
      markup`<div><dt>${title}</dt> <dd><code class="copy">${command}</code></dd></div>`,
  );
  return markup`<details class="identity"><summary><code>${id}</code> <code>${fingerprint}</code></summary><dl>${rows}</dl></details>`;
}
