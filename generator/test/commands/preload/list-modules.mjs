// Prints to stderr, at the end of the process, the URL of every module that it loaded: as ESM, or by `require`.
import { createRequire, register } from "node:module";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";

const hooks = `
  let port;
  export function initialize(data) { port = data; }
  export async function load(url, context, next) { port.postMessage(url); return next(url, context); }
`;
const { port1, port2 } = new MessageChannel();
const urls = new Set();
port1.on("message", (url) => urls.add(url));
port1.unref();
register(`data:text/javascript,${encodeURIComponent(hooks)}`, {
  data: port2,
  transferList: [port2],
});

const { cache } = createRequire(import.meta.url);
process.on("beforeExit", () => {
  for (const file of Object.keys(cache)) urls.add(pathToFileURL(file).href);
  process.stderr.write(`${[...urls].join("\n")}\n`);
});
