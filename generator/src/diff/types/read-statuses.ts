import type ts from "typescript";
import type { ModuleNames } from "./module-names.js";

type TypeScript = typeof ts;

/** The numbers that a type of statuses stands for: `404`, `StatusRange<4>`, `ErrorStatus`, `Exclude<ErrorStatus, 404 | 502>`. */
export function readStatuses(
  typescript: TypeScript,
  node: ts.TypeNode,
  names: ModuleNames,
): Set<number> {
  const read = (inner: ts.TypeNode) => readStatuses(typescript, inner, names);
  if (typescript.isUnionTypeNode(node))
    return new Set(node.types.flatMap((type) => [...read(type)]));
  if (typescript.isLiteralTypeNode(node))
    return new Set([Number(node.literal.getText())]);
  if (!typescript.isTypeReferenceNode(node)) return new Set();
  const args = node.typeArguments ?? [];
  switch (names.meaningOf(node.typeName.getText()).name) {
    case "ErrorStatus":
      return new Set([...range(4), ...range(5)]);
    case "StatusRange":
      return new Set(args.flatMap((digit) => range(Number(digit.getText()))));
    default:
      return lessThan(args.map(read));
  }
}

function range(digit: number): number[] {
  return Array.from({ length: 100 }, (_, index) => digit * 100 + index);
}

/** `Exclude<All, Excluded>`, also where it is `globalThis.Exclude`. */
function lessThan([all, excluded]: readonly Set<number>[]): Set<number> {
  return new Set([...(all ?? [])].filter((status) => !excluded?.has(status)));
}
