import { Glowmarkt } from "@userapis/glowmarkt";
import type { AddUserRes } from "@userapis/glowmarkt";
import { createFetchClient } from "@userapis/glowmarkt/openapi-fetch";
import { createClient, getUserById } from "@userapis/glowmarkt/operations";

const glowmarkt = new Glowmarkt({
  auth: {
    orgAppKeys: { username: "org", password: "secret" },
    applicationId: () => Promise.resolve("id"),
  },
});

export async function use(): Promise<void> {
  const user: AddUserRes = await glowmarkt.user.getUserById({ userId: "id" });
  user.applications?.[0]?.accountId satisfies string | undefined;
  await glowmarkt.user.verifyUser();

  const result = await glowmarkt.user.deleteUserById({ userId: "id" }).result();
  if (result.ok) result.data.valid satisfies boolean | undefined;
  else if (result.status === 401)
    result.error.error satisfies string | undefined;
  else if (result.status === 404) result.error satisfies string | undefined;

  await getUserById(createClient(), { userId: "id" });
  await createFetchClient({}).GET("/user", {
    params: { query: { username: "ada" } },
  });
}

export async function refuse(): Promise<void> {
  // @ts-expect-error -- a missing query parameter
  await glowmarkt.user.getUserByUsername();
  // @ts-expect-error -- a missing path parameter
  await glowmarkt.user.updateUsername({
    body: { username: "ada", status: "active" },
  });
  // @ts-expect-error -- a required property of the body is missing
  await glowmarkt.user.createUser({ body: { username: "ada" } });
  // @ts-expect-error -- a wrong key
  await glowmarkt.user.getUserById({ user_id: "id" });
  const result = await glowmarkt.user.createUser().result();
  // @ts-expect-error -- a status that the document does not have
  if (result.status === 404) return;
}
