// Calls every operation of the five packages against a mock server that validates each request (Prism), and shows three failures as a user meets them.
// Usage: npm run demo
import "./command-line/enter-root.mjs";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  buildModel,
  loadSpec,
  sampleInput,
  sampleToValue,
} from "@userapis/generator";
import { WebSocket } from "ws";
import { callOperation } from "./demo/call-operation.mjs";
import { showFailures } from "./demo/failures.mjs";
import { startPrism } from "./demo/prism.mjs";
import { startSocketServer } from "./demo/socket-server.mjs";
import { printTable } from "./demo/table.mjs";

const { packages } = parse(readFileSync("userapis.config.yaml", "utf8"));

// Not the document that the conformance suite has of its own: a mock server does not know half of what stands in it.
const published = Object.entries(packages).filter(([, { output }]) =>
  output.startsWith("packages/"),
);
const vendors = await Promise.all(
  published.map(([name, settings]) => openVendor(name, settings)),
);
const rows = [];
try {
  for (const vendor of vendors) rows.push(...(await callAll(vendor)));
  printTable(rows);
  console.log("\nThree failures, as a user meets them:\n");
  await showFailures(vendors);
} finally {
  for (const vendor of vendors) await vendor.close();
}

const failed = rows.filter((row) => row.failure !== undefined);
console.log(`\n${rows.length - failed.length} of ${rows.length} operations`);
process.exitCode = failed.length === 0 && rows.length > 0 ? 0 : 1;

async function openVendor(name, settings) {
  const model = buildModel(await loadSpec(settings.spec));
  const [prism, sockets, module] = await Promise.all([
    startPrism(settings.spec),
    startSocketServer(model),
    import(settings.packageName),
  ]);
  const sent = [];
  const record = (next) => (request) => {
    sent.push(request);
    return next(request);
  };
  const options = {
    baseUrl: prism.url,
    auth: credentials(model),
    WebSocket,
    retries: 0,
    layers: [record],
  };
  return {
    name,
    model,
    sent,
    client: new module[settings.clientName](options),
    socketClient: new module[settings.clientName]({
      ...options,
      baseUrl: sockets.url,
    }),
    anonymous: new module[settings.clientName]({ ...options, auth: {} }),
    close: () => Promise.all([prism.close(), sockets.close()]),
  };
}

/** One made-up credential for every scheme; the client decides which of them an operation gets. */
function credentials(model) {
  return Object.fromEntries(
    model.securitySchemes.map(({ name, scheme }) => [
      name,
      scheme.type === "basic"
        ? { username: "demo", password: "demo" }
        : "demo-credential",
    ]),
  );
}

async function callAll(vendor) {
  const rows = [];
  for (const tag of vendor.model.tags) {
    for (const operation of tag.operations) {
      const client = operation.webSocket ? vendor.socketClient : vendor.client;
      const input = sampleToValue(
        sampleInput(operation, vendor.model, { complete: true }),
      );
      rows.push(
        await callOperation({
          vendor: vendor.name,
          api: client[tag.propertyName],
          operation,
          input,
          sent: vendor.sent,
        }),
      );
    }
  }
  return rows;
}
