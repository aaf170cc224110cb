import type {
  ApiModel,
  Direction,
  Model,
  Operation,
  Schema,
  Tag,
} from "../../model/api-model.js";
import type { PackageTarget } from "../package-target.js";
import { signedTag } from "../operations/signature.js";
import type { Signature, SignedTag } from "../operations/signature.js";
import { packageContext } from "../package-context.js";
import { hasWebhooks } from "../package/emit-webhooks.js";
import { modelsFile } from "../types/model-index.js";
import { SchemaTypes } from "../types/schema-type.js";
import type { TypeNode } from "../types/type-node.js";
import { Anchors } from "./anchors.js";
import { clientVariable } from "./client-variable.js";
import { code } from "./markdown-text.js";
import { namesIn, typeText } from "./type-text.js";

/** What every page needs: names of things, and where their sections are. */
export class DocsContext {
  readonly model: ApiModel;
  readonly target: PackageTarget;
  /** The variable that holds the client in examples. */
  readonly client: string;
  modelsAnchor = "models";
  errorsAnchor = "errors";
  readonly #types: { readonly [direction in Direction]: SchemaTypes };
  readonly #signatures = new Map<Operation, Signature>();
  readonly #operationAnchors = new Map<Operation, string>();
  readonly #typeAnchors = new Map<string, string>();

  /** `signed`: the tags of the model, where they are signed already. */
  constructor(
    model: ApiModel,
    target: PackageTarget,
    signed?: readonly SignedTag[],
  ) {
    this.model = model;
    this.target = target;
    this.client = clientVariable(target.clientName);
    const shared = packageContext(model, target);
    const { models } = shared;
    for (const tag of signed ?? model.tags.map((one) => signedTag(shared, one)))
      for (const one of tag.signatures)
        this.#signatures.set(one.operation, one);
    this.#types = {
      input: new SchemaTypes(models, "input"),
      output: new SchemaTypes(models, "output"),
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

export function apiHeading(target: PackageTarget): string {
  return `API of ${target.packageName}`;
}
