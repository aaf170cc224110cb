// Runs a bundled script in the edge runtime and prints what it answers to one request. Usage: node run-in-edge.mjs <folder of edge-runtime> <script> <base URL>
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const [, , folder, script, baseUrl] = process.argv;
const require = createRequire(join(folder, "package.json"));
const { EdgeRuntime } = require("edge-runtime");

const initialCode = await readFile(script, "utf8");
const runtime = new EdgeRuntime({ initialCode });
const url = new URL("http://edge.test/");
url.searchParams.set("baseUrl", baseUrl);
const response = await runtime.dispatchFetch(url.href);
console.log(await response.text());
