import { expect, test } from "vitest";
import {
  catalogue,
  catalogueEntries,
} from "../../../src/diff/catalogue/catalogue.js";
import type { CatalogueEntry } from "../../../src/diff/catalogue/catalogue-entry.js";

/** Ids whose way back is not another id, and why. */
const lonely: { readonly [id: string]: string } = {
  "compiled-name-removed":
    "A name that comes breaks nobody, so that the compiler has nothing to say of the way back.",
};

test("every id is there once", () => {
  expect(catalogue.size).toBe(catalogueEntries.length);
});

test("the mirror of every mirror is the id itself", () => {
  const wrong = catalogueEntries.filter(
    ({ id, mirror }) => catalogue.get(mirror)?.mirror !== id,
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("an id that is its own mirror is a change, or has a reason", () => {
  const own = catalogueEntries.filter(({ id, mirror }) => id === mirror);
  const wrong = own.filter(
    ({ id }) => !/-(?:changed|replaced|renamed|moved|respelled)$/.test(id),
  );
  expect(wrong.map(({ id }) => id)).toEqual(Object.keys(lonely));
});

test("a mirror is judged in the same directions", () => {
  const directionsOf = (entry: CatalogueEntry | undefined): string[] =>
    Object.keys(entry?.verdicts ?? {}).sort();
  for (const entry of catalogueEntries)
    expect(directionsOf(catalogue.get(entry.mirror)), entry.id).toEqual(
      directionsOf(entry),
    );
});

test.each(catalogueEntries)("$id is told in whole sentences", (entry) => {
  const { id, message, why, fix, migration = {} } = entry;
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  expect(Object.keys(entry.verdicts)).not.toEqual([]);
  for (const template of [message, ...Object.values(migration)]) {
    expect(template).not.toMatch(/\.$/);
    expect(template.replace(/\{(?:place|old|new)\}/g, "")).not.toMatch(/[{}]/);
  }
  for (const sentence of [why, fix]) expect(sentence).toMatch(/^[A-Z].*\.$/s);
});
