import {
  keyed,
  keyedOperation,
  order,
  orderOperation,
  ownServer,
  ownServerOperation,
  read,
  readOperation,
  search,
  searchOperation,
  sharedServer,
  sharedServerOperation,
  signIn,
  signInOperation,
  watch,
  watchOperation,
} from "@userapis/everything/operations";
import { plainCall } from "../../profile.js";
import { factsOf } from "./role.js";
import type { EverythingRole } from "./role.js";
import { secretInput } from "./secrets.js";

const body = { title: "Nocturne" };
const { token, pin, password, code } = secretInput;
const login = { name: "ada", password, factor: { code } };

/** Retries, secrets, servers and a web socket. */
export const callRoles = {
  read: {
    ...factsOf(readOperation, { status: 200, sample: body }),
    call: (client, options) => plainCall(read(client, {}, options)),
  },
  "read-with-secrets": {
    ...factsOf(readOperation, {
      target: `/calls/read?color=blue&token=${token}`,
      status: 200,
      sample: body,
    }),
    call: (client, options) => {
      const input = { color: "blue", token, "X-Trace": "trace", "X-Pin": pin };
      return plainCall(read(client, input, options));
    },
  },
  order: {
    ...factsOf(orderOperation, { body }),
    call: (client, options) => plainCall(order(client, { body }, options)),
  },
  "order-with-key": {
    ...factsOf(orderOperation, { body }),
    call: (client, options) => {
      const input = { "Idempotency-Key": "my own key", body };
      return plainCall(order(client, input, options));
    },
  },
  keyed: {
    ...factsOf(keyedOperation, { body }),
    call: (client, options) => plainCall(keyed(client, { body }, options)),
  },
  search: {
    ...factsOf(searchOperation, { body }),
    call: (client, options) => plainCall(search(client, { body }, options)),
  },
  "sign-in": {
    ...factsOf(signInOperation, {
      body: login,
      status: 200,
      sample: { name: "ada" },
      errorStatus: 422,
    }),
    call: (client, options) =>
      plainCall(signIn(client, { body: login }, options)),
  },
  "own-server": {
    ...factsOf(ownServerOperation),
    call: (client, options) => plainCall(ownServer(client, {}, options)),
  },
  "shared-server": {
    ...factsOf(sharedServerOperation),
    call: (client, options) => plainCall(sharedServer(client, {}, options)),
  },
  socket: {
    ...factsOf(watchOperation, { target: "/calls/socket?key={value}" }),
    call: (client, options) => ({ items: () => watch(client, {}, options) }),
  },
} satisfies Readonly<Record<string, EverythingRole>>;
