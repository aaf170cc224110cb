import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npmCommand } from "../conformance/fetch-package.mjs";
import { consumerEnvironment } from "./consumer-environment.mjs";
import { projectsIn } from "./projects.mjs";
import { startRegistry } from "./start-registry.mjs";
import { startStub } from "./start-stub.mjs";
import { toolsIn } from "./tools.mjs";

/**
 * Calls `use` with a registry on loopback that `units` may be published to, servers that stand for the vendors, and a folder for everything; all of it is gone when this ends, signals included.
 * Resolves to what `use` does, or to `undefined` where a signal has ended it.
 */
export async function withRehearsal({ root, units }, use) {
  // Not only the first signal: npm passes on what the terminal has sent already.
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(name, () => interruption.abort(new Error(`ended by ${name}`)));
  const { signal } = interruption;
  // Where a program asks for its own path it gets the real one.
  const prefix = join(await realpath(tmpdir()), "userapis-rehearsal-");
  const folder = await mkdtemp(prefix);
  const opened = [];
  try {
    return await use(await open({ root, units, folder, signal, opened }));
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  } finally {
    for (const close of opened.reverse()) await close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    if (signal.aborted) console.error(signal.reason.message);
  }
}

async function open({ units, opened, ...given }) {
  const context = {
    ...given,
    shared: {},
    npm: npmCommand(process.env),
    onClose: (close) => opened.push(close),
  };
  context.stub = await startStub();
  opened.push(context.stub.close);
  const tools = toolsIn(context);
  const names = units.map(({ manifest }) => manifest.name);
  const registry = await startRegistry(names, { ...context, tools });
  opened.push(registry.stop);
  const environment = await consumerEnvironment(registry, context);
  const all = { ...context, tools, registry, environment };
  return { ...all, projects: projectsIn(all) };
}
