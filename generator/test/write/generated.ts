import { headerLine } from "../../src/emit/header.js";

/** A text with our header. */
export function generated(text: string): string {
  return `${headerLine("specs/petstore.yaml")}\n\n${text}\n`;
}
