import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { runProgram, startProgram } from "../conformance/run-program.mjs";

const server = fileURLToPath(new URL("serve-registry.mjs", import.meta.url));

/**
 * Starts Verdaccio on a free port of loopback, with all that it keeps in the rehearsal's folder. Packages of ours are its own only; all others it
 * takes from the registry that npm is configured with. `token` may publish.
 */
export async function startRegistry(names, context) {
  const { tools, folder, signal } = context;
  const home = join(folder, "registry");
  await mkdir(home);
  const [upstream, certificates] = [
    await readSetting("registry", context),
    await readSetting("cafile", context),
  ];
  const configuration = configurationOf({ names, home, upstream });
  // JSON is YAML too.
  await writeFile(join(home, "config.yaml"), JSON.stringify(configuration));
  const program = startProgram(
    [process.execPath, server, await tools("verdaccio"), home],
    { signal, environment: environmentOf(home, certificates), extraPipe: true },
  );
  const errors = text(program.child.stderr);
  const stop = async () => {
    program.stop();
    await program.ended;
  };
  const url = await readUrl(program.child.stdout);
  if (url !== undefined) return { url, token: await addUser(url), stop };
  signal.throwIfAborted();
  throw new Error(`Verdaccio did not start to listen:\n${await errors}`);
}

function configurationOf({ names, home, upstream }) {
  const own = { access: "$all", publish: "$authenticated" };
  return {
    storage: join(home, "storage"),
    auth: { htpasswd: { file: join(home, "htpasswd"), max_users: 1 } },
    uplinks: { upstream: { url: upstream, maxage: "1h" } },
    packages: {
      ...Object.fromEntries(names.map((name) => [name, own])),
      "**": { access: "$all", proxy: "upstream" },
    },
    web: { enable: false },
    // A declaration of dist may be large; so may the generator.
    max_body_size: "50mb",
    log: { type: "stdout", format: "json", level: "error" },
  };
}

/** Proxies are the caller's, as his npm has them. */
function environmentOf(home, certificates) {
  const passed = /^(PATH|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;
  const own = Object.entries(process.env).filter(([name]) => passed.test(name));
  return {
    ...(certificates === "null" ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
    ...Object.fromEntries(own),
    HOME: home,
  };
}

async function readSetting(name, { npm, signal }) {
  const { code, stdout, stderr } = await runProgram(
    [...npm, "config", "get", name],
    { signal, environment: process.env },
  );
  if (code === 0) return stdout.trim();
  throw new Error(`npm config get ${name} ended with ${code}:\n${stderr}`);
}

async function readUrl(output) {
  for await (const line of createInterface({ input: output })) {
    const { port } = /^listening on (?<port>\d+)$/.exec(line)?.groups ?? {};
    if (port === undefined) continue;
    output.resume();
    return `http://127.0.0.1:${port}/`;
  }
  return undefined;
}

async function addUser(url) {
  const response = await fetch(`${url}-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: randomUUID() }),
  });
  const { token, error } = await response.json();
  if (token !== undefined) return token;
  throw new Error(`Verdaccio did not take a user: ${error}`);
}
