import type { CredentialSource, RoleSource } from "./profile.js";
import type { VendorCredentials, VendorRole } from "./scenario.js";

/** Every role of the vendors' packages, or why a package does not have it. */
export type VendorRoleSources<Client> = Readonly<
  Record<VendorRole, RoleSource<Client> | string>
>;

/** Every set of credentials, or why a package cannot have it. */
export type VendorCredentialSources<Auth> = Readonly<
  Record<Exclude<VendorCredentials, "none">, CredentialSource<Auth> | string>
>;
