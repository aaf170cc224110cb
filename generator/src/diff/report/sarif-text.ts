import { visibleText } from "./visible-text.js";

/**
 * Plain text of a SARIF message (§3.11.3), in which nothing from a document becomes a link (§3.11.6) or a placeholder (§3.11.5).
 *
 * Other braces stay single, although §3.11.5 doubles them all: readers that know no arguments show doubled ones as they are, so that every path
 * would be wrong: `/users/{{id}}`.
 */
export function sarifText(text: string): string {
  return visibleText(text)
    .replaceAll("](", "] (")
    .replaceAll(/\{(\d+)\}/gu, "{{$1}}");
}
