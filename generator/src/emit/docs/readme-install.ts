import type { DocsContext } from "./docs-context.js";
import { hasWebSocket } from "./example-operations.js";
import { codeBlock } from "./markdown-text.js";

/** How to get the package, and what it asks of its surroundings. */
export function installSection({ model, target }: DocsContext): string[] {
  return [
    "## Install",
    codeBlock(`npm install ${target.packageName}`, "sh"),
    "For Node 20.19 and later, browsers, Bun, Deno and Workers; an ECMAScript module, which `require()` of Node takes too.",
    "With TypeScript: 5.4 or later, `moduleResolution` `bundler`, `node16` or `nodenext`, and for the types of `fetch` either `DOM` in `lib` or `@types/node`. A CommonJS file needs TypeScript 5.8 or later and `nodenext`, or `bundler`.",
    hasWebSocket(model)
      ? "For the web sockets on Node 20: `npm install ws`, and `@types/ws` with TypeScript. Node 22 has its own `WebSocket`."
      : "",
  ];
}
