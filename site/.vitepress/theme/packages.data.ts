import { fileURLToPath } from "node:url";
import { defineLoader } from "vitepress";
import { readVendors } from "../../src/pages/read-vendors.js";

/** A package as the first page lists it. */
export interface ListedPackage {
  readonly name: string;
  readonly packageName: string;
  /** Of the document, without what all have in common: `Cloudsmith`. */
  readonly title: string;
  readonly operations: number;
}

declare const data: readonly ListedPackage[];
export { data };

const root = fileURLToPath(new URL("../../..", import.meta.url));

export default defineLoader({
  load: async (): Promise<readonly ListedPackage[]> =>
    (await readVendors(root)).map(({ name, packageName, model }) => ({
      name,
      packageName,
      title: model.title.replace(/ user API$/i, ""),
      operations: model.tags.flatMap((tag) => tag.operations).length,
    })),
});
