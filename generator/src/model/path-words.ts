/** What an operation without an `operationId` is called: `GET /users/{id}` is `get users by id`. */
export function pathWords(method: string, path: string): string {
  const words = path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => segment.replaceAll(/\{([^}]*)\}/g, " by $1 "));
  return [method.toLowerCase(), ...words]
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
