import type { Layer, Transport } from "../layer.js";
import type { Api } from "../operation.js";
import type { ClientOptions } from "../options.js";
import { credentialLayer } from "../security/credential-layer.js";
import { createFetchTransport } from "./fetch-transport.js";
import { redirectLayer } from "./redirect-layer.js";

/**
 * The onion, from outside in. Around all of this, per call: `totalTimeout` and the caller's signal, then retries, then `timeout` for
 * each attempt with its body (`attempt.ts`).
 *
 * 1. the user's own layers, the first outermost: they see every attempt, and no credential
 * 2. redirects: each hop passes what lies below anew
 * 3. credentials
 * 4. the transport
 */
export function composeTransport(api: Api, options: ClientOptions): Transport {
  const layers: readonly Layer[] = [
    ...(options.layers ?? []),
    redirectLayer,
    credentialLayer({
      schemes: api.securitySchemes,
      auth: options.auth ?? {},
      allowInsecureHttp: options.allowInsecureHttp ?? false,
    }),
  ];
  const transport = options.transport ?? createFetchTransport(options.fetch);
  return layers.reduceRight((next, layer) => layer(next), transport);
}
