import { findAnchors } from "./find-anchors.js";
import type { Anchor } from "./find-anchors.js";
import { joinPointer } from "./json-pointer.js";
import { parseReference } from "./parse-reference.js";
import type { ReferenceTarget } from "./parse-reference.js";
import type {
  JsonObject,
  JsonValue,
  ResolvedReference,
} from "./spec-document.js";

/** What a resolver needs to know about the files of a document. */
export interface ReferenceFiles {
  /** The name of the file that holds this object. */
  fileOf(object: JsonObject): string;
  /** The name of the file that `target` means when it stands in `from`; `undefined` where it was not read. */
  locate(target: string, from: string): string | undefined;
  /** The tree of a file, by its name. */
  treeOf(file: string): JsonValue;
}

/** Follows `$ref`s. Each different `$ref` of a file is followed once; answers are kept. */
export function createReferenceResolver(
  files: ReferenceFiles,
): (object: JsonObject) => ResolvedReference | undefined {
  const resolver = new ReferenceResolver(files);
  return (object) => {
    const target = object["$ref"];
    return typeof target === "string"
      ? resolver.follow(target, files.fileOf(object))
      : undefined;
  };
}

interface Step {
  readonly answers: Map<string, ResolvedReference | undefined>;
  readonly target: string;
  readonly found: ResolvedReference | undefined;
}

class ReferenceResolver {
  readonly #files: ReferenceFiles;
  readonly #answers = new Map<
    string,
    Map<string, ResolvedReference | undefined>
  >();
  readonly #anchors = new Map<string, Map<string, Anchor>>();

  constructor(files: ReferenceFiles) {
    this.#files = files;
  }

  /** Takes every step of a chain, and keeps the answer for each of them. */
  follow(target: string, from: string): ResolvedReference | undefined {
    const steps: Step[] = [];
    let next: string | undefined = target;
    let file = from;
    let end: ResolvedReference | undefined;
    while (next !== undefined) {
      const answers = this.#answersIn(file);
      end = answers.get(next);
      if (answers.has(next)) break;
      answers.set(next, undefined);
      end = this.#find(parseReference(next), file);
      steps.push({ answers, target: next, found: end });
      if (end !== undefined) file = end.place.file;
      next = end && nextTarget(end.value);
    }
    return keepAnswers(steps, end);
  }

  #answersIn(file: string): Map<string, ResolvedReference | undefined> {
    const known = this.#answers.get(file);
    if (known !== undefined) return known;
    const created = new Map<string, ResolvedReference | undefined>();
    this.#answers.set(file, created);
    return created;
  }

  #find(
    { file, fragment }: ReferenceTarget,
    from: string,
  ): ResolvedReference | undefined {
    const holder = file === "" ? from : this.#files.locate(file, from);
    if (holder === undefined) return this.#findIdentified(file, fragment, from);
    const root = {
      value: this.#files.treeOf(holder),
      place: { file: holder, pointer: "" },
    };
    return fragment.kind === "pointer"
      ? this.#walk(root, fragment.segments)
      : this.#named(`#${fragment.name}`, holder);
  }

  /** A `$ref` to the `$id` of a schema in the same file. */
  #findIdentified(
    id: string,
    fragment: ReferenceTarget["fragment"],
    from: string,
  ): ResolvedReference | undefined {
    const schema = this.#named(id, from);
    if (schema === undefined || fragment.kind === "anchor") return undefined;
    return this.#walk(schema, fragment.segments);
  }

  /** Walks through a `$ref` where the pointer passes one. An empty last segment (`…/User/`) is forgiven. */
  #walk(
    start: ResolvedReference,
    segments: readonly string[],
  ): ResolvedReference | undefined {
    let at: ResolvedReference = start;
    for (const [index, segment] of segments.entries()) {
      const isSurplus = segment === "" && index === segments.length - 1;
      const next = this.#step(at, segment);
      if (next === undefined && !isSurplus) return undefined;
      at = next ?? at;
    }
    return at;
  }

  #step(at: ResolvedReference, segment: string): ResolvedReference | undefined {
    const value = childOf(at.value, segment);
    if (value !== undefined) {
      const { file, pointer } = at.place;
      return { value, place: { file, pointer: joinPointer(pointer, segment) } };
    }
    const target = nextTarget(at.value);
    const through =
      target === undefined ? undefined : this.follow(target, at.place.file);
    return through && this.#step(through, segment);
  }

  #named(name: string, file: string): ResolvedReference | undefined {
    let anchors = this.#anchors.get(file);
    if (anchors === undefined) {
      anchors = findAnchors(this.#files.treeOf(file));
      this.#anchors.set(file, anchors);
    }
    const anchor = anchors.get(name);
    return (
      anchor && {
        value: anchor.value,
        place: { file, pointer: anchor.pointer },
      }
    );
  }
}

/** Every step leads to the end of its chain, or to the first place on the way that adds something to its `$ref`. */
function keepAnswers(
  steps: readonly Step[],
  end: ResolvedReference | undefined,
): ResolvedReference | undefined {
  let answer = end;
  for (const { answers, target, found } of [...steps].reverse()) {
    if (end !== undefined && found !== undefined && hasSiblings(found.value))
      answer = found;
    answers.set(target, answer);
  }
  return answer;
}

/** Whether an object with a `$ref` says more than a description of it. */
function hasSiblings(value: JsonValue): boolean {
  if (nextTarget(value) === undefined || value === null) return false;
  return Object.keys(value).some(
    (key) =>
      key !== "$ref" &&
      key !== "description" &&
      key !== "summary" &&
      !key.startsWith("x-"),
  );
}

function nextTarget(value: JsonValue): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return undefined;
  const target = value["$ref"];
  return typeof target === "string" ? target : undefined;
}

function childOf(value: JsonValue, segment: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value))
    return /^(0|[1-9]\d*)$/.test(segment) ? value[Number(segment)] : undefined;
  return Object.hasOwn(value, segment) ? value[segment] : undefined;
}
