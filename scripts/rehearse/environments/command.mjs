import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addFolder } from "../projects.mjs";
import { npm } from "../publish.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { secondsSince } from "../seconds-since.mjs";

const document = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        tags: ["pets"],
        responses: { 204: { description: "None." } },
      },
    },
  },
};

const commandEnvironment = {
  id: "generate",
  applies: ({ manifest }) => manifest.bin !== undefined,
  run: async (unit, context) => {
    const project = await context.projects.installed(unit);
    const cwd = await addFolder(project, "command", { "pets.json": document });
    const [[command, path]] = Object.entries(unit.manifest.bin);
    const program = join(project, "node_modules", unit.manifest.name, path);
    const flags = ["--spec", "pets.json", "--output", "pets"];
    const name = ["--package-name", "@acme/pets"];
    const node = await context.tools("node-20.19");
    await runConsumer([node, program, "generate", ...flags, ...name], {
      ...context,
      cwd,
    });
    const made = JSON.parse(
      await readFile(join(cwd, "pets/package.json"), "utf8"),
    );
    if (made.name !== "@acme/pets")
      throw new Error(`${command} made a package ${made.name}`);
  },
};

const initEnvironment = {
  id: "init",
  applies: ({ manifest }) => manifest.bin !== undefined,
  run: async (unit, context) => {
    const cwd = await context.projects.bare(unit);
    await writeFile(join(cwd, "pets.json"), JSON.stringify(document));
    const command = [unit.manifest.name, "init", "--spec", "pets.json"];
    const startedAt = performance.now();
    await npm(["exec", "--yes", "--", ...command, "--yes"], {
      ...context,
      cwd,
    });
    const seconds = secondsSince(startedAt);
    const files = await readdir(cwd);
    if (!files.some((file) => file.endsWith(".tgz")))
      throw new Error(`init packed nothing; there is ${files.join(", ")}`);
    return `${seconds.toFixed(1)} s`;
  },
};

/** The command, installed like any other, makes a package of a document; and `npx … init` a project, from nothing to a packed package. */
export const commandEnvironments = [commandEnvironment, initEnvironment];
