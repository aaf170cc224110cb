import type { EverythingAuth } from "@userapis/everything";
import type { CredentialSource } from "../../profile.js";
import { secretKeys } from "./secrets.js";

/** Made anew for each client, since some remember. */
export type MakeAuth = () => EverythingAuth;

const basic = { username: "ada", password: secretKeys.password };
const oauth2 = { clientId: "ada & co", clientSecret: secretKeys.clientSecret };
const { headerKey, queryKey, cookieKey, bearer, otherScheme } = secretKeys;

const all: EverythingAuth = {
  headerKey,
  queryKey,
  cookieKey,
  basic,
  bearer,
  otherScheme,
  oauth2,
};

/** Credential sets. What each sends is in its scenarios, since every operation takes others. */
export const everythingCredentials = {
  all: of(() => all),
  "header key alone": of(() => ({ headerKey })),
  "query key alone": of(() => ({ queryKey })),
  "query key and half": of(() => ({ headerKey, queryKey })),
  "token that is renewed": of(() => ({ bearer: renewed() })),
  "token in hand": of(() => ({ oauth2: secretKeys.accessToken })),
  "client in the form": of(() => ({
    oauth2: { ...oauth2, clientAuthentication: "body" },
  })),
  "client with scopes": of(() => ({
    oauth2: {
      ...oauth2,
      scopes: ["paint", "look"],
      parameters: { audience: "gallery" },
    },
  })),
  "client from a function": of(() => ({
    oauth2: () => Promise.resolve(oauth2),
  })),
} satisfies Readonly<Record<string, CredentialSource<MakeAuth>>>;

function of(auth: MakeAuth): CredentialSource<MakeAuth> {
  return { auth, sends: {} };
}

/** The first time another than ever after. */
function renewed(): () => Promise<string> {
  let asked = 0;
  return () => {
    asked += 1;
    return Promise.resolve(
      asked === 1 ? secretKeys.bearer : secretKeys.freshBearer,
    );
  };
}
