import { buildModel, loadSpec } from "@userapis/generator";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { startPrism } from "../demo/prism.mjs";
import { startSocketServer } from "../demo/socket-server.mjs";

/** A mock server and a web socket server for every published package: `origins` says which stand for which of the vendors' own. */
export async function startServers() {
  const { packages } = parse(readFileSync("userapis.config.yaml", "utf8"));
  const specs = Object.values(packages)
    .filter(({ output }) => output.startsWith("packages/"))
    .map(({ spec }) => spec);
  const started = await Promise.all(specs.map(startVendor));
  return {
    origins: started.flatMap(({ origins }) => origins),
    close: () => Promise.all(started.map(({ close }) => close())),
  };
}

async function startVendor(spec) {
  const model = buildModel(await loadSpec(spec));
  const [prism, sockets] = await Promise.all([
    startPrism(spec),
    startSocketServer(model),
  ]);
  const origins = model.servers.map((server) => ({
    from: addressOf(server),
    mock: prism.url,
    sockets: sockets.url,
  }));
  return {
    origins,
    close: () => Promise.all([prism.close(), sockets.close()]),
  };
}

/** With the default of every variable. */
function addressOf({ url, variables }) {
  const filled = variables.reduce(
    (text, { name, default: value }) => text.replaceAll(`{${name}}`, value),
    url,
  );
  return filled.replace(/\/$/, "");
}
