import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { callStub } from "../visit.mjs";

/**
 * The optional peers. `specifiers` is what a user installs beside the package; `program` prints the wanted field through it; `complaint` is what the same
 * program must say where the peer is not there. `calls` is how often the program reaches the stub.
 */
const peers = [
  {
    id: "openapi-fetch",
    specifiers: ["openapi-fetch@0.17.0"],
    program: ({ name, vendor }) => `
import { createFetchClient } from "${name}/openapi-fetch";
const client = createFetchClient({ baseUrl, auth: ${vendor.auth} });
const { data } = await client.${vendor.pathCall};
console.log(data.${vendor.field});`,
    calls: 1,
    complaint:
      /Cannot find package 'openapi-fetch' imported from .*openapi-fetch\.js/,
  },
  {
    id: "msw",
    specifiers: ["msw@2.15.0"],
    // It answers in the place of the stub.
    program: ({ name, vendor }) => `
const { handler } = await import("${name}/msw");
const { setupServer } = await import("msw/node");
const answers = { status: 200, body: ${JSON.stringify(vendor.answer)} };
const server = setupServer(handler.${vendor.operation}(answers, { baseUrl }));
server.listen({ onUnhandledRequest: "error" });
${ordinaryCall(name, vendor)}
server.close();`,
    calls: 0,
    complaint: /Cannot find package 'msw' imported from .*msw\.js/,
  },
  {
    id: "undici",
    specifiers: ["undici@7.30.2"],
    program: ({ name, vendor }) => `
import { undiciTransport } from "@userapis/runtime/undici";
const transport = undiciTransport();
${ordinaryCall(name, vendor, "transport")}
await transport.close();`,
    calls: 1,
    complaint: /it needs the package undici, 6 or 7/,
  },
  {
    id: "opentelemetry",
    specifiers: ["@opentelemetry/api@1.9.0"],
    program: ({ name, vendor }) => `
import { openTelemetry } from "@userapis/runtime/opentelemetry";
${ordinaryCall(name, vendor, "layers: [openTelemetry()]")}`,
    calls: 1,
    complaint:
      /Cannot find package '@opentelemetry\/api' imported from .*opentelemetry\.js/,
  },
  {
    id: "ws",
    specifiers: ["ws@8.23.0"],
    applies: ({ vendor }) => vendor?.socket !== undefined,
    // Node.js 20 has no WebSocket of its own.
    program: ({ name, vendor }, isThere) => `
import { ${vendor.className} } from "${name}";
${isThere ? `import { WebSocket } from "ws";` : ""}
const client = new ${vendor.className}({ baseUrl, ${isThere ? "WebSocket" : ""} });
for await (const message of client.user.${vendor.socket.operation}()) {
  console.log(message.data.${vendor.field});
  break;
}`,
    calls: 1,
    complaint:
      /pass one in the option `WebSocket`, on Node 20 that of the `ws` package/,
  },
];

export const peerEnvironments = peers.flatMap((peer) => [
  {
    id: peer.id,
    applies: peer.applies ?? (({ vendor }) => vendor !== undefined),
    run: (unit, context) => runWith(peer, unit, context),
  },
  {
    id: `without-${peer.id}`,
    applies: peer.applies ?? (({ vendor }) => vendor !== undefined),
    run: (unit, context) => runWithout(peer, unit, context),
  },
]);

async function runWith({ id, specifiers, program, calls }, unit, context) {
  const project = await context.projects.fresh(unit, specifiers);
  const cwd = await addFolder(project, id, filesFor(program, unit, true));
  const command = [await context.tools("node-20.19"), "main.mjs"];
  await callStub(context, { ...unit, calls }, (baseUrl) =>
    runConsumer([...command, baseUrl], { ...context, cwd }),
  );
}

async function runWithout({ id, program, complaint }, unit, context) {
  const project = await context.projects.installed(unit);
  const files = filesFor(program, unit, false);
  const cwd = await addFolder(project, `without-${id}`, files);
  const command = [await context.tools("node-20.19"), "main.mjs"];
  const { baseUrl } = context.stub.visit(unit.vendor);
  const error = await runConsumer([...command, baseUrl], {
    ...context,
    cwd,
  }).then(
    (answer) => new Error(`it gave ${answer}`),
    (reason) => reason,
  );
  if (!complaint.test(error.message))
    throw new Error(
      `it does not say what is missing (${complaint}):\n${error.message}`,
    );
}

function filesFor(program, { manifest, vendor }, isThere) {
  const { name } = manifest;
  return {
    "main.mjs": `const baseUrl = process.argv[2];${program({ name, vendor }, isThere)}\n`,
  };
}

function ordinaryCall(
  name,
  { className, auth, operation, given, field },
  option = "",
) {
  return `
const { ${className} } = await import("${name}");
const client = new ${className}({ baseUrl, auth: ${auth}, ${option} });
const answer = await client.user.${operation}(${given ?? ""});
console.log(answer.${field});`;
}
