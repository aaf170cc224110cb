import { plainCall, requireProgram } from "../programs.mjs";
import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { nodeNames } from "../tools.mjs";
import { callStub } from "../visit.mjs";

const importProgram = (name) => `import { call } from "./call.mjs";
import document from "${name}/openapi.json" with { type: "json" };
import manifest from "${name}/package.json" with { type: "json" };
if (!document.openapi.startsWith("3.")) throw new Error("no document");
if (manifest.name !== "${name}") throw new Error("no manifest");
console.log(await call(process.argv[2]));
`;

/** `import`, and `require` of the same modules, which Node.js has without a flag since 20.19. */
const programs = {
  import: async ({ manifest: { name }, vendor }) => ({
    "call.mjs": await plainCall(name, vendor),
    "main.mjs": importProgram(name),
  }),
  require: async ({ manifest: { name }, vendor }) => ({
    "main.cjs": await requireProgram(name, vendor),
  }),
};

export const nodeEnvironments = Object.entries(programs).flatMap(
  ([way, programOf]) =>
    nodeNames.map((node) => ({
      id: `${way}-${node}`,
      applies: ({ vendor }) => vendor !== undefined,
      run: async (unit, context) => {
        const files = await programOf(unit);
        const project = await context.projects.installed(unit);
        const cwd = await addFolder(project, `${way}-${node}`, files);
        const main = Object.keys(files).at(-1);
        const executable = await context.tools(node);
        await callStub(context, unit, (baseUrl) =>
          runConsumer([executable, main, baseUrl], { ...context, cwd }),
        );
      },
    })),
);
