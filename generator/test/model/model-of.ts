import type { ApiModel, Operation, Schema } from "../../src/model/api-model.js";
import { buildModel } from "../../src/model/build-model.js";
import { loadTexts } from "../spec/load-texts.js";
import { printModels, printSchema } from "./print-model.js";

export type Version = "3.0.3" | "3.1.0";

/** The model of a document that has this after its head. */
export async function modelOf(
  body: string,
  version: Version = "3.1.0",
): Promise<ApiModel> {
  const head = `openapi: ${version}\ninfo: { title: Test, version: "1" }\n`;
  return buildModel(await loadTexts({ "api.yaml": head + body }));
}

/** The models of these `components.schemas`, one line each. */
export async function schemasOf(
  schemas: string,
  version: Version = "3.1.0",
): Promise<string[]> {
  const indented = schemas.replaceAll(/^/gm, "    ");
  const body = `paths: {}\ncomponents:\n  schemas:\n${indented}\n`;
  return printModels(await modelOf(body, version));
}

/** The one schema of a component `It`. */
export async function schemaOf(
  schema: string,
  version: Version = "3.1.0",
): Promise<Schema> {
  const model = await modelOf(
    `paths: {}\ncomponents: { schemas: { It: ${schema} } }\n`,
    version,
  );
  const found = model.models.find(({ id }) => id === "It");
  if (found === undefined) throw new Error("There is no model It.");
  return found.schema;
}

export async function printed(
  schema: string,
  version: Version = "3.1.0",
): Promise<string> {
  return printSchema(await schemaOf(schema, version));
}

export function operationsOf(model: ApiModel): readonly Operation[] {
  return model.tags.flatMap(({ operations }) => operations);
}

/** The first operation of a document. */
export async function operationOf(
  body: string,
  version: Version = "3.1.0",
): Promise<Operation> {
  const [operation] = operationsOf(await modelOf(body, version));
  if (operation === undefined) throw new Error("There is no operation.");
  return operation;
}
