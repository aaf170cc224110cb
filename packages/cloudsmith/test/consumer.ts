import { Cloudsmith, NotFoundError } from "@userapis/cloudsmith";
import type { UserAuthenticationToken, UserBrief } from "@userapis/cloudsmith";
import { createClient, tokensList } from "@userapis/cloudsmith/operations";
import { createFetchClient } from "@userapis/cloudsmith/openapi-fetch";

const cloudsmith = new Cloudsmith({ auth: { apikey: () => "key" } });

export async function use(): Promise<void> {
  const me: UserBrief = await cloudsmith.user.self();
  me.email satisfies string | null | undefined;

  for await (const token of cloudsmith.user.tokensList({ page_size: 100 })) {
    token satisfies UserAuthenticationToken;
  }
  for await (const page of cloudsmith.user.tokensList().pages()) {
    page.results satisfies UserAuthenticationToken[];
  }

  const { headers, status } = await cloudsmith.user.tokensList().withResponse();
  headers["X-Pagination-Count"] satisfies number | undefined;
  status satisfies 200;

  const login = await cloudsmith.user.tokenCreate({ body: {} }).result();
  if (login.ok) login.data.token satisfies string | undefined;
  else if (login.status === 422) {
    if ("two_factor_token" in login.error)
      login.error.two_factor_token satisfies string;
  } else if (login.status === undefined) login.error.message satisfies string;
  // @ts-expect-error -- a status that the document does not have
  if (login.status === 418) return;

  await tokensList(createClient({ auth: { apikey: "key" } }), { page: 2 });
  const { data } = await createFetchClient({}).GET("/user/self/");
  data?.slug satisfies string | null | undefined;
}

export async function refuse(): Promise<void> {
  // @ts-expect-error -- a wrong key
  await cloudsmith.user.tokensList({ pageSize: 100 });
  // @ts-expect-error -- a missing path parameter
  await cloudsmith.user.tokensRefresh({});
  // @ts-expect-error -- no input at all
  await cloudsmith.user.tokensRefresh();
  // @ts-expect-error -- a wrong body
  await cloudsmith.user.tokenCreate({ body: { email: 1 } });
  // @ts-expect-error -- a scheme that the document does not have
  new Cloudsmith({ auth: { bearer: "token" } });
  // @ts-expect-error -- Basic takes a user name and a password
  new Cloudsmith({ auth: { basic: "token" } });
}

export function status(error: unknown): number | undefined {
  return error instanceof NotFoundError ? error.status : undefined;
}
