// Writes what is run into dist; the declarations beside it come from tsc. Usage: npm run build
import { rm } from "node:fs/promises";
import { bundle } from "./bundle.mjs";

await rm("dist", { recursive: true, force: true });
await bundle({ outdir: "dist", sourcemap: false });
