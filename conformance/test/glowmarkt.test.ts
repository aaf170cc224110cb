import { Glowmarkt } from "@userapis/glowmarkt";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

const appKeys = { username: "app", password: "not-a-real-password" };
const orgAppKeys = { username: "org", password: "not-a-real-password" };
const userId = "3f6c2a9e-8d41-4b7f-9c55-0e1d2f3a4b5c";

const cases = [
  {
    name: "everything configured: the first alternative alone",
    auth: {
      appKeys,
      orgAppKeys,
      applicationId: "id",
      devUserToken: "dev",
      userToken: "user",
    },
    want: { authorization: basic(appKeys) },
  },
  {
    name: "keys of an organization with an application",
    auth: { orgAppKeys, applicationId: "id" },
    want: { authorization: basic(orgAppKeys), applicationid: "id" },
  },
  {
    name: "an incomplete alternative is passed over",
    auth: { orgAppKeys, devUserToken: "dev", applicationId: "id" },
    want: { authorization: basic(orgAppKeys), applicationid: "id" },
  },
  {
    name: "a developer's token with an application",
    auth: { devUserToken: "dev", userToken: "user", applicationId: "id" },
    want: { token: "dev", applicationid: "id" },
  },
];

test.each(cases)("$name", async ({ auth, want }) => {
  await using server = await startStubServer({ json: { userId } });

  await new Glowmarkt({ baseUrl: server.url, auth }).user.getUserById({
    userId,
  });

  const { authorization, applicationid, token } = server.seen[0]?.headers ?? {};
  expect(
    Object.fromEntries(
      Object.entries({ authorization, applicationid, token }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  ).toEqual(want);
});

test("two schemes of one header: the one that the operation names is sent", async () => {
  await using server = await startStubServer({ json: { valid: true } });
  const { user } = new Glowmarkt({
    baseUrl: server.url,
    auth: { devUserToken: "dev", userToken: "user", applicationId: "id" },
  });

  await user.updateUsername({
    userId,
    body: { username: "ada", status: "active" },
  });

  expect(server.seen[0]?.headers["token"]).toBe("user");
});

test("half an alternative is not sent", async () => {
  await using server = await startStubServer({});
  const { user } = new Glowmarkt({ baseUrl: server.url, auth: { orgAppKeys } });

  await expect(user.getUserById({ userId })).rejects.toThrow(
    "appKeys, or orgAppKeys and applicationId, or devUserToken and applicationId",
  );
  expect(server.seen).toEqual([]);
});

test("a base URL that ends in a slash does not double it", async () => {
  await using server = await startStubServer({ json: { valid: true } });
  const { user } = new Glowmarkt({ baseUrl: `${server.url}/api/v0-1/` });

  await user.verifyUser();

  expect(server.seen[0]?.target).toBe("/api/v0-1/user/verify");
});

test("a user name keeps its characters", async () => {
  await using server = await startStubServer({ json: { userId } });
  const { user } = new Glowmarkt({ baseUrl: server.url, auth: { appKeys } });

  await user.getUserByUsername({ username: "ada+test@example.com" });

  expect(server.seen[0]?.target).toBe(
    "/user?username=ada%2Btest%40example.com",
  );
});

function basic(keys: {
  readonly username: string;
  readonly password: string;
}): string {
  const { username, password } = keys;
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
