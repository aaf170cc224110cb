import { Glowmarkt } from "@userapis/glowmarkt";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

test("two schemes of one header: the one that the operation names is sent", async () => {
  await using server = await startStubServer({ json: { valid: true } });
  const { user } = new Glowmarkt({
    baseUrl: server.url,
    auth: { devUserToken: "dev", userToken: "user", applicationId: "id" },
  });

  await user.updateUsername({
    userId: "3f6c2a9e-8d41-4b7f-9c55-0e1d2f3a4b5c",
    body: { username: "ada", status: "active" },
  });

  expect(server.seen[0]?.headers["token"]).toBe("user");
});
