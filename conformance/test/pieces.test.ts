import { Pieces } from "@userapis/pieces";
import { expect, test } from "vitest";
import { startStubServer } from "../src/stub-server.js";

test("an enum value that the document does not know survives", async () => {
  const status = { cloud: "HIBERNATING" };
  await using server = await startStubServer({
    json: {
      id: "5f2b8a1c-7d3e-4f60-9a8b-1c2d3e4f5a6b",
      aesthetics: { theme: { dark: true }, font: { size: 14 } },
      allocation: { status },
    },
  });

  const answer = await new Pieces({ baseUrl: server.url }).user.refresh();

  expect(answer.allocation?.status).toEqual(status);
});
