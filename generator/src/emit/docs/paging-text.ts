import type { Pagination } from "../../model/api-model.js";
import { code } from "./markdown-text.js";

/** How the pages follow each other. */
export function pagingText(pagination: Pagination): string {
  const items =
    pagination.items === "" ? "the answer itself" : code(pagination.items);
  return `**Paging**: items are in ${items}; ${nextPage(pagination)}. Iterate the call for all items, or \`.pages()\` for whole pages.`;
}

function nextPage(pagination: Pagination): string {
  switch (pagination.style) {
    case "page": {
      const total = pagination.totalPagesHeader ?? pagination.totalPages;
      const until = total === undefined ? "" : `, up to ${code(total)}`;
      return `${code(pagination.page)} counts pages${until}`;
    }
    case "offset":
      return `${code(pagination.offset)} counts items, ${code(pagination.limit)} of them a page`;
    case "cursor":
      return `${code(pagination.next)} of a page is ${code(pagination.cursor)} of the next`;
    case "link":
      return "the header `Link` names the next page";
    case "total":
      return `${code(pagination.page)} counts pages of ${code(pagination.size)} items, up to the total in ${code(pagination.totalHeader)}`;
  }
}
