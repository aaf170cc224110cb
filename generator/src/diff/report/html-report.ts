import { createHash } from "node:crypto";
import type { DiffReport } from "../diff-report.js";
import { facetChips } from "./html-facets.js";
import { markup, nothing } from "./html-markup.js";
import type { Markup } from "./html-markup.js";
import { htmlScript } from "./html-script.js";
import { layOutReport } from "./html-layout.js";
import type { ReportLayout } from "./html-layout.js";
import { reportContents, reportSection } from "./html-section.js";
import { htmlStyle } from "./html-style.js";
import { countsText, headlineOf, overview } from "./html-summary.js";

/**
 * One page for a reviewer, which needs nothing but itself: no request leaves it, and its policy lets none. Without scripts it lacks the filters only.
 * Texts of documents are escaped.
 */
export function htmlReport(reports: readonly DiffReport[]): string {
  const layouts = reports.map(layOutReport);
  const { text, mood } = headlineOf(reports);
  const page = markup`<!DOCTYPE html>
<html lang="en">
${head(text)}
<body>
<a class="skip" href="#changes">Skip to the changes</a>
<header class="top ${mood}"><div>
<p class="tool">API changes, by userapis diff</p>
<h1>${text}</h1>
<p>${countsText(inAll(reports))}</p>
${overview(reports)}
</div></header>
<div class="layout">
${sidebar(layouts)}
<main id="changes">
${layouts.map(reportSection)}
</main>
</div>
<footer>Wire: whether a client that is running can fail. Types: whether code that uses the package still compiles. Names: whether only names of the package change.</footer>
<script>${{ html: htmlScript }}</script>
</body>
</html>
`;
  return page.html;
}

function inAll(
  reports: readonly DiffReport[],
): Pick<DiffReport, "changes" | "accepted"> {
  return {
    changes: reports.flatMap(({ changes }) => changes),
    accepted: reports.flatMap(({ accepted }) => accepted),
  };
}

function head(title: string): Markup {
  const policy = [
    "default-src 'none'",
    `style-src ${hashSource(htmlStyle)}`,
    `script-src ${hashSource(htmlScript)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return markup`<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="robots" content="noindex"/>
<link rel="icon" href="data:,"/>
<title>${title}</title>
<style>${{ html: htmlStyle }}</style>
</head>`;
}

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function sidebar(layouts: readonly ReportLayout[]): Markup {
  const tokens = layouts.flatMap((layout) => layout.facets);
  if (tokens.length === 0) return nothing;
  return markup`<aside aria-label="Filters and contents">
<form class="filters" hidden="" role="search">
<details open="" class="filter"><summary>Filter</summary>
<label class="search">Text<input type="search" name="text" autocomplete="off"/></label>
${facetChips(tokens)}
</details>
<p class="status"><span data-status="" role="status"></span><button type="reset">Show all</button></p>
</form>
<nav class="contents" aria-label="Contents"><details open=""><summary>Contents</summary>
${layouts.map(reportContents)}
</details></nav>
</aside>`;
}
