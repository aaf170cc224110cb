import type { FindNextPage } from "./page-source.js";
import {
  askedNumber,
  dataNumber,
  headerNumber,
  valueAt,
  withInput,
} from "./page-value.js";

/** Parameter `page` counts from 1; the number of pages may be in a header `totalPagesHeader` or in the data at `totalPages`. */
export const byPageNumber: FindNextPage = (source) => {
  const { page = "page", totalPagesHeader, totalPages } = source.names;
  const current = askedNumber(source, page) ?? 1;
  const last =
    headerNumber(source, totalPagesHeader) ?? dataNumber(source, totalPages);
  if (last !== undefined && current >= last) return undefined;
  return withInput(source, { [page]: current + 1 });
};

/** Parameter `offset` counts items from 0; their number may be in the data at `total`. */
export const byOffset: FindNextPage = (source) => {
  const { offset = "offset", total } = source.names;
  const next = (askedNumber(source, offset) ?? 0) + source.items.length;
  const all = dataNumber(source, total);
  if (all !== undefined && next >= all) return undefined;
  return withInput(source, { [offset]: next });
};

/** What the data has at `next` goes into parameter `cursor`; nothing there is the end. */
export const byCursor: FindNextPage = (source) => {
  const { cursor = "cursor", next = "next" } = source.names;
  const value = valueAt(source.data, next);
  if (value === undefined || value === null || value === "") return undefined;
  return withInput(source, { [cursor]: value });
};

/** Parameters `page`, from 1, and `size`; the number of items is in header `totalHeader`. */
export const byTotal: FindNextPage = (source) => {
  const { page = "page", size = "size", totalHeader } = source.names;
  const current = askedNumber(source, page) ?? 1;
  const perPage = askedNumber(source, size) ?? source.items.length;
  const total = headerNumber(source, totalHeader);
  if (total !== undefined && current * perPage >= total) return undefined;
  // The size of the first page holds for the others, or a short one would move them.
  return withInput(source, { [page]: current + 1, [size]: perPage });
};

/** RFC 8288. Only the query of the link is used, so that it cannot lead anywhere else. */
export const byLink: FindNextPage = ({ headers }) => {
  const target = nextLink(headers.get("link") ?? "");
  if (target === undefined) return undefined;
  const { search } = new URL(target, "http://localhost");
  const query = search.slice(1).split("&");
  return { kind: "query", query: query.filter((pair) => pair !== "") };
};

/** The target of `rel="next"` in a `Link` header. */
function nextLink(header: string): string | undefined {
  for (const [, target, parameters] of header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"[^"]*"|[^\s;,"]+))?)*)/g,
  )) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(
      parameters ?? "",
    );
    const names = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
    if (target !== undefined && names.includes("next")) return target;
  }
  return undefined;
}
