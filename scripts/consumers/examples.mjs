import { snippetsOf } from "../check-snippets/snippets.mjs";

/** The `ts` fences of a page, each as a module of its own. */
export function examplesOf(page) {
  return snippetsOf(page).map(({ code }) => code);
}
