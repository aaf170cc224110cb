import type { ApiModel, Model, Schema } from "../../src/model/api-model.js";

/** One line a model, close to TypeScript: what a test compares, without prose and places. */
export function printModels(model: ApiModel): string[] {
  return model.models.map(printModel);
}

function printModel(model: Model): string {
  const { typeName, inputName, directions, schema } = model;
  const input = inputName === typeName ? "" : ` / ${inputName}`;
  const way = directions.join() === "input" ? " (input)" : "";
  return `${typeName}${input}${way} = ${printSchema(schema)}`;
}

export function printSchema(schema: Schema): string {
  const text = printKind(schema);
  return schema.nullable ? `${text} | null` : text;
}

function printKind(schema: Schema): string {
  switch (schema.kind) {
    case "reference":
      return schema.model;
    case "string":
    case "number":
    case "integer":
      return schema.format === undefined
        ? schema.kind
        : `${schema.kind}:${schema.format}`;
    case "enum":
      return `${schema.open ? "open" : "closed"} ${schema.values.map((value) => JSON.stringify(value)).join(" ")}`;
    case "const":
      return JSON.stringify(schema.value);
    case "array":
      return `[${printSchema(schema.items)}]`;
    case "tuple": {
      const items = schema.items.map((item, index) =>
        index < schema.minItems ? printSchema(item) : `${printSchema(item)}?`,
      );
      const rest =
        schema.rest === undefined ? [] : [`...${printSchema(schema.rest)}`];
      return `<${[...items, ...rest].join(", ")}>`;
    }
    case "object":
      return printObject(schema);
    case "union":
      return `(${schema.members.map(printSchema).join(" or ")}${printDiscriminator(schema)})`;
    case "intersection":
      return `(${schema.members.map(printSchema).join(" and ")})`;
    default:
      return schema.kind;
  }
}

function printObject({
  properties,
  additional,
}: Extract<Schema, { kind: "object" }>): string {
  const printed = properties.map(
    ({ name, required, readOnly, writeOnly, schema }) =>
      [
        readOnly ? "readOnly " : "",
        writeOnly ? "writeOnly " : "",
        name,
        required ? ": " : "?: ",
        printSchema(schema),
      ].join(""),
  );
  if (typeof additional === "object")
    printed.push(`*: ${printSchema(additional)}`);
  else if (additional !== undefined) printed.push(`*: ${additional}`);
  return `{ ${printed.join(", ")} }`;
}

function printDiscriminator({
  discriminator,
}: Extract<Schema, { kind: "union" }>): string {
  if (discriminator === undefined) return "";
  const values = discriminator.values.map((names) => names.join("|"));
  return ` by ${discriminator.property} ${values.join(" ")}`;
}
