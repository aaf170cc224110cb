// What the soak calls: of each package a GET, one with a body and, where there is one, a paged list; with the answer that the server gives.
import { Alsid } from "@userapis/alsid";
import { Cloudsmith } from "@userapis/cloudsmith";
import { Glowmarkt } from "@userapis/glowmarkt";
import { Pieces } from "@userapis/pieces";
import { TileDB } from "@userapis/tiledb";

const ada = { username: "ada", password: "engine" };

/** How many pages each paged list has. */
export const pageCount = 3;

/** By name; `status` and `json` are what a healthy server answers. */
export const operations = [
  {
    name: "alsid whoami",
    ...{ status: 200, json: { id: 7, name: "Ada", email: "ada@example.com" } },
    call: ({ alsid }, options) => alsid.user.whoami({}, options),
  },
  {
    name: "alsid create",
    ...{ status: 201, json: [{ id: 7, name: "Ada" }] },
    call: ({ alsid }, options) =>
      alsid.user.create(
        { body: [{ ...ada, name: "Ada", email: "ada@example.com" }] },
        options,
      ),
  },
  {
    name: "cloudsmith self",
    ...{ status: 200, json: { authenticated: true, slug: "ada" } },
    call: ({ cloudsmith }, options) => cloudsmith.user.self({}, options),
  },
  {
    name: "cloudsmith tokenCreate",
    ...{ status: 201, json: { token: "signed-in" } },
    call: ({ cloudsmith }, options) =>
      cloudsmith.user.tokenCreate(
        { body: { email: "ada@example.com", password: "engine" } },
        options,
      ),
  },
  {
    name: "cloudsmith tokensList",
    ...{ status: 200, isPaged: true, json: { results: [{ slug_perm: "a" }] } },
    call: async ({ cloudsmith }, options) => {
      const tokens = [];
      for await (const token of cloudsmith.user.tokensList({}, options))
        tokens.push(token);
      return tokens;
    },
  },
  {
    name: "glowmarkt getUserById",
    ...{ status: 200, json: { userId: "7", active: true } },
    call: ({ glowmarkt }, options) =>
      glowmarkt.user.getUserById({ userId: "7" }, options),
  },
  {
    name: "glowmarkt createUser",
    ...{ status: 200, json: { userId: "7", active: true } },
    call: ({ glowmarkt }, options) =>
      glowmarkt.user.createUser(
        { body: { username: "grace", directoryId: "1" } },
        options,
      ),
  },
  {
    name: "pieces snapshot",
    ...{ status: 200, json: { user: { id: "7" } } },
    call: ({ pieces }, options) => pieces.user.snapshot({}, options),
  },
  {
    name: "pieces select",
    ...{ status: 200, json: { user: { id: "7" } } },
    call: ({ pieces }, options) =>
      pieces.user.select({ body: { user_id: "auth0|1" } }, options),
  },
  {
    name: "tiledb getUser",
    ...{ status: 200, json: { username: "ada" } },
    call: ({ tiledb }, options) => tiledb.user.getUser({}, options),
  },
  {
    name: "tiledb requestToken",
    ...{ status: 200, json: { name: "laptop" } },
    call: ({ tiledb }, options) =>
      tiledb.user.requestToken(
        { body: { name: "laptop", scope: "user:read" } },
        options,
      ),
  },
];

/** One client of each package, with the same settings. */
export function connect(settings) {
  return {
    alsid: new Alsid({ ...settings, auth: { ApiKey: "alsid-key" } }),
    cloudsmith: new Cloudsmith({ ...settings, auth: { apikey: "key" } }),
    glowmarkt: new Glowmarkt({
      ...settings,
      auth: { appKeys: ada, applicationId: "application", userToken: "token" },
    }),
    pieces: new Pieces({ ...settings, auth: { auth0: "token" } }),
    tiledb: new TileDB({ ...settings, auth: { BasicAuth: ada } }),
  };
}
