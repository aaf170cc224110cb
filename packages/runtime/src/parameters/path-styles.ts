import type { ParameterStyle } from "./parameter-style.js";
import { toPlainValue } from "./plain-value.js";
import { delimitedPairs, joined } from "./simple-style.js";

/** `.blue,black`, or exploded `.blue.black`, `.R=100.G=200`. */
export const labelStyle: ParameterStyle = (value, settings) => {
  const plain = toPlainValue(value);
  if (plain === undefined) return [];
  return [`.${joined(plain, settings, settings.explode ? "." : ",")}`];
};

/** `;color=blue,black`, or exploded `;color=blue;color=black`, `;R=100;G=200`. An empty text is `;color`. */
export const matrixStyle: ParameterStyle = (value, settings) =>
  delimitedPairs(value, settings, ",").map(
    (pair) => `;${pair.endsWith("=") ? pair.slice(0, -1) : pair}`,
  );
