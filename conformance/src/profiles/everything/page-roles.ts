import {
  listByCursor,
  listByCursorOperation,
  listByLink,
  listByLinkOperation,
  listByNumber,
  listByNumberOperation,
  listByOffset,
  listByOffsetOperation,
  listByTotal,
  listByTotalOperation,
} from "@userapis/everything/operations";
import { pagedCall } from "../../profile.js";
import { factsOf } from "./role.js";
import type { EverythingRole } from "./role.js";

const page = { status: 200 } as const;

/** Each way to page. */
export const pageRoles = {
  "page-number": {
    ...factsOf(listByNumberOperation, page),
    call: (client, options) => pagedCall(listByNumber(client, {}, options)),
  },
  "page-number-from": {
    ...factsOf(listByNumberOperation, page),
    call: (client, options) =>
      pagedCall(listByNumber(client, { page: 3, color: "blue" }, options)),
  },
  offset: {
    ...factsOf(listByOffsetOperation, page),
    call: (client, options) => pagedCall(listByOffset(client, {}, options)),
  },
  "offset-from": {
    ...factsOf(listByOffsetOperation, page),
    call: (client, options) =>
      pagedCall(listByOffset(client, { from: 10, count: 2 }, options)),
  },
  cursor: {
    ...factsOf(listByCursorOperation, page),
    call: (client, options) => pagedCall(listByCursor(client, {}, options)),
  },
  link: {
    ...factsOf(listByLinkOperation, page),
    call: (client, options) => pagedCall(listByLink(client, {}, options)),
  },
  total: {
    ...factsOf(listByTotalOperation, page),
    call: (client, options) => pagedCall(listByTotal(client, {}, options)),
  },
  "total-of-size": {
    ...factsOf(listByTotalOperation, page),
    call: (client, options) =>
      pagedCall(listByTotal(client, { size: 5 }, options)),
  },
} satisfies Readonly<Record<string, EverythingRole>>;
