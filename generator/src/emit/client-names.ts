/** What a package declares after its client; no model may have such a name. */
export function clientNames(clientName: string): string[] {
  return ["", "Auth", "Client", "Options"].map((end) => clientName + end);
}
