// Tries turbo's remote cache against a cache server of our own on loopback: what one clone has generated, built and tested, another one takes from the
// cache; and a change of one spec makes work for what depends on it alone. docs/remote-cache.md tells how to set up a real one.
// Usage: npm run cache:try [-- --tasks generate,build]
import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readOptions } from "./command-line/read-options.mjs";
import { npmCommand } from "./conformance/fetch-package.mjs";
import { dependentsOf } from "./remote-cache/dependents.mjs";
import { makeClones } from "./remote-cache/make-clones.mjs";
import { runTasks } from "./remote-cache/run-tasks.mjs";
import { startCacheServer } from "./remote-cache/start-cache-server.mjs";

const { values } = readOptions(
  "npm run cache:try [-- --tasks generate,build]",
  {
    options: {
      tasks: { type: "string", default: "generate,build,typecheck,lint,test" },
    },
  },
);
const tasks = values.tasks.split(",");
const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules/.cache/userapis-runtimes");
const token = randomBytes(16).toString("hex");
const key = randomBytes(32).toString("hex");

// Not only the first signal: npm passes on what the terminal has sent already.
for (const name of ["SIGINT", "SIGTERM"])
  process.on(name, () => process.exit(1));

mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "userapis-cache-"));
process.once("exit", () =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
);
const server = await startCacheServer({
  ...{ folder: join(folder, "store"), token },
  fetching: {
    ...{ cache, npm: npmCommand(process.env) },
    signal: new AbortController().signal,
  },
});
try {
  console.log(`${server.version} at ${server.url}`);
  const [one, two] = await makeClones(root, folder, ["one", "two"]);
  const first = run("the first clone", one);
  expect("it has done everything", first.done.length === first.all.length);
  const second = run("the second clone", two);
  expect("it has done nothing", second.done.length === 0);

  changeSpec(join(two, "specs/tiledb.yaml"));
  const third = run("the second clone, after a change of one spec", two);
  const dependents = dependentsOf("@userapis/tiledb", two);
  expect(
    `it has done what depends on it: ${[...dependents].sort().join(", ")}`,
    third.all.every(
      ({ id, isCached }) => isCached !== dependents.has(id.split("#")[0]),
    ),
  );

  console.log("\na clone with another key for signatures");
  const [runtime] = runTasks(["build", "--filter=@userapis/runtime"], {
    ...{ clone: one, server, token },
    key: randomBytes(32).toString("hex"),
  });
  expect("it has taken nothing", runtime?.isCached === false);
} finally {
  await server.stop();
}

/** Generates before the rest, whose inputs are what is generated. */
function run(name, clone) {
  console.log(`\n${name}`);
  const start = performance.now();
  const groups = [
    tasks.filter((task) => task === "generate"),
    tasks.filter((task) => task !== "generate"),
  ];
  const results = groups
    .filter((group) => group.length > 0)
    .flatMap((group) => runTasks(group, { clone, server, token, key }));
  // What both need is in the cache the second time.
  const all = results.filter(
    ({ id }, index) => results.findIndex((one) => one.id === id) === index,
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const done = all.filter(({ isCached }) => !isCached).map(({ id }) => id);
  console.log(
    `        ${done.length} of ${all.length} tasks done, the rest from the cache; ${seconds} s`,
  );
  return { all, done };
}

function changeSpec(file) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^( +summary: .*)$/m, "$1 Changed."));
}

function expect(what, holds) {
  console.log(`${holds ? "ok    " : "failed"}  ${what}`);
  if (!holds) process.exitCode = 1;
}
