import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "../compile.mjs";
import { npm } from "../publish.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { secondsSince } from "../seconds-since.mjs";
import { callStub } from "../visit.mjs";

/** What a stranger types. */
const program = ({ manifest: { name }, vendor }, baseUrl) =>
  `import { ${vendor.className} } from "${name}";
import type { ${vendor.type} } from "${name}";

const client = new ${vendor.className}({
  auth: ${vendor.auth},
  baseUrl: "${baseUrl}",
});

const answer: ${vendor.type} = await client.user.${vendor.operation}(${vendor.given ?? ""});
console.log(answer.${vendor.field});
`;

/** From an empty folder to a typed answer in ten lines, which Node.js runs as they are. The cell says how long that took. */
export const firstCallEnvironment = {
  id: "first-call",
  applies: ({ vendor }) => vendor !== undefined,
  run: async (unit, context) => {
    const node = await context.tools("node-24");
    const cwd = await context.projects.bare(unit);
    const consumer = { ...context, cwd };
    let seconds;
    await callStub(context, { ...unit, calls: 1 }, async (baseUrl) => {
      const startedAt = performance.now();
      await npm(["install", unit.manifest.name], consumer);
      await writeFile(join(cwd, "main.mts"), program(unit, baseUrl));
      const printed = await runConsumer([node, "main.mts"], consumer);
      seconds = secondsSince(startedAt);
      return printed;
    });
    await compile(consumer, { resolution: "nodenext", files: ["main.mts"] });
    return `${seconds.toFixed(1)} s`;
  },
};
