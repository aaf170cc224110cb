import type {
  ApiModel,
  Direction,
  Model,
  Operation,
  Schema,
  SecurityRequirement,
  Tag,
} from "../../model/api-model.js";
import type { PackageTarget } from "../package-target.js";
import type { Signature, SignedTag } from "../operations/signature.js";
import type { PackageContext } from "../package-context.js";
import { hasWebhooks } from "../package/emit-webhooks.js";
import { modelsFile } from "../types/model-index.js";
import { schemaTypes } from "../types/schema-type.js";
import type { SchemaTypes } from "../types/schema-type.js";
import type { TypeNode } from "../types/type-node.js";
import { Anchors } from "./anchors.js";
import { clientVariable } from "./client-variable.js";
import { firstExample } from "./example-operations.js";
import type { Placed } from "./example-operations.js";
import { code } from "./markdown-text.js";
import { namesIn, typeText } from "./type-text.js";

/** What every page needs: names of things, and where their sections are. */
export class DocsContext {
  readonly model: ApiModel;
  readonly target: PackageTarget;
  /** The variable that holds the client in examples. */
  readonly client: string;
  /** The operation that a page shows first. */
  readonly simplest: Placed | undefined;
  /** The credentials of the client that a page makes first and that its examples continue from. */
  readonly requirement: SecurityRequirement | undefined;
  modelsAnchor = "models";
  errorsAnchor = "errors";
  readonly #types: { readonly [direction in Direction]: SchemaTypes };
  readonly #signatures = new Map<Operation, Signature>();
  readonly #operationAnchors = new Map<Operation, string>();
  readonly #typeAnchors = new Map<string, string>();
  readonly #links = new Map<string, string>();

  constructor(
    { api, target, models }: PackageContext,
    tags: readonly SignedTag[],
  ) {
    this.model = api;
    this.target = target;
    this.client = clientVariable(target.clientName);
    const { simplest, requirement } = firstExample(api);
    this.simplest = simplest;
    this.requirement = requirement;
    for (const tag of tags)
      for (const one of tag.signatures)
        this.#signatures.set(one.operation, one);
    this.#types = {
      input: schemaTypes(models, "input"),
      output: schemaTypes(models, "output"),
    };
    this.#claimAnchors();
  }

  tagHeading(tag: Tag): string {
    return `${this.client}.${tag.propertyName}`;
  }

  /** The operation as it is called: `cloudsmith.user.self`. */
  callee(tag: Tag, operation: Operation): string {
    return `${this.client}.${tag.propertyName}.${operation.methodName}`;
  }

  /** Of the operation's section in `api.md`. */
  operationAnchor(operation: Operation): string {
    return this.#operationAnchors.get(operation) ?? "operations";
  }

  /** The types of the operation's method. */
  signature(tag: Tag, operation: Operation): Signature {
    const signature = this.#signatures.get(operation);
    if (signature === undefined)
      throw new Error(`${operation.id} is not an operation of ${tag.name}.`);
    return signature;
  }

  types(direction: Direction): SchemaTypes {
    return this.#types[direction];
  }

  typeOf(schema: Schema, direction: Direction): TypeNode {
    return this.#types[direction].typeOf(schema);
  }

  /** The type of a schema as code, linked to the sections of the models it names. */
  schemaLink(schema: Schema, direction: Direction): string {
    const key = simpleKey(schema, direction);
    if (key === undefined) return this.typeLink(this.typeOf(schema, direction));
    const known = this.#links.get(key);
    if (known !== undefined) return known;
    const link = this.typeLink(this.typeOf(schema, direction));
    this.#links.set(key, link);
    return link;
  }

  /** A type as code, linked to the sections of the models it names. */
  typeLink(type: TypeNode): string {
    const shown = code(typeText(type));
    const links = new Map<string, string>();
    for (const { from, name } of namesIn(type)) {
      const anchor =
        from === modelsFile ? this.#typeAnchors.get(name) : undefined;
      if (anchor !== undefined) links.set(anchor, name);
    }
    const [only] = links.keys();
    if (only === undefined) return shown;
    if (links.size === 1) return `[${shown}](#${only})`;
    const names = Array.from(
      links,
      ([anchor, name]) => `[${code(name)}](#${anchor})`,
    );
    return `${shown} (${names.join(", ")})`;
  }

  /** A model as code, linked to its section. */
  modelLink(model: Model, page = ""): string {
    const anchor = this.#typeAnchors.get(model.typeName) ?? this.modelsAnchor;
    return `[${code(model.typeName)}](${page}#${anchor})`;
  }

  /** In the order of the page, since that decides the anchors of equal headings. */
  #claimAnchors(): void {
    const anchors = new Anchors();
    for (const heading of [apiHeading(this.target), "Operations"])
      anchors.claim(heading);
    for (const tag of this.model.tags) {
      anchors.claim(this.tagHeading(tag));
      for (const operation of tag.operations)
        this.#operationAnchors.set(
          operation,
          anchors.claim(this.callee(tag, operation)),
        );
    }
    if (hasWebhooks(this.model)) anchors.claim("Webhooks");
    this.modelsAnchor = anchors.claim("Models");
    for (const { typeName, inputName } of this.model.models) {
      const anchor = anchors.claim(typeName);
      this.#typeAnchors.set(typeName, anchor);
      this.#typeAnchors.set(inputName, anchor);
    }
    this.errorsAnchor = anchors.claim("Errors");
  }
}

/** The same for schemas whose types print the same; `undefined` where that takes a closer look. Most schemas are as simple as this. */
function simpleKey(schema: Schema, direction: Direction): string | undefined {
  switch (schema.kind) {
    case "reference":
      return `${direction} ${schema.nullable} ${schema.model}`;
    case "string":
    case "number":
    case "integer":
    case "boolean":
      return `${schema.kind} ${schema.nullable}`;
    default:
      return undefined;
  }
}

export function apiHeading(target: PackageTarget): string {
  return `API of ${target.packageName}`;
}
