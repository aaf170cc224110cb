import { fileURLToPath } from "node:url";

/** A whole report as it is wanted. */
export function expectedFile(name: string): string {
  return fileURLToPath(
    new URL(`../../fixtures/diff-report/${name}`, import.meta.url),
  );
}
