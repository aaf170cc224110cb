import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./run-userapis.js";

export interface PetstoreParts {
  readonly version?: string;
  /** Properties that an answer always has. */
  readonly required?: string;
  readonly properties?: string;
  readonly operationId?: string;
  readonly summary?: string;
}

/** A small document; its parts tell two versions of it apart. */
export function petstore({
  version = "1.0.0",
  required = "name",
  properties = "name: { type: string }, tag: { type: string }",
  operationId = "getPet",
  summary = "Get a pet.",
}: PetstoreParts = {}): string {
  return `openapi: 3.1.0
info: { title: Petstore, version: ${version} }
servers: [{ url: https://petstore.example.test }]
paths:
  /pets/{id}:
    get:
      operationId: ${operationId}
      summary: ${summary}
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
components:
  schemas:
    Pet:
      type: object
      required: [${required}]
      properties: { ${properties} }
`;
}

/** A client that reads `name` breaks, running or compiling. */
export const breaking = petstore({ required: "" });

/** Nothing but a property that answers may have. */
export const added = petstore({
  properties:
    "name: { type: string }, tag: { type: string }, kind: { type: string }",
});

/** Breaks nothing but code that calls the method. */
export const renamed = petstore({ operationId: "readPet" });

/** Words only. */
export const reworded = petstore({ summary: "Read a pet." });

export const diffConfig = `packages:
  petstore:
    spec: specs/petstore.yaml
    output: packages/petstore
    packageName: "@acme/petstore"
  zoo:
    spec: specs/zoo.yaml
    output: packages/zoo
    packageName: "@acme/zoo"
`;

/** Two packages whose specs are the same. */
export const project = {
  "userapis.config.yaml": diffConfig,
  "specs/petstore.yaml": petstore(),
  "specs/zoo.yaml": petstore(),
};

const command = fileURLToPath(
  new URL("../../bin/userapis.js", import.meta.url),
);

export interface Surroundings {
  readonly folder: string;
  /** All of standard input. */
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs `userapis diff`; CI services are not to be seen, but for what `env` says. */
export async function diff(
  { folder, input = "", env = {} }: Surroundings,
  ...args: readonly string[]
): Promise<Outcome> {
  const child = spawn(process.execPath, [command, "diff", ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  // A command that does not read it may have ended.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("close", (code, signal) => {
      resolve(signal ?? code);
    });
  });
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: await ended, out, err };
}
