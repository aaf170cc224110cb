import type { Operation } from "../../operation.js";

/**
 * What a request for a token says it is for. No document has it: a transport that answers by operation can tell it from those of the API, by
 * this object.
 */
export const tokenOperation: Operation = {
  id: "oauth2-token",
  method: "POST",
  path: "/token",
  responses: {},
};
