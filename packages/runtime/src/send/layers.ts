import type { Layer, Transport } from "../layer.js";
import type { CredentialSettings } from "../security/choose-credentials.js";
import { credentialLayer } from "../security/credential-layer.js";
import { toConnectionError } from "./failure.js";
import { redirectLayer } from "./redirect-layer.js";

/**
 * The onion, from outside in. Around all of this, per call: `totalTimeout` and the caller's signal, then retries, then `timeout` for
 * each attempt with its body (`send.ts`).
 *
 * 1. the user's own layers, the first outermost: they see every attempt, and no credential
 * 2. redirects: each hop passes what lies below anew
 * 3. credentials
 * 4. what the transport throws becomes a `ConnectionError`
 * 5. the transport
 */
export function composeTransport(
  own: readonly Layer[],
  settings: CredentialSettings,
): Transport {
  const transport: Transport = async (request) => {
    try {
      return await settings.transport(request);
    } catch (cause) {
      throw toConnectionError(request, cause);
    }
  };
  return [...own, redirectLayer, credentialLayer(settings)].reduceRight(
    (next, layer) => layer(next),
    transport,
  );
}
