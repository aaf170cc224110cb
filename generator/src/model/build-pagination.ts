import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import { SpecError } from "../spec/spec-problem.js";
import type { Pagination, Schema } from "./api-model.js";
import type { OperationDraft } from "./build-operations.js";
import { asObject, stringAt } from "./located.js";
import type { Located } from "./located.js";
import { walkSchema } from "./walk-schema.js";
import type { SchemasById } from "./walk-schema.js";

type Operation = OperationDraft["operation"];

interface PaginationPlace {
  readonly document: SpecDocument;
  readonly models: SchemasById;
  readonly operation: Operation;
  readonly at: Located<JsonObject>;
}

/**
 * `x-pagination`, checked against the operation it stands on.
 *
 * @throws {SpecError} where it names a parameter, header or property that the operation does not have.
 */
export function buildPagination(
  document: SpecDocument,
  models: SchemasById,
  { operation, pagination }: OperationDraft,
): Pagination | undefined {
  if (pagination === undefined) return undefined;
  const at = asObject(pagination);
  if (at === undefined)
    return fail(document, pagination, "`x-pagination` is not an object.");
  const place = { document, models, operation, at };
  const items = stringAt(at.value, "items") ?? "";
  return { items, itemSchema: findItems(place, items), ...readStyle(place) };
}

type StyleOf<Paging> = Paging extends unknown
  ? Omit<Paging, "items" | "itemSchema">
  : never;

function readStyle(place: PaginationPlace): StyleOf<Pagination> {
  const { document, at } = place;
  const style = stringAt(at.value, "style");
  switch (style) {
    case "page":
      return {
        style,
        page: parameter(place, "page"),
        totalPagesHeader: optional(place, "totalPagesHeader", header),
        totalPages: optional(place, "totalPages", property),
      };
    case "offset":
      return {
        style,
        offset: parameter(place, "offset"),
        limit: parameter(place, "limit"),
        total: optional(place, "total", property),
      };
    case "cursor": {
      const cursor = parameter(place, "cursor");
      return { style, cursor, next: property(place, "next") };
    }
    case "link":
      return { style };
    case "total": {
      const page = parameter(place, "page");
      const size = parameter(place, "size");
      return { style, page, size, totalHeader: header(place, "totalHeader") };
    }
    default:
      return fail(
        document,
        at,
        `\`x-pagination\` has ${style === undefined ? "no style" : `the unknown style \`${style}\``}.`,
      );
  }
}

function optional(
  place: PaginationPlace,
  field: string,
  read: (place: PaginationPlace, field: string) => string,
): string | undefined {
  return place.at.value[field] === undefined ? undefined : read(place, field);
}

function parameter(place: PaginationPlace, field: string): string {
  const name = named(place, field);
  const { parameters, id } = place.operation;
  if (parameters.some((one) => one.in === "query" && one.name === name))
    return name;
  const message = `\`x-pagination\` names the query parameter \`${name}\`, which \`${id}\` does not have.`;
  return fail(place.document, fieldOf(place, field), message);
}

function header(place: PaginationPlace, field: string): string {
  const name = named(place, field);
  const { responses, id } = place.operation;
  const declared = successes(responses).flatMap(({ headers }) => headers);
  const wanted = name.toLowerCase();
  if (declared.some((one) => one.name.toLowerCase() === wanted)) return name;
  const message = `\`x-pagination\` names the header \`${name}\`, which no successful answer of \`${id}\` declares.`;
  return fail(place.document, fieldOf(place, field), message);
}

function property(place: PaginationPlace, field: string): string {
  const path = named(place, field);
  if (findInAnswer(place, path) !== undefined) return path;
  const message = `\`x-pagination\` names the property \`${path}\`, which no successful answer of \`${place.operation.id}\` has.`;
  return fail(place.document, fieldOf(place, field), message);
}

function findItems(place: PaginationPlace, path: string): Schema {
  const found = findInAnswer(place, path);
  const list = found && walkSchema(place.models, found, []);
  if (list?.kind === "array") return list.items;
  const what = path === "" ? "The answer itself" : `\`${path}\``;
  const message = `${what} is no list in any successful answer of \`${place.operation.id}\`, as \`x-pagination\` has it.`;
  return fail(place.document, fieldOf(place, "items"), message);
}

function findInAnswer(
  { operation, models }: PaginationPlace,
  path: string,
): Schema | undefined {
  const names = path === "" ? [] : path.split(".");
  for (const { content } of successes(operation.responses))
    for (const { kind, schema } of content) {
      const found = kind === "json" && walkSchema(models, schema, names);
      if (found !== false && found !== undefined) return found;
    }
  return undefined;
}

function successes(responses: Operation["responses"]): Operation["responses"] {
  const exact = responses.filter(({ status }) => status.startsWith("2"));
  return exact.length > 0 ? exact : responses;
}

function named(place: PaginationPlace, field: string): string {
  const name = stringAt(place.at.value, field);
  if (name !== undefined) return name;
  const style = stringAt(place.at.value, "style") ?? "";
  const message = `\`x-pagination\` of style \`${style}\` needs \`${field}\`.`;
  return fail(place.document, place.at, message);
}

function fieldOf({ at }: PaginationPlace, field: string): Located {
  if (at.value[field] === undefined) return at;
  return { value: null, file: at.file, pointer: `${at.pointer}/${field}` };
}

function fail(
  document: SpecDocument,
  { file, pointer }: Located,
  message: string,
): never {
  throw new SpecError([
    {
      rule: "pagination-unknown-name",
      severity: "error",
      message,
      hint: "Name what the operation declares, or declare it; see `x-pagination` in the description of the extensions.",
      position: document.positionOf({ file, pointer }),
      pointer,
    },
  ]);
}
