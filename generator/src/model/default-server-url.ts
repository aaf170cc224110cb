import type { Server } from "./api-model.js";

/** The URL of a server with the default of each variable. Relative where the document's is. */
export function defaultServerUrl({ url, variables }: Server): string {
  return variables.reduce(
    (text, { name, default: value }) => text.replaceAll(`{${name}}`, value),
    url,
  );
}
