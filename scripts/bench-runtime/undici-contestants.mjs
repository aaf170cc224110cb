import { createRequire } from "node:module";
import {
  createClient,
  self,
  tokenCreate,
} from "@userapis/cloudsmith/operations";
import { undiciTransport } from "@userapis/runtime/undici";

// The same copy that the runtime's transport loads.
const fromRuntime = createRequire(
  import.meta.resolve("@userapis/runtime/package.json"),
);
const { Agent, request } = fromRuntime("undici");

/** What goes around `fetch`: undici's own `request`, bare, and as the transport of ours. */
export function createUndiciContestants({ origin, apikey, login }) {
  const client = createClient({
    baseUrl: origin,
    auth: { apikey },
    transport: undiciTransport(),
  });
  return [
    {
      id: "ours-undici",
      name: "ours, undici transport",
      get: () => self(client),
      post: () => tokenCreate(client, { body: login }),
    },
    bareUndici({ origin, apikey, login }),
  ];
}

function bareUndici({ origin, apikey, login }) {
  const dispatcher = new Agent();
  const read = async ({ statusCode, body }) => {
    if (statusCode >= 300) throw new Error(`status ${statusCode}`);
    return body.json();
  };
  return {
    id: "undici",
    name: "bare undici request",
    get: async () =>
      read(
        await request(`${origin}/user/self/`, {
          dispatcher,
          headers: { "x-api-key": apikey },
        }),
      ),
    post: async () =>
      read(
        await request(`${origin}/user/token/`, {
          dispatcher,
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(login),
        }),
      ),
  };
}
