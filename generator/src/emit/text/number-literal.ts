/** A number as prettier writes it: no sign in the exponent. */
export function numberLiteral(value: number): string {
  return String(value).replace("e+", "e");
}
