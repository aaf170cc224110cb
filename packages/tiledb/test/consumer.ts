import { TileDB, TokenScopeValues } from "@userapis/tiledb";
import type {
  OrganizationRoles,
  OrganizationRolesInput,
  User,
  UserInput,
} from "@userapis/tiledb";
import { createFetchClient } from "@userapis/tiledb/openapi-fetch";
import { createClient, getUser } from "@userapis/tiledb/operations";

const tiledb = new TileDB({
  auth: { BasicAuth: { username: "ada", password: "secret" } },
});

export async function use(): Promise<void> {
  const user: User = await tiledb.user.getUser();
  user.is_valid_email satisfies boolean | undefined;
  (await tiledb.user.deleteUser({ username: "ada" })) satisfies undefined;
  (await tiledb.user.listTokens())?.length satisfies number | undefined;

  const result = await tiledb.user
    .getUserWithUsername({ username: "ada" })
    .result();
  if (result.ok) result.data satisfies User;
  else if (result.status === 404) result.error satisfies undefined;
  else if (result.status === 409)
    result.error.request_id satisfies string | undefined;
  else if (result.status === undefined) result.error satisfies Error;

  TokenScopeValues.includes("user:read-write") satisfies boolean;
  await getUser(createClient());
  await createFetchClient({}).GET("/users/{username}", {
    params: { path: { username: "ada" } },
  });
}

export const open: OrganizationRoles = "a role of tomorrow";
// @ts-expect-error -- requests take the known roles only
export const closed: OrganizationRolesInput = "a role of tomorrow";
export const input: UserInput = { username: "ada", password: "secret" };
// @ts-expect-error -- readOnly: requests do not have it
export const readOnly: UserInput = { username: "ada", is_valid_email: true };

export async function refuse(): Promise<void> {
  // @ts-expect-error -- a missing path parameter
  await tiledb.user.getUserWithUsername({});
  // @ts-expect-error -- a required property of the body is missing
  await tiledb.user.createUser({ body: { name: "Ada" } });
  // @ts-expect-error -- a wrong key
  await tiledb.user.getSession({ remember: "true" });
  const result = await tiledb.user.getUser().result();
  // @ts-expect-error -- a status that the document does not have
  if (result.status === 201) return;
}
