import type { Source } from "../model/api-model.js";
import { isObject, stringAt } from "../model/located.js";
import { joinPointer, parsePointer } from "../spec/json-pointer.js";
import type { SpecDocument } from "../spec/spec-document.js";
import { fileFromEntry } from "./file-from-entry.js";
import { valueAtPlace } from "./schema/place-value.js";

/** What people call a place of a document: `` `User.email` ``, query parameter `page` of GET /users, the body of POST /users. */
export function describePlace(document: SpecDocument, place: Source): string {
  const segments = parsePointer(place.pointer);
  const walker = new PlaceWalker(document, place.file, segments);
  return walker.describe();
}

/** Whether this is where a file that is one schema, answer or body as a whole begins, and not a list of them. */
function isPart(segment: string | undefined): boolean {
  return segment === undefined || partKeywords.has(segment);
}

const partKeywords: ReadonlySet<string> = new Set([
  "content",
  "headers",
  "schema",
  "properties",
  "items",
  "additionalProperties",
  "allOf",
  "oneOf",
  "anyOf",
]);

const schemaKeywords = new Set(["schema", "content", "message"]);

class PlaceWalker {
  readonly #document: SpecDocument;
  readonly #file: string;
  readonly #segments: readonly string[];
  #at = 0;

  constructor(
    document: SpecDocument,
    file: string,
    segments: readonly string[],
  ) {
    this.#document = document;
    this.#file = file;
    this.#segments = segments;
  }

  describe(): string {
    const [first, second] = this.#segments;
    if (first === "components" && second !== undefined) {
      return this.#component(second);
    }
    if (first === "paths" && second !== undefined) return this.#path(second);
    if (first === "webhooks" && second !== undefined) {
      this.#at = 2;
      return this.#operation(`webhook \`${second}\``);
    }
    if (this.#file !== this.#document.file && isPart(first))
      return this.#response(`\`${fileFromEntry(this.#document, this.#file)}\``);
    return this.#segments.length === 0
      ? "the document"
      : `\`${this.#segments.join(".")}\``;
  }

  #component(kind: string): string {
    const name = this.#segments[2];
    if (name === undefined) return `the ${kind} of the components`;
    this.#at = 3;
    switch (kind) {
      case "schemas":
        return this.#schema(name, "");
      case "parameters":
        return this.#within(this.#parameterName(3), "");
      case "headers":
        return this.#within(`header \`${name}\``, "");
      case "responses":
        return this.#response(`answer \`${name}\``);
      case "requestBodies":
        return this.#within(`body \`${name}\``, "");
      case "securitySchemes":
        return `security scheme \`${name}\``;
      default:
        return `\`${name}\``;
    }
  }

  #path(path: string): string {
    const method = this.#segments[2];
    this.#at = 2;
    if (method === "parameters" || method === undefined) {
      return this.#operation(path);
    }
    this.#at = 3;
    return this.#operation(`${method.toUpperCase()} ${path}`);
  }

  #operation(owner: string): string {
    const part = this.#next();
    switch (part) {
      case "parameters": {
        if (this.#next() === undefined) return `the parameters of ${owner}`;
        const name = this.#parameterName(this.#at);
        return this.#within(`${name} of ${owner}`, "");
      }
      case "requestBody":
        return this.#within(`the body of ${owner}`, "in ");
      case "responses": {
        const status = this.#next();
        if (status === undefined) return `the answers of ${owner}`;
        return this.#response(`the ${status} answer of ${owner}`);
      }
      case "callbacks": {
        const name = this.#next();
        this.#at += 2;
        return this.#operation(`callback \`${name ?? ""}\` of ${owner}`);
      }
      case "x-websocket":
        return this.#within(`the messages of ${owner}`, "in ");
      case undefined:
        return owner;
      default:
        return this.#isMethod(part)
          ? this.#operation(`${part.toUpperCase()} of ${owner}`)
          : `\`${part}\` of ${owner}`;
    }
  }

  #isMethod(part: string): boolean {
    return /^(?:get|put|post|delete|options|head|patch|trace|query)$/.test(
      part,
    );
  }

  #response(owner: string): string {
    if (this.#segments[this.#at] !== "headers")
      return this.#within(owner, "in ");
    this.#at += 1;
    const name = this.#next();
    if (name === undefined) return `the headers of ${owner}`;
    return this.#within(`header \`${name}\` of ${owner}`, "");
  }

  /** A schema that has no name of its own, or what stands around it. */
  #within(owner: string, word: string): string {
    while (schemaKeywords.has(this.#segments[this.#at] ?? "")) {
      const keyword = this.#next();
      if (keyword === "content") this.#at += 1;
    }
    const steps = this.#steps();
    if (steps === "") return owner;
    const name = steps.startsWith(".") ? steps.slice(1) : steps;
    return `\`${name}\` ${word === "" ? "of" : "in"} ${owner}`;
  }

  #schema(name: string, word: string): string {
    return `${word}\`${name}${this.#steps()}\``;
  }

  /** `.address.lines[]` */
  #steps(): string {
    let text = "";
    for (;;) {
      const keyword = this.#next();
      if (keyword === undefined) return text;
      const step = this.#step(keyword);
      if (step === undefined) return text;
      text += step;
    }
  }

  #step(keyword: string): string | undefined {
    switch (keyword) {
      case "properties": {
        const name = this.#next();
        return name === undefined ? undefined : `.${name}`;
      }
      case "items":
      case "contains":
      case "unevaluatedItems":
        return /^\d+$/.test(this.#segments[this.#at] ?? "")
          ? `[${this.#next() ?? ""}]`
          : "[]";
      case "required":
        return this.#requiredName();
      case "prefixItems":
        return `[${this.#next() ?? ""}]`;
      case "additionalProperties":
        return "[key]";
      case "patternProperties":
        return `[${this.#next() ?? ""}]`;
      case "allOf":
      case "oneOf":
      case "anyOf":
        return this.#member();
      default:
        return undefined;
    }
  }

  /** What an item of `required` names. */
  #requiredName(): string | undefined {
    if (this.#next() === undefined) return undefined;
    const pointer = joinPointer("", ...this.#segments);
    const name = valueAtPlace(this.#document, { file: this.#file, pointer });
    return typeof name === "string" ? `.${name}` : undefined;
  }

  /** A member that is a reference is called by its component where nothing follows. */
  #member(): string {
    const index = this.#next();
    if (this.#at < this.#segments.length || index === undefined) return "";
    const pointer = joinPointer("", ...this.#segments);
    const value = valueAtPlace(this.#document, { file: this.#file, pointer });
    const target = isObject(value) ? stringAt(value, "$ref") : undefined;
    if (target === undefined) return `(${Number(index) + 1})`;
    return `(${target.slice(target.lastIndexOf("/") + 1)})`;
  }

  #parameterName(end: number): string {
    const pointer = joinPointer("", ...this.#segments.slice(0, end));
    const value = valueAtPlace(this.#document, { file: this.#file, pointer });
    const name = isObject(value) ? stringAt(value, "name") : undefined;
    const place = isObject(value) ? stringAt(value, "in") : undefined;
    if (name === undefined) return "parameter";
    return place === "path" || place === "query"
      ? `${place} parameter \`${name}\``
      : `${place ?? ""} \`${name}\``.trim();
  }

  #next(): string | undefined {
    const segment = this.#segments[this.#at];
    if (segment !== undefined) this.#at += 1;
    return segment;
  }
}
