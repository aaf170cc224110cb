import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ApiClient,
  byCursor,
  byLink,
  byOffset,
  byPageNumber,
  byTotal,
  jsonAnswer,
  pagedCall,
  writeParameters,
} from "../../src/index.js";
import type {
  FindNextPage,
  HttpRequest,
  Operation,
  Transport,
} from "../../src/index.js";
import { operation, testApi } from "../support/call-operation.js";

interface Sent {
  readonly items: readonly unknown[];
  readonly next?: string;
  readonly total?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Paging {
  readonly style: FindNextPage;
  readonly names: Readonly<Record<string, string>>;
  /** The index of the page that a request asks for. */
  readonly indexOf: (query: URLSearchParams, pages: Pages) => number;
  /** What stands beside the items of a page. */
  readonly beside: (index: number, pages: Pages) => Omit<Sent, "items">;
}

type Pages = readonly (readonly unknown[])[];

function pageNumber(query: URLSearchParams): number {
  return Number(query.get("page") ?? 1) - 1;
}

/** The page that begins where `offset` is, or a place behind the last one. */
function pageAt(offset: number, pages: Pages): number {
  let begin = 0;
  const index = pages.findIndex((items) => {
    const isHere = begin === offset;
    begin += items.length;
    return isHere;
  });
  return index < 0 ? pages.length : index;
}

const hasNext = (index: number, pages: Pages): boolean =>
  index + 1 < pages.length;

const pagings: Readonly<Record<string, Paging>> = {
  "by page number until an empty page": {
    style: byPageNumber,
    names: {},
    indexOf: pageNumber,
    beside: () => ({}),
  },
  "by page number with their number in a header": {
    style: byPageNumber,
    names: { totalPagesHeader: "X-Pages" },
    indexOf: pageNumber,
    beside: (_, pages) => ({ headers: { "X-Pages": String(pages.length) } }),
  },
  "by offset": {
    style: byOffset,
    names: {},
    indexOf: (query, pages) => pageAt(Number(query.get("offset")), pages),
    beside: () => ({}),
  },
  "by offset with a total": {
    style: byOffset,
    names: { total: "total" },
    indexOf: (query, pages) => pageAt(Number(query.get("offset")), pages),
    beside: (_, pages) => ({ total: pages.flat().length }),
  },
  "by cursor": {
    style: byCursor,
    names: {},
    indexOf: (query) => Number(query.get("cursor")),
    beside: (index, pages) =>
      hasNext(index, pages) ? { next: String(index + 1) } : {},
  },
  "by link": {
    style: byLink,
    names: {},
    indexOf: (query) => Number(query.get("at")),
    beside: (index, pages) =>
      hasNext(index, pages)
        ? { headers: { link: `</things?at=${index + 1}>; rel="next"` } }
        : {},
  },
  "by page number with the number of items in a header": {
    style: byTotal,
    names: { totalHeader: "X-Total" },
    indexOf: pageNumber,
    beside: (_, pages) => ({
      headers: { "X-Total": String(pages.flat().length) },
    }),
  },
};

/** More than any walk below needs; a walk that comes here has no end. */
const tooMany = 200;

interface Walk {
  readonly paging: Paging;
  readonly pages: Pages;
  /** Which page is sent in place of one that does not exist. */
  readonly wrap?: (index: number) => number;
}

/** Every item that a loop over the call gives. */
async function walked({ paging, pages, wrap }: Walk): Promise<unknown[]> {
  const { style, names, indexOf, beside } = paging;
  let count = 0;
  const transport: Transport = ({ url }: HttpRequest) => {
    count += 1;
    if (count > tooMany) throw new Error("the walk has no end");
    const asked = indexOf(url.searchParams, pages);
    const index = wrap?.(asked) ?? asked;
    const { headers = {}, ...data } = beside(index, pages);
    return Promise.resolve(
      Response.json({ items: pages[index] ?? [], ...data }, { headers }),
    );
  };
  const client = new ApiClient(testApi, {
    baseUrl: "https://api.example.com",
    transport,
    retries: 0,
  });
  const items: unknown[] = [];
  const call = pagedCall<unknown, unknown, unknown>(
    client,
    paged(style, names),
    {
      input: {},
      options: {},
    },
  );
  for await (const item of call) items.push(item);
  return items;
}

function paged(
  style: FindNextPage,
  names: Readonly<Record<string, string>>,
): Operation {
  const parameters = ["page", "size", "offset", "cursor"].map(
    (name) => ({ name, in: "query" }) as const,
  );
  return operation({
    parameters: { write: writeParameters, list: parameters },
    pagination: { items: "items", style, names },
    responses: { "200": { content: { "application/json": jsonAnswer } } },
  });
}

/** Items that are all different: a page like the one before is taken for a server that repeats itself. */
const items = fc
  .uniqueArray(
    fc.jsonValue({ maxDepth: 1 }).map((item) => JSON.stringify(item)),
    { maxLength: 40 },
  )
  .map((texts) => texts.map((text): unknown => JSON.parse(text)));

/** Pages of one size but for the last, as `byTotal` needs them; none is empty, since an empty page is the end. */
const pages = fc
  .tuple(items, fc.integer({ min: 1, max: 7 }))
  .map(([all, size]) =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
      all.slice(index * size, (index + 1) * size),
    ),
  );

describe.each(Object.entries(pagings))("pages %s", (_, paging) => {
  it("give each item once and in order", async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        expect(await walked({ paging, pages: given })).toEqual(given.flat());
      }),
      { numRuns: 100 },
    );
  });

  it("of a server that begins anew at any of them have an end", async () => {
    const loops = pages
      .filter((given) => given.length > 0)
      .chain((given) =>
        fc.record({
          given: fc.constant(given),
          back: fc.integer({ min: 0, max: given.length - 1 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(loops, async ({ given, back }) => {
        const length = given.length - back;
        const wrap = (index: number): number =>
          index < given.length ? index : back + ((index - back) % length);
        const endless: Paging = {
          ...paging,
          names: {},
          beside: (index) => ({
            next: String(wrap(index + 1)),
            headers: { link: `<?at=${wrap(index + 1)}>; rel="next"` },
          }),
        };
        const seen = await walked({ paging: endless, pages: given, wrap });
        expect(seen.slice(0, given.flat().length)).toEqual(given.flat());
      }),
      { numRuns: 100, examples: [[{ given: [["a"], ["b"]], back: 0 }]] },
    );
  });
});
