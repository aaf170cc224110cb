import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";

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

/** The generator's command, installed like any other, makes a package of a document. */
export const commandEnvironment = {
  id: "command",
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
