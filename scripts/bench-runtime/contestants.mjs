import { createUndiciContestants } from "./undici-contestants.mjs";

const apikey = "not-a-real-key";
const login = { email: "ada@example.com", password: "not-a-real-password" };

/**
 * Every client, each as its documentation says: `get` asks who is calling, with an API key; `post` sends a JSON body. Both resolve to the decoded answer.
 * The first is what the others are compared with.
 */
export async function createContestants({ origin, modules }) {
  return [
    bareFetch(origin),
    ...(await ours(origin)),
    await openapiFetch(origin),
    await heyApi(origin, modules.heyApi),
    await ky(origin, modules.ky),
    ...(await createUndiciContestants({ origin, apikey, login })),
  ];
}

function bareFetch(origin) {
  const read = async (response) => {
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
  return {
    id: "fetch",
    name: "bare fetch",
    get: async () =>
      read(
        await fetch(`${origin}/user/self/`, {
          headers: { "x-api-key": apikey },
        }),
      ),
    post: async () =>
      read(
        await fetch(`${origin}/user/token/`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(login),
        }),
      ),
  };
}

async function ours(origin) {
  const { Cloudsmith } = await import("@userapis/cloudsmith");
  const { createClient, self, tokenCreate } =
    await import("@userapis/cloudsmith/operations");
  const options = { baseUrl: origin, auth: { apikey } };
  const cloudsmith = new Cloudsmith(options);
  const client = createClient(options);
  const untimed = createClient({ ...options, timeout: Infinity });
  return [
    {
      id: "ours-class",
      name: "ours, class",
      get: () => cloudsmith.user.self(),
      post: () => cloudsmith.user.tokenCreate({ body: login }),
    },
    {
      id: "ours-function",
      name: "ours, function",
      get: () => self(client),
      post: () => tokenCreate(client, { body: login }),
    },
    {
      id: "ours-untimed",
      name: "ours, function, timeout: Infinity",
      get: () => self(untimed),
      post: () => tokenCreate(untimed, { body: login }),
    },
  ];
}

async function openapiFetch(origin) {
  const { default: createClient } = await import("openapi-fetch");
  const client = createClient({
    baseUrl: origin,
    headers: { "x-api-key": apikey },
  });
  const read = ({ data, error }) => {
    if (error) throw new Error("an error answer");
    return data;
  };
  return {
    id: "openapi-fetch",
    name: "openapi-fetch",
    get: async () => read(await client.GET("/user/self/")),
    post: async () => read(await client.POST("/user/token/", { body: login })),
  };
}

async function heyApi(origin, url) {
  const { createClient, userSelf, userTokenCreate } = await import(url);
  const client = createClient({ baseUrl: origin, auth: () => apikey });
  const read = ({ data, error }) => {
    if (error) throw new Error("an error answer");
    return data;
  };
  return {
    id: "hey-api",
    name: "hey-api",
    get: async () => read(await userSelf({ client })),
    post: async () => read(await userTokenCreate({ client, body: login })),
  };
}

async function ky(origin, url) {
  const { default: create } = await import(url);
  const client = create.create({
    prefixUrl: origin,
    headers: { "x-api-key": apikey },
  });
  return {
    id: "ky",
    name: "ky",
    get: () => client.get("user/self/").json(),
    post: () => client.post("user/token/", { json: login }).json(),
  };
}
