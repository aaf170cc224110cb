import { fileURLToPath } from "node:url";
import { defineLoader } from "vitepress";
import { readVendors } from "../../src/pages/read-vendors.js";
import { describeVendor } from "../../src/try/describe-vendor.js";
import type { TryVendor } from "../../src/try/try-vendor.js";

declare const data: readonly TryVendor[];
export { data };

const root = fileURLToPath(new URL("../../..", import.meta.url));

export default defineLoader({
  load: async (): Promise<readonly TryVendor[]> =>
    (await readVendors(root)).map(describeVendor),
});
