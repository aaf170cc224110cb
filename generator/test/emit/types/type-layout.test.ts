import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { globalType } from "../../../src/emit/imported-name.js";
import { brokenBlock, group, printLayout } from "../../../src/emit/layout.js";
import { SourceText } from "../../../src/emit/source-text.js";
import {
  aliasedLayout,
  memberLayout,
} from "../../../src/emit/types/type-layout.js";
import type { Member, TypeNode } from "../../../src/emit/types/type-node.js";
import {
  array,
  literal,
  named,
  text,
} from "../../../src/emit/types/type-node.js";

const f = new SourceText("src/x.ts", { specFile: "", declared: new Set() });

const name = (length: number) => named(globalType("N".repeat(length)));

function object(...types: readonly TypeNode[]): TypeNode {
  const members = types.map((type, index): Member => ({
    key: `property${index}`,
    optional: index % 2 === 1,
    readonly: false,
    type,
    prose: { paragraphs: index === 2 ? ["Two lines\nof prose."] : [] },
  }));
  return { kind: "object", members };
}

function union(...members: readonly TypeNode[]): TypeNode {
  return { kind: "union", members };
}

function intersection(...members: readonly TypeNode[]): TypeNode {
  return { kind: "intersection", members };
}

const string = text("string");
const nothing = text("null");
const literals = [1, 8, 12, 3].map((length) => literal("x".repeat(length)));

/** Each in one length; the tests shift them across the margin. */
const types: Record<string, TypeNode> = {
  keyword: string,
  reference: name(20),
  "literal union": union(...literals),
  "wide literal union": union(literal("日本語"), literal("👍🏽"), ...literals),
  "nullable reference": union(name(12), nothing),
  "nullable object": union(object(string, string), nothing),
  "union of objects": union(object(string), object(string, name(8))),
  "optional nullable": union(name(5), nothing, text("undefined")),
  array: array(name(10)),
  "array of a union": array(union(...literals)),
  "array of a nullable": array(union(name(9), nothing)),
  "array of objects": array(object(string, string)),
  intersection: intersection(name(9), name(8), name(7)),
  "object last": intersection(name(9), object(string, string)),
  "object first": intersection(object(string), name(6), object(string, string)),
  "objects only": intersection(object(string), object(string, string)),
  "union in an intersection": intersection(
    object(string),
    union(object(string, string), object(name(9))),
  ),
  discriminated: union(
    intersection(object(literal("cat")), name(7)),
    intersection(object(literal("dog")), name(5)),
  ),
  arguments: named(globalType("Call"), name(10), union(...literals)),
  "one argument": named(globalType("Credential"), string),
  "one structured argument": named(
    globalType("Only"),
    array(union(...literals)),
  ),
  "object argument": named(globalType("Success"), text("200"), object(string)),
  tuple: {
    kind: "tuple",
    elements: [
      { kind: "required", type: union(...literals) },
      { kind: "optional", type: union(string, nothing) },
      { kind: "rest", type: union(string, text("number")) },
    ],
  },
  "single tuple": {
    kind: "tuple",
    elements: [{ kind: "required", type: union(...literals) }],
  },
  "object with a comment": object(string, name(4), array(name(3))),
  "empty object": intersection(string, object()),
};

describe.each(Object.entries(types))(
  "%s is printed as by prettier",
  (_, type) => {
    const lengths = Array.from({ length: 60 }, (__, index) => index + 1);

    test("in an alias", async () => {
      const printed = lengths.map((length) =>
        printLayout([
          group(`export type ${"A".repeat(length)}`, aliasedLayout(f, type)),
          ";",
        ]),
      );
      expect(await formatted(printed)).toBe(printed.join("\n"));
    });

    test("in a property", async () => {
      const members = lengths.map((length) => {
        const key = "a".repeat(length);
        const prose = { paragraphs: [] };
        const member = { key, optional: true, readonly: false, type, prose };
        return memberLayout(f, member);
      });
      const printed = printLayout(["interface X ", brokenBlock(members, ";")]);
      expect(await formatted([printed])).toBe(printed);
    });
  },
);

async function formatted(statements: readonly string[]): Promise<string> {
  const text = await format(statements.join("\n"), { parser: "typescript" });
  return text.trimEnd();
}
