import type ts from "typescript";
import type { ModuleNames } from "./module-names.js";
import { withSingleSpaces } from "./without-comments.js";

type TypeScript = typeof ts;

/** A piece of a declaration as it stands in the check: one line, without comments, names as the package has them. */
export interface Snippet {
  /** As emitted. */
  readonly text: string;
  /** With open unions closed: `"a" | (string & {})` is `"a"`. */
  readonly closed: string;
  /** With literals widened: `"a"` is `string`. */
  readonly wide: string;
  /** What it refers to of the package. */
  readonly references: ReadonlySet<string>;
  /** What it refers to of the runtime. */
  readonly runtimeNames: ReadonlySet<string>;
}

/** The runtime's types stand in a namespace that no model can be called. */
export const runtimeNamespace = "$runtime";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts pieces out of one source file. */
export class SnippetReader {
  readonly #ts: TypeScript;
  readonly #file: ts.SourceFile;
  readonly #names: ModuleNames;

  constructor(typescript: TypeScript, file: ts.SourceFile, names: ModuleNames) {
    this.#ts = typescript;
    this.#file = file;
    this.#names = names;
  }

  read(node: ts.Node): Snippet {
    return this.readFrom(node, node.getStart(this.#file));
  }

  /** Of a declaration, from its keyword on, without `export`. */
  readFrom(node: ts.Node, start: number): Snippet {
    const found = new FoundEdits();
    this.#visit(node, found);
    const cut = (edits: readonly Edit[]) => this.#cut(edits, start, node.end);
    return {
      text: cut(found.names),
      closed: cut([...found.names, ...found.open]),
      wide: cut([...found.names, ...found.literals]),
      references: found.references,
      runtimeNames: found.runtimeNames,
    };
  }

  #visit(node: ts.Node, found: FoundEdits): void {
    const ts = this.#ts;
    if (ts.isTypeReferenceNode(node)) this.#addName(node.typeName, found);
    else if (ts.isExpressionWithTypeArguments(node))
      this.#addName(node.expression, found);
    else if (ts.isUnionTypeNode(node)) this.#addOpen(node, found);
    else if (ts.isLiteralTypeNode(node)) this.#addLiteral(node, found);
    ts.forEachChild(node, (child) => {
      this.#visit(child, found);
    });
  }

  /** `A`, or the `A` of `A.B`. */
  #addName(name: ts.Node, found: FoundEdits): void {
    const ts = this.#ts;
    if (ts.isQualifiedName(name)) {
      this.#addName(name.left, found);
      return;
    }
    if (!ts.isIdentifier(name)) return;
    const meant = this.#names.meaningOf(name.text);
    if (meant.kind === "global") return;
    if (meant.kind === "package") found.references.add(meant.name);
    else found.runtimeNames.add(meant.name);
    const text =
      meant.kind === "package"
        ? meant.name
        : `${runtimeNamespace}.${meant.name}`;
    if (text !== name.text) found.names.push(this.#edit(name, text));
  }

  /** `never` in a union is nothing. */
  #addOpen({ types }: ts.UnionTypeNode, found: FoundEdits): void {
    const ts = this.#ts;
    if (!types.some((type) => ts.isLiteralTypeNode(type))) return;
    for (const type of types)
      if (this.#isAnyOther(type)) found.open.push(this.#edit(type, "never"));
  }

  /** `(string & {})` */
  #isAnyOther(type: ts.TypeNode): boolean {
    const ts = this.#ts;
    if (!ts.isParenthesizedTypeNode(type)) return false;
    const inner = type.type;
    if (!ts.isIntersectionTypeNode(inner)) return false;
    return inner.types.some(
      (part) => ts.isTypeLiteralNode(part) && part.members.length === 0,
    );
  }

  #addLiteral(node: ts.LiteralTypeNode, found: FoundEdits): void {
    const ts = this.#ts;
    const { literal } = node;
    if (ts.isStringLiteral(literal))
      found.literals.push(this.#edit(node, "string"));
    else if (
      ts.isNumericLiteral(literal) ||
      ts.isPrefixUnaryExpression(literal)
    )
      found.literals.push(this.#edit(node, "number"));
  }

  #edit(node: ts.Node, text: string): Edit {
    return { start: node.getStart(this.#file), end: node.end, text };
  }

  #cut(edits: readonly Edit[], start: number, end: number): string {
    const source = this.#file.text;
    let at = start;
    let text = "";
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
      text += source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return withSingleSpaces(text + source.slice(at, end));
  }
}

class FoundEdits {
  readonly names: Edit[] = [];
  readonly open: Edit[] = [];
  readonly literals: Edit[] = [];
  readonly references = new Set<string>();
  readonly runtimeNames = new Set<string>();
}
