import { describe, expect, it } from "vitest";
import {
  ApiClient,
  byCursor,
  byLink,
  byOffset,
  byPageNumber,
  byTotal,
  pagedCall,
  writeParameters,
} from "../../src/index.js";
import type { Operation, PagedCall, Pagination } from "../../src/index.js";
import type { AnyResult } from "../support/call-operation.js";
import { operation, testApi } from "../support/call-operation.js";
import type { Recorded, Reply } from "../support/recording-server.js";
import { json, startServer } from "../support/recording-server.js";

const parameterNames = ["page", "size", "offset", "limit", "cursor", "q"];
const paged = (pagination: Pagination, changes: Partial<Operation> = {}) =>
  operation({
    pagination,
    parameters: {
      write: writeParameters,
      list: parameterNames.map((name) => ({ name, in: "query" })),
    },
    ...changes,
  });

type Script = (query: URLSearchParams, request: Recorded) => Reply;

interface Walked {
  readonly items: readonly unknown[];
  readonly urls: readonly string[];
}

async function walk(
  operation: Operation,
  script: Script,
  input: object = {},
): Promise<Walked> {
  await using server = await startServer((request) =>
    script(new URL(request.url, "http://x").searchParams, request),
  );
  const items: unknown[] = [];
  for await (const item of start(server.url, operation, input)) {
    items.push(item);
    if (items.length > 50) throw new Error("the walk does not end");
  }
  return {
    items,
    urls: server.requests.map(({ url }) => url.replace("/things", "")),
  };
}

function start(
  url: string,
  operation: Operation,
  input: object = {},
): PagedCall<unknown, unknown, AnyResult> {
  const client = new ApiClient(testApi, {
    baseUrl: url,
    auth: { queryKey: "k" },
  });
  return pagedCall(client, operation, { input, options: { retries: 0 } });
}

/** `size` items of page `page` of seven in all. */
const slice = (from: number, size: number) =>
  [1, 2, 3, 4, 5, 6, 7].slice(from, from + size);
const numberIn = (query: URLSearchParams, name: string, missing: number) =>
  Number(query.get(name) ?? missing);

describe("by page number", () => {
  const pages: Script = (query) =>
    json(
      { results: slice((numberIn(query, "page", 1) - 1) * 3, 3), total: 3 },
      200,
      { "x-pages": "3" },
    );
  const page = (names: Pagination["names"]) =>
    paged({ style: byPageNumber, items: "results", names });

  it("ends at the page that a header or a property calls the last", async () => {
    const wanted = {
      items: [1, 2, 3, 4, 5, 6, 7],
      urls: ["?q=a", "?page=2&q=a", "?page=3&q=a"],
    };
    expect(
      await walk(page({ page: "page", totalPagesHeader: "X-Pages" }), pages, {
        q: "a",
      }),
    ).toEqual(wanted);
    expect(
      await walk(page({ page: "page", totalPages: "total" }), pages, {
        q: "a",
      }),
    ).toEqual(wanted);
  });

  it("begins where the input says", async () => {
    expect(
      await walk(page({ page: "page", totalPages: "total" }), pages, {
        page: 3,
      }),
    ).toEqual({ items: [7], urls: ["?page=3"] });
  });

  it("ends at an empty page", async () => {
    expect((await walk(page({ page: "page" }), pages)).urls).toEqual([
      "",
      "?page=2",
      "?page=3",
      "?page=4",
    ]);
  });

  it("ends where the server gives the same page again", async () => {
    const same: Script = () => json({ results: [1, 2] });
    expect(await walk(page({ page: "page" }), same)).toEqual({
      items: [1, 2],
      urls: ["", "?page=2"],
    });
  });
});

describe("by offset", () => {
  const offset = {
    style: byOffset,
    items: "",
    names: { offset: "offset", limit: "limit" },
  };

  it("goes on from the items that came", async () => {
    const script: Script = (query) =>
      json(slice(numberIn(query, "offset", 0), 4));
    expect(await walk(paged(offset), script, { limit: 9 })).toEqual({
      items: [1, 2, 3, 4, 5, 6, 7],
      urls: ["?limit=9", "?offset=4&limit=9", "?offset=7&limit=9"],
    });
  });

  it("ends at the total", async () => {
    const script: Script = (query) =>
      json({
        list: slice(numberIn(query, "offset", 0), 4),
        meta: { total: 7 },
      });
    const nested = {
      ...offset,
      items: "list",
      names: { offset: "offset", total: "meta.total" },
    };
    expect((await walk(paged(nested), script)).urls).toEqual(["", "?offset=4"]);
  });
});

describe("by cursor", () => {
  const cursor = {
    style: byCursor,
    items: "data.items",
    names: { cursor: "cursor", next: "data.next" },
  };

  it.each([[null], [""], [undefined]])(
    "ends where the next one is %j",
    async (end) => {
      const next: Record<string, unknown> = {
        start: "a&b",
        "a&b": "c",
        c: end,
      };
      const script: Script = (query) => {
        const at = query.get("cursor") ?? "start";
        return json({ data: { items: [at], next: next[at] } });
      };
      expect(await walk(paged(cursor), script)).toEqual({
        items: ["start", "a&b", "c"],
        urls: ["", "?cursor=a%26b", "?cursor=c"],
      });
    },
  );

  it("ends where a cursor comes again", async () => {
    const next: Record<string, string> = { start: "a", a: "b", b: "a" };
    const script: Script = (query) => {
      const at = query.get("cursor") ?? "start";
      return json({ data: { items: [at], next: next[at] } });
    };
    expect((await walk(paged(cursor), script)).items).toEqual([
      "start",
      "a",
      "b",
    ]);
  });

  it("uses the input's own key for the parameter", async () => {
    const keyed = paged(cursor, {
      parameters: {
        write: writeParameters,
        list: [{ name: "cursor", in: "query", key: "query_cursor" }],
      },
    });
    const script: Script = (query) =>
      json({
        data: {
          items: [query.get("cursor")],
          next: query.get("cursor") === null ? "n" : null,
        },
      });
    expect((await walk(keyed, script)).items).toEqual([null, "n"]);
  });
});

describe("by link", () => {
  const link = { style: byLink, items: "", names: {} };

  it("takes the query of the link and nothing else of it", async () => {
    const script: Script = (query) =>
      query.get("after") === null
        ? json([1], 200, {
            link: '<https://evil.example/steal?after=x%20y&q=a>; title="a, b"; rel="next", </last>; rel=last',
          })
        : json([2], 200, { link: "</things?after=1>; rel=prev" });
    expect(await walk(paged(link), script, { q: "a" })).toEqual({
      items: [1, 2],
      urls: ["?q=a", "?after=x%20y&q=a"],
    });
  });

  it("sends a credential in the query once", async () => {
    const secured = paged(link, { security: [{ queryKey: [] }] });
    const script: Script = (query) =>
      query.get("after") === null
        ? json([1], 200, { link: '<?after=1&api_key=k>; rel="prev next"' })
        : json([2]);
    expect((await walk(secured, script)).urls).toEqual([
      "?api_key=k",
      "?after=1&api_key=k",
    ]);
  });
});

describe("by a total in a header", () => {
  const total = {
    style: byTotal,
    items: "",
    names: { page: "page", size: "size", totalHeader: "X-Total" },
  };

  it("asks for as many pages as there are", async () => {
    const script: Script = (query) =>
      json(slice((numberIn(query, "page", 1) - 1) * 3, 3), 200, {
        "x-total": "7",
      });
    expect(await walk(paged(total), script)).toEqual({
      items: [1, 2, 3, 4, 5, 6, 7],
      urls: ["", "?page=2&size=3", "?page=3&size=3"],
    });
    expect(
      (await walk(paged(total), script, { size: 3, page: 2 })).urls,
    ).toEqual(["?page=2&size=3", "?page=3&size=3"]);
  });
});

describe("a paged call", () => {
  const offset = paged({
    style: byOffset,
    items: "list",
    names: { offset: "offset", limit: "limit" },
  });
  const script = ({ url }: Recorded) =>
    json({
      list: slice(
        numberIn(new URL(url, "http://x").searchParams, "offset", 0),
        3,
      ),
    });

  it("is a call too, and its first page is asked for once", async () => {
    await using server = await startServer(script);
    const call = start(server.url, offset);
    expect(await call).toEqual({ list: [1, 2, 3] });
    expect(await call.result()).toMatchObject({ ok: true, status: 200 });
    const pages: unknown[] = [];
    for await (const page of call.pages()) pages.push(page);
    expect(pages).toEqual([
      { list: [1, 2, 3] },
      { list: [4, 5, 6] },
      { list: [7] },
    ]);
    expect(server.requests).toHaveLength(4);
  });

  it("fetches no page that nobody asks for", async () => {
    await using server = await startServer(script);
    for await (const item of start(server.url, offset)) if (item === 2) break;
    expect(server.requests).toHaveLength(1);
  });

  it("gives an empty first page", async () => {
    await using server = await startServer([json({ list: [] })]);
    const pages: unknown[] = [];
    for await (const page of start(server.url, offset).pages())
      pages.push(page);
    expect(pages).toEqual([{ list: [] }]);
  });

  it("throws what a page throws", async () => {
    await using server = await startServer([
      json({ list: [1] }),
      json({ detail: "gone" }, 404),
    ]);
    const items: unknown[] = [];
    const walking = async () => {
      for await (const item of start(server.url, offset)) items.push(item);
    };
    await expect(walking()).rejects.toMatchObject({ name: "NotFoundError" });
    expect(items).toEqual([1]);
  });

  it("says so where the items are no list", async () => {
    await using server = await startServer([json({ list: 7 })]);
    const walking = async () => {
      for await (const item of start(server.url, offset)) return item;
      return undefined;
    };
    await expect(walking()).rejects.toMatchObject({
      name: "DecodeError",
      message:
        'GET /things: "list" in the answer is not a list, so its items cannot be walked',
    });
  });
});
