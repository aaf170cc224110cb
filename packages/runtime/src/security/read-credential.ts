import { CredentialError } from "../errors/input-error.js";
import type { Operation } from "../operation.js";
import type { ClientOptions } from "../options.js";

type Auth = NonNullable<ClientOptions["auth"]>;

/**
 * The value of a credential, its provider called if it is one. `undefined` where there is none: not configured, or the provider has nothing,
 * as when it reads a variable that is not set.
 */
export async function readCredential(
  auth: Auth,
  scheme: string,
  operation: Operation,
): Promise<unknown> {
  if (!Object.hasOwn(auth, scheme)) return undefined;
  const credential = auth[scheme];
  const value =
    typeof credential === "function"
      ? await askProvider(credential, scheme, operation)
      : credential;
  return value === "" || value === null ? undefined : value;
}

async function askProvider(
  provider: () => unknown,
  scheme: string,
  operation: Operation,
): Promise<unknown> {
  try {
    return await provider();
  } catch (cause) {
    throw new CredentialError(
      `the provider of credential ${JSON.stringify(scheme)} failed`,
      { operation, cause },
    );
  }
}
