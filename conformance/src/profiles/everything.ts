import { Everything } from "@userapis/everything";
import type {
  Color,
  EverythingClient,
  EverythingOptions,
} from "@userapis/everything";
import { createProfile } from "../profile.js";
import type { ClientSettings, Profile } from "../profile.js";
import type { DocumentServer, PlanValue } from "../scenario.js";
import { answerRoles } from "./everything/answer-roles.js";
import { bodyRoles } from "./everything/body-roles.js";
import { callRoles } from "./everything/call-roles.js";
import { everythingCredentials } from "./everything/credentials.js";
import type { MakeAuth } from "./everything/credentials.js";
import { pageRoles } from "./everything/page-roles.js";
import type { EverythingRole } from "./everything/role.js";
import { givenTokens, secretInput, secretKeys } from "./everything/secrets.js";
import { securityRoles } from "./everything/security-roles.js";
import { styleRoles } from "./everything/style-roles.js";

const roles = {
  ...styleRoles,
  ...bodyRoles,
  ...answerRoles,
  ...securityRoles,
  ...pageRoles,
  ...callRoles,
};

export type EverythingRoleName = keyof typeof roles;

export type EverythingCredentialsName =
  keyof typeof everythingCredentials | "none";

/** The package of conformance/specs/everything.yaml. */
export const everything: Profile = {
  ...createProfile<EverythingClient, MakeAuth, Color | undefined>(
    {
      name: "everything",
      secrets: [
        ...Object.values(secretKeys),
        ...Object.values(givenTokens),
        ...Object.values(secretInput).map(String),
      ],
      credentialHeaders: ["authorization", "x-key", "cookie"],
      connect: (settings, makeAuth) =>
        new Everything({
          ...optionsOf(settings),
          ...(makeAuth === undefined ? {} : { auth: makeAuth() }),
        }),
      credentials: everythingCredentials,
      roles: roles satisfies Readonly<Record<string, EverythingRole>>,
    },
    colorOf,
  ),
  hasOwnRoles: true,
};

function colorOf(given: PlanValue | undefined): Color | undefined {
  if (given === undefined || typeof given === "string") return given;
  return isList(given) ? [...given] : { ...given };
}

function isList(value: Exclude<PlanValue, string>): value is readonly string[] {
  return Array.isArray(value);
}

function optionsOf({
  documentServer,
  baseUrl,
  ...settings
}: ClientSettings): EverythingOptions {
  if (documentServer === undefined || baseUrl === undefined)
    return { ...settings, ...(baseUrl === undefined ? {} : { baseUrl }) };
  const { port, pathname } = new URL(baseUrl);
  const variables = { port, base: pathname.slice(1) };
  return { ...settings, ...serverOf(documentServer, variables) };
}

function serverOf(
  choice: DocumentServer,
  variables: { readonly port: string; readonly base: string },
): EverythingOptions {
  switch (choice) {
    case "default region":
      return { serverVariables: variables };
    case "other region":
      return { serverVariables: { ...variables, region: "us" } };
    case "unknown region": {
      const region = { region: "eu" } as const;
      // As a program does that reads it from somewhere.
      return {
        serverVariables: {
          ...variables,
          ...Object.assign(region, { region: "mars" }),
        },
      };
    }
    case "without a region":
      return { server: 1, serverVariables: variables };
  }
}
