import { format } from "prettier";
import { expect, test } from "vitest";
import type { CatalogueEntry } from "../../../src/diff/catalogue/catalogue-entry.js";
import { catalogueEntries } from "../../../src/diff/catalogue/catalogue.js";
import { catalogueMarkdown } from "../../../src/diff/report/catalogue-markdown.js";
import { explainAll } from "../../../src/diff/report/explain-all.js";
import { explainChange } from "../../../src/diff/report/explain-change.js";

const enumValueAdded: CatalogueEntry = {
  id: "schema-enum-value-added",
  mirror: "schema-enum-value-removed",
  group: "added",
  message: "{place} can be {new}",
  verdicts: {
    request: { wire: "safe", types: "none" },
    response: { wire: "risky", types: "exhaustive" },
  },
  why: "Code that knows every value meets one that it does not know, and what it does then is up to whoever wrote it.",
  fix: "Tell those who use the API first.",
  migration: { response: "handle {new} in {place}" },
};

const typeChanged: CatalogueEntry = {
  id: "schema-type-changed",
  mirror: "schema-type-changed",
  group: "changed",
  message: "the type of {place} is {new}, was {old}",
  verdicts: { request: { wire: "breaking", types: "call" } },
  why: "Nothing that was sent is accepted.",
  fix: "Add another property.",
};

const methodRenamed: CatalogueEntry = {
  id: "method-renamed",
  mirror: "method-renamed",
  group: "changed",
  names: true,
  message: "the method {old} is called {new}",
  verdicts: { none: { wire: "safe", types: "call" } },
  why: "Calls of it do not compile.",
  fix: "Keep the name with `x-sdk-name`.",
  migration: { none: "rename {old} to {new}" },
};

const entries = [enumValueAdded, methodRenamed, typeChanged];

test("explains what an id means", () => {
  expect(explainChange(enumValueAdded)).toBe(`schema-enum-value-added

  {place} can be {new}

  direction  wire   types
  request    safe   none
  response   risky  exhaustive

why                Code that knows every value meets one that it does not know,
                   and what it does then is up to whoever wrote it.
fix                Tell those who use the API first.
migrate            response: handle {new} in {place}
mirror             schema-enum-value-removed, which is the same change the other
                   way round
group              added

wire: risky        Whether a client built from the base fails depends on what
                   the documents do not say.
wire: safe         A client built from the base goes on working.
types: exhaustive  A \`switch\` or a \`Record\` over all values stops compiling;
                   nothing else does.
types: none        All code goes on compiling.
`);
});

test("explains a change of names that is its own mirror", () => {
  expect(explainChange(methodRenamed)).toBe(`method-renamed

  the method {old} is called {new}

  direction     wire  types
  no direction  safe  call

why                Calls of it do not compile.
fix                Keep the name with \`x-sdk-name\`.
migrate            no direction: rename {old} to {new}
mirror             itself: the other way round it is the same change
group              changed; names only

wire: safe         A client built from the base goes on working.
types: call        Code of an ordinary caller or reader stops compiling.
`);
});

test("lists all ids by subject", () => {
  expect(explainAll(entries))
    .toBe(`id                       request         response           no direction

schema-enum-value-added  safe            risky, exhaustive
schema-type-changed      breaking, call

method-renamed                                              safe, call
`);
  expect(explainAll([])).toBe("id  request  response  no direction\n");
});

test("makes a page of documentation", () => {
  expect(catalogueMarkdown(entries)).toContain(`
## schema

### \`schema-enum-value-added\`

{place} can be {new}

- **request:** wire safe, types none
- **response:** wire risky, types exhaustive; users handle {new} in {place}
- **Why:** Code that knows every value meets one that it does not know, and what it does then is up to whoever wrote it.
- **Fix:** Tell those who use the API first.
- **Mirror:** [\`schema-enum-value-removed\`](#schema-enum-value-removed)

### \`schema-type-changed\`

the type of {place} is {new}, was {old}

- **request:** wire breaking, types call
- **Why:** Nothing that was sent is accepted.
- **Fix:** Add another property.

## method
`);
});

test("explains everything in the catalogue within 80 columns", () => {
  const pages = catalogueEntries.map(explainChange).join("");
  const all = explainAll(catalogueEntries);

  expect(pages.split("\n").filter((line) => line.length > 80)).toEqual([]);
  for (const { id } of catalogueEntries) expect(all).toContain(`\n${id} `);
});

test("the page of the whole catalogue is as a formatter would write it, and its links lead somewhere", async () => {
  const page = catalogueMarkdown(catalogueEntries);

  expect(await format(page, { parser: "markdown" })).toBe(page);
  const headings = new Set(
    [...page.matchAll(/^### `(.*)`$/gm)].map(([, id]) => id),
  );
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, id]) => id);
  expect(links.filter((id) => !headings.has(id))).toEqual([]);
  expect(headings.size).toBe(catalogueEntries.length);
});
