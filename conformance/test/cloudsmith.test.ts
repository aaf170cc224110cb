import { Cloudsmith } from "@userapis/cloudsmith";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

test("a second factor: 422 is the first half of a login, typed apart from an error", async () => {
  await using server = await startStubServer(
    {
      status: 422,
      json: { two_factor_required: true, two_factor_token: "challenge" },
    },
    { status: 201, json: { token: "signed-in" } },
  );
  const { user } = new Cloudsmith({ baseUrl: server.url });

  const first = await user
    .tokenCreate({ body: { email: "ada@example.com", password: "secret" } })
    .result();
  if (first.ok || first.status !== 422) throw new Error("no challenge");
  if (!("two_factor_token" in first.error)) throw new Error("an error");
  const { two_factor_token } = first.error;
  const token = await user.tokenCreate({
    body: { two_factor_token, totp_token: "000000" },
  });

  expect(token).toEqual({ token: "signed-in" });
  expect(server.seen.map(({ body }) => body)).toEqual([
    '{"email":"ada@example.com","password":"secret"}',
    '{"two_factor_token":"challenge","totp_token":"000000"}',
  ]);
});
