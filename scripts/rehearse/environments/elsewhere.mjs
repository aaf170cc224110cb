import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { withWorker } from "../../conformance/with-worker.mjs";
import { plainCall, typedCall } from "../programs.mjs";
import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { callStub } from "../visit.mjs";

const applies = ({ vendor }) => vendor !== undefined;
const edgeProgram = fileURLToPath(
  new URL("../run-in-edge.mjs", import.meta.url),
);

const bunMain = `import { call } from "./call.ts";
console.log(await call(process.argv[2]));
`;

/** Installs with Bun itself, and runs TypeScript. */
export const bun = {
  id: "bun",
  applies,
  run: async (unit, context) => {
    const { manifest, vendor } = unit;
    const project = await context.projects.empty(unit);
    const consumer = { ...context, cwd: project };
    const executable = await context.tools("bun");
    await writeFile(
      join(project, "bunfig.toml"),
      `[install]\nregistry = ${JSON.stringify(context.registry.url)}\n`,
    );
    await runConsumer([executable, "add", manifest.name], consumer);
    await addFolder(project, ".", {
      "call.ts": typedCall(manifest.name, vendor),
      "main.ts": bunMain,
    });
    await callStub(context, unit, (baseUrl) =>
      runConsumer([executable, "run", "main.ts", baseUrl], consumer),
    );
  },
};

const denoMain = `import { call } from "./call.ts";
console.log(await call(Deno.args[0]));
`;

/** Checks and runs TypeScript whose imports begin with `npm:`; nothing but the stub may be reached. */
export const deno = {
  id: "deno",
  applies,
  run: async (unit, context) => {
    const { manifest, vendor } = unit;
    const cwd = await context.projects.empty(unit);
    await addFolder(cwd, ".", {
      "call.ts": typedCall(`npm:${manifest.name}`, vendor),
      "main.ts": denoMain,
    });
    const flags = ["--no-config", "--no-lock", "--no-prompt", "--check"];
    // By default Deno takes no version that is younger than a day.
    const permissions = ["--min-dep-age=0", "--allow-net=127.0.0.1"];
    const executable = await context.tools("deno");
    const command = [executable, "run", ...flags, ...permissions];
    await callStub(context, unit, (baseUrl) =>
      runConsumer([...command, "main.ts", baseUrl], { ...context, cwd }),
    );
  },
};

const worker = `import { call } from "./call.mjs";
export default {
  async fetch(request) {
    const { baseUrl } = await request.json();
    return new Response(await call(baseUrl).catch((error) => error.stack));
  },
};
`;

/** A Worker, bundled as Wrangler does. */
export const workerd = {
  id: "workerd",
  applies,
  run: async (unit, context) => {
    const folder = await bundle(unit, context, {
      id: "workerd",
      main: worker,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
    });
    const executable = await context.tools("workerd");
    const settings = {
      folder,
      modules: ["bundle.mjs"],
      signal: context.signal,
    };
    await callStub(context, unit, (baseUrl) =>
      withWorker(executable, settings, async (port) => {
        const response = await fetch(`http://127.0.0.1:${port}/`, {
          method: "POST",
          body: JSON.stringify({ baseUrl }),
          signal: context.signal,
        });
        return response.text();
      }),
    );
  },
};

const edgeMain = `import { call } from "./call.mjs";
addEventListener("fetch", (event) => {
  const baseUrl = new URL(event.request.url).searchParams.get("baseUrl");
  const answer = call(baseUrl).catch((error) => error.stack);
  event.respondWith(answer.then((text) => new Response(text)));
});
`;

/** The runtime of Next.js's edge functions, bundled with their conditions. */
export const edge = {
  id: "edge-runtime",
  applies,
  run: async (unit, context) => {
    const cwd = await bundle(unit, context, {
      id: "edge",
      main: edgeMain,
      format: "iife",
      conditions: ["edge-light", "worker", "browser"],
    });
    const tool = await context.tools("edge-runtime");
    const command = [process.execPath, edgeProgram, tool, "bundle.mjs"];
    await callStub(context, unit, (baseUrl) =>
      runConsumer([...command, baseUrl], { ...context, cwd }),
    );
  },
};

/** Bundles a program with nothing of Node.js at hand; gives the folder. */
async function bundle(unit, context, { id, main, format, conditions }) {
  const project = await context.projects.installed(unit);
  const folder = await addFolder(project, id, {
    "main.mjs": main,
    "call.mjs": await plainCall(unit.manifest.name, unit.vendor),
  });
  const { warnings } = await build({
    absWorkingDir: folder,
    entryPoints: ["main.mjs"],
    outfile: "bundle.mjs",
    bundle: true,
    platform: "browser",
    target: "es2022",
    ...{ format, conditions },
    logLevel: "silent",
  });
  if (warnings.length > 0) throw new Error(warnings[0].text);
  return folder;
}
