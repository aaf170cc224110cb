import { Alsid } from "@userapis/alsid";
import type { CurrentUser, User } from "@userapis/alsid";
import { createFetchClient } from "@userapis/alsid/openapi-fetch";
import { createClient, list } from "@userapis/alsid/operations";

const alsid = new Alsid({
  auth: { ApiKey: "key" },
  serverVariables: { host: "ad.example", protocol: "http" },
});

export async function use(): Promise<void> {
  (await alsid.user.list()) satisfies User[];
  (await alsid.user.create({
    body: [{ name: "Ada", email: "ada@example.com", password: "secret" }],
  })) satisfies User[];
  const me: CurrentUser = await alsid.user.whoami();
  me.roles[0]?.permissions[0]?.dynamicId satisfies string | null | undefined;
  (await alsid.user.logout()) satisfies undefined;
  await alsid.user.replaceRoles({ id: "7", body: { roles: [1] } });

  await list(createClient({ auth: { ApiKey: "key" } }));
  await createFetchClient({}).GET("/api/users/whoami");
}

export async function refuse(): Promise<void> {
  // @ts-expect-error -- the key belongs to the scheme and is no parameter
  await alsid.user.list({ "x-api-key": "key" });
  // @ts-expect-error -- the body is an array
  await alsid.user.create({ body: { name: "Ada" } });
  // @ts-expect-error -- the id in the path is text
  await alsid.user.get({ id: 7 });
  // @ts-expect-error -- a missing body
  await alsid.user.replaceRoles({ id: "7" });
  // @ts-expect-error -- the document lists https and http
  new Alsid({ serverVariables: { protocol: "gopher" } });
  const result = await alsid.user.logout().result();
  // @ts-expect-error -- a status that the document does not have
  if (result.status === 200) return;
}
