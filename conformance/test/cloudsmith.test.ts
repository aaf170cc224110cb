import { Cloudsmith, MissingCredentialError } from "@userapis/cloudsmith";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

const apikey = "not-a-real-api-key";

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

test("pages follow each other by a header", async () => {
  const page = (slug_perm: string) => ({
    json: { results: [{ slug_perm }] },
    headers: { "X-Pagination-PageTotal": "2" },
  });
  await using server = await startStubServer(page("one"), page("two"));
  const { user } = new Cloudsmith({ baseUrl: server.url, auth: { apikey } });

  const slugs: (string | undefined)[] = [];
  for await (const token of user.tokensList({ page_size: 1 })) {
    slugs.push(token.slug_perm);
  }

  expect(slugs).toEqual(["one", "two"]);
  expect(server.seen.map(({ target }) => target)).toEqual([
    "/user/tokens/?page_size=1",
    "/user/tokens/?page=2&page_size=1",
  ]);
});

test("an empty set has no paging headers, and ends", async () => {
  await using server = await startStubServer({ json: { results: [] } });
  const { user } = new Cloudsmith({ baseUrl: server.url, auth: { apikey } });

  const tokens: unknown[] = [];
  for await (const token of user.tokensList()) tokens.push(token);

  expect(tokens).toEqual([]);
  expect(server.seen).toHaveLength(1);
});

test("credentials are optional where the document says so, and sent where there are some", async () => {
  await using server = await startStubServer({
    json: { authenticated: false, email: null },
  });

  await new Cloudsmith({ baseUrl: server.url }).user.self();
  await new Cloudsmith({ baseUrl: server.url, auth: { apikey } }).user.self();

  expect(server.seen.map(({ headers }) => headers["x-api-key"])).toEqual([
    undefined,
    apikey,
  ]);
});

test("a call that needs a credential is not sent without one", async () => {
  await using server = await startStubServer({});
  const { user } = new Cloudsmith({ baseUrl: server.url });

  await expect(user.tokensList()).rejects.toThrow(MissingCredentialError);
  expect(server.seen).toEqual([]);
});
