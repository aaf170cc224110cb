import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import { htmlReport } from "../../../src/diff/report/html-report.js";
import {
  hostileReport,
  unchangedReport,
  usersReport,
} from "./shown-reports.js";

const pages: [string, DiffReport[]][] = [
  ["no report", []],
  ["a report without changes", [unchangedReport]],
  ["one report", [usersReport]],
  ["several reports", [usersReport, unchangedReport, usersReport]],
  ["a report with anything in its texts", [hostileReport]],
];

test.each(pages)("%s: every tag is closed", async (_, reports) => {
  const page = htmlReport(reports).replace(/<script>[^]*?<\/script>/u, "");
  const { errors } = await validateXML({
    xml: { fileName: "page.xhtml", contents: page },
    normalization: "c14n",
  });
  expect(errors).toEqual([]);
});

test.each(pages)(
  "%s: identifiers are unique and lead somewhere",
  (_, reports) => {
    const page = openPage(reports);
    const ids = page.all("[id]").map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = page
      .all("[aria-labelledby]")
      .map((element) => element.getAttribute("aria-labelledby"));
    const linked = page
      .all("a")
      .map((element) => element.getAttribute("href")?.slice(1));
    expect(
      [...named, ...linked].filter((id) => !ids.includes(id ?? "")),
    ).toEqual([]);
  },
);

test.each(pages)(
  "%s: nothing is fetched, and nothing else may run",
  (_, reports) => {
    const page = openPage(reports);
    const elements = page.all(
      "[src], [href], [style], [onclick], iframe, object",
    );
    expect(
      elements
        .map((element) => element.getAttribute("href") ?? element.outerHTML)
        .filter((address) => !address.startsWith("#")),
    ).toEqual(["data:,"]);
    expect(page.all("style")[0]?.textContent).not.toMatch(/url\(|@import/u);
    expect(page.policy()).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${page.hash("style")}'`,
      `script-src 'sha256-${page.hash("script")}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  },
);

test("texts of a document make no elements", () => {
  const [change] = hostileReport.changes;
  if (change === undefined) throw new Error("has none");
  const page = openPage([hostileReport]);
  const tame = JSON.parse(
    JSON.stringify(hostileReport.changes, (_, value: unknown) =>
      typeof value === "string" ? value.replace(/<.*$/su, "") : value,
    ),
  ) as typeof hostileReport.changes;
  expect(tame[0]?.message).toBe("message ");
  const tamePage = openPage([{ ...hostileReport, changes: tame }]);
  expect(page.all(".change")).toHaveLength(2);
  expect(page.all("script")).toHaveLength(1);
  expect(tamePage.all("*").length).toBeLessThanOrEqual(page.all("*").length);
  expect(page.all("h5")[0]?.textContent).toContain(
    "message </script><script>alert(1)</script><!-- ]]> --> \" ' & &amp; [a](javascript:alert(1)) {0} \\u0000\\u001b[31m",
  );
  expect(page.all(".identity code")[0]?.textContent).toBe(change.id);
});

test("the headline says what a reviewer has to know", () => {
  const headline = (...reports: DiffReport[]) => openPage(reports).text("h1");
  const allowed = { ...usersReport, failing: new Set<string>() };
  expect(headline(usersReport)).toBe("2 changes fail this check");
  expect(headline(usersReport, usersReport)).toBe("4 changes fail this check");
  expect(headline({ ...usersReport, failing: new Set(["1f0a5d2c9b3e"]) })).toBe(
    "1 change fails this check",
  );
  expect(headline(allowed)).toBe(
    "2 breaking changes, and none fails this check",
  );
  expect(headline({ ...allowed, changes: allowed.changes.slice(2) })).toBe(
    "Nothing fails this check",
  );
  expect(headline(unchangedReport)).toBe("No changes");
  expect(headline()).toBe("No changes");
});

test("changes stand by endpoint and component, prose and what was accepted is folded", () => {
  const page = openPage([usersReport]);
  expect(page.texts("h2, h3, h4, h5, main summary")).toEqual([
    "@example/users release: major",
    "Endpoints",
    "DELETE /users/{id}",
    "DELETE /users/{id} was removed. #",
    "operation-removed 1f0a5d2c9b3e",
    "Schemas",
    "User",
    "email of User can be null. #",
    "property-became-nullable 27be01f4a6d8",
    "role of User can be guest. #",
    "enum-value-added 3c9d77e0b152",
    "1 change of prose only",
    "The description of the answer 200 changed. #",
    "description-changed 4a10c3f29e77",
    "1 accepted change",
    "The path parameter id may have 20 characters at most. #",
    "max-length-set 5e6b8d40c1fa",
  ]);
  expect(page.texts(".contents li")).toEqual([
    "DELETE /users/{id} 1",
    "User 2",
  ]);
});

test("prose that fails is not folded", () => {
  const failing = new Set(usersReport.changes.map((one) => one.fingerprint));
  const page = openPage([{ ...usersReport, failing }]);
  expect(page.texts(".fold > summary")).toEqual(["1 accepted change"]);
  expect(page.all(".badge.fails")).toHaveLength(4);
});

test("a change has its reason, its remedy, both sides and the commands", () => {
  const page = openPage([usersReport]);
  expect(page.texts("#r0-27be01f4a6d8 .badge")).toEqual([
    "fails",
    "wire: breaking",
    "types: call",
    "response",
    "changed",
  ]);
  expect(page.texts("#r0-27be01f4a6d8 dl > div")).toEqual([
    "Why Whoever reads it gets a value that was never promised.",
    "What to do Send an empty text, or add another property.",
    "To migrate handle null in user.email",
    'Value "string" → ["string","null"]',
    "Used by GET /users/{id}",
    "Explain userapis diff --explain property-became-nullable",
    'Accept userapis diff --accept 27be01f4a6d8 --reason "…"',
  ]);
  expect(page.texts("#r0-27be01f4a6d8 figcaption")).toEqual([
    "Base specs/users.yaml:27:18",
    "Revision specs/users.yaml:22:18",
  ]);
  expect(page.texts("#r0-27be01f4a6d8 .changed")).toEqual([
    "email: { type: string }",
    'email: { type: [string, "null"] }',
  ]);
  expect(page.texts("#r0-27be01f4a6d8 mark")).toEqual([
    "string",
    '[string, "null"]',
  ]);
});

test("what was removed is marked in the base alone", () => {
  const page = openPage([usersReport]);
  expect(page.texts("#r0-1f0a5d2c9b3e .note")).toEqual(["", "gone"]);
  expect(page.all("#r0-1f0a5d2c9b3e .base .changed")).toHaveLength(5);
  expect(page.all("#r0-1f0a5d2c9b3e .revision .changed")).toHaveLength(0);
});

test("many operations are folded, and of very many the first are named", () => {
  const [change] = usersReport.changes;
  if (change === undefined) throw new Error("has none");
  const usedBy = Array.from({ length: 120 }, (_, index) => `GET /${index}`);
  const page = openPage([{ ...usersReport, changes: [{ ...change, usedBy }] }]);
  expect(page.text(".used summary")).toBe("Used by 120 operations");
  expect(page.texts(".used li").slice(99)).toEqual(["GET /99", "and 20 more"]);
});

test("a long value is cut", () => {
  const [change] = usersReport.changes;
  if (change === undefined) throw new Error("has none");
  const oldValue = { text: `\`${"x".repeat(500)}` };
  const page = openPage([
    { ...usersReport, changes: [{ ...change, oldValue }] },
  ]);
  const [value = ""] = page
    .texts(".change dl > div")
    .filter((text) => text.startsWith("Value"));
  expect(value).toMatch(/^Value \{"text":"\\u0060x+… \(gone\)$/u);
  expect(value.length).toBeLessThan(230);
});

test("a change in several reports is there for each", () => {
  const page = openPage([usersReport, usersReport]);
  expect(page.texts(".overview a")).toEqual([
    "@example/users",
    "@example/users",
  ]);
  expect(page.all("#r0-27be01f4a6d8, #r1-27be01f4a6d8")).toHaveLength(2);
});

test("the counts are those of the changes, the accepted ones too", () => {
  expect(openPage([usersReport]).texts("fieldset")).toEqual([
    "Outcome fails 2 passes 2 accepted 1",
    "On the wire breaking 3 risky 1 safe 1",
    "In the types call 2 exhaustive 1 none 2",
    "Direction request 1 response 2",
    "Kind added 1 removed 1 changed 2 prose 1",
  ]);
});

test("without scripts there are no filters, and everything can be read", () => {
  const page = openPage([usersReport]);
  expect(page.all("form[hidden]")).toHaveLength(1);
  expect(page.all(".change[hidden]")).toHaveLength(0);
});

test("filters show what fits one value of each kind and every word", () => {
  const page = openPage([usersReport]);
  page.run();
  expect(page.text("[data-status]")).toBe("5 changes");
  page.choose("wire", "breaking");
  expect(page.shown()).toEqual([
    "1f0a5d2c9b3e",
    "27be01f4a6d8",
    "5e6b8d40c1fa",
  ]);
  page.choose("wire", "risky");
  expect(page.shown()).toHaveLength(4);
  page.choose("direction", "response");
  expect(page.shown()).toEqual(["27be01f4a6d8", "3c9d77e0b152"]);
  page.type("  GUEST  switch ");
  expect(page.shown()).toEqual([]);
  page.type("GUEST  role");
  expect(page.shown()).toEqual(["3c9d77e0b152"]);
  expect(page.text("[data-status]")).toBe("Showing 1 of 5");
});

test("what has nothing to show is hidden, and what was folded opens", () => {
  const page = openPage([usersReport]);
  page.run();
  page.choose("outcome", "accepted");
  expect(page.shown()).toEqual(["5e6b8d40c1fa"]);
  expect(page.all(".area:not([hidden])")).toHaveLength(0);
  expect(page.all(".contents li:not([hidden])")).toHaveLength(0);
  expect(page.texts(".fold[open]:not([hidden]) > summary")).toEqual([
    "1 accepted change",
  ]);
});

function openPage(reports: readonly DiffReport[]) {
  const window = new Window({ url: "https://report.test/" });
  const { document } = window;
  document.write(htmlReport(reports));
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const texts = (selector: string) =>
    all(selector).map(({ textContent }) =>
      textContent.replaceAll(/\s+/gu, " ").trim(),
    );
  const announce = () =>
    document.querySelector("form")?.dispatchEvent(new window.Event("input"));
  return {
    all,
    texts,
    text: (selector: string) => texts(selector)[0],
    policy: () =>
      document
        .querySelector("meta[http-equiv=Content-Security-Policy]")
        ?.getAttribute("content")
        ?.split("; "),
    hash: (selector: string) =>
      createHash("sha256")
        .update(document.querySelector(selector)?.textContent ?? "")
        .digest("base64"),
    /** Runs the page's own script, as a browser does. */
    run: () => {
      runInNewContext(document.querySelector("script")?.textContent ?? "", {
        document,
        navigator: {},
        matchMedia: () => ({ matches: false }),
      });
    },
    choose: (name: string, value: string) => {
      const chip = document.querySelector(
        `input[name=${name}][value=${value}]`,
      );
      chip?.setAttribute("checked", "");
      announce();
    },
    type: (text: string) => {
      document.querySelector("input[name=text]")?.setAttribute("value", text);
      announce();
    },
    shown: () =>
      all(".change:not([hidden])").map(({ id }) => id.replace(/^r\d+-/u, "")),
  };
}
