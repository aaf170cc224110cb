import { format } from "prettier";
import { expect } from "vitest";
import type { PackageTarget } from "../../../src/emit/package-target.js";
import { emitted } from "../emitted.js";

/** A section of the README that a document with this after its head becomes, without its heading. The page is as prettier prints it. */
export async function readmeSection(
  heading: string,
  document: string,
  more: Pick<Partial<PackageTarget>, "msw"> = {},
): Promise<string> {
  const page = (await emitted(document, more)).get("README.md") ?? "";
  expect(await format(page, { parser: "markdown" })).toBe(page);
  const [, section = ""] = page.split(`## ${heading}\n\n`);
  return section.split("\n## ")[0] ?? "";
}
