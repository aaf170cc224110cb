import { expect, test } from "vitest";
import { emitPackage } from "../../src/emit/emit-package.js";
import { clientNames } from "../../src/emit/client-names.js";
import { buildModel } from "../../src/model/build-model.js";
import { loadTexts } from "../spec/load-texts.js";
import { typeErrors } from "./check-types.js";
import { target } from "./docs/target.js";

const text = `
openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /clients/{id}:
    get:
      operationId: getClient
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "#/components/schemas/Client" } } }
components:
  schemas:
    Client: { type: object, properties: { id: { type: string } } }
    ClientOptions: { type: string }
`;

test.each(["Client", "ApiClient", "Call", "ApiError", "Petstore"])(
  "a client called %s clashes neither with a model nor with the runtime",
  async (clientName) => {
    const model = buildModel(await loadTexts({ "api.yaml": text }), {
      reservedTypeNames: clientNames(clientName),
    });
    const files = emitPackage(model, { ...target, clientName });
    expect(
      typeErrors(new Map(files.map((file) => [file.path, file.text]))),
    ).toEqual([]);
  },
);

test("package.json has what the configuration adds, and keeps what is the generator's", async () => {
  const model = buildModel(await loadTexts({ "api.yaml": text }));
  const packageJson = { keywords: ["api"], scripts: { lint: "eslint ." } };
  const files = emitPackage(model, { ...target, packageJson });
  const manifest: unknown = JSON.parse(
    files.find(({ path }) => path === "package.json")?.text ?? "",
  );
  expect(manifest).toMatchObject({
    name: "@userapis/example",
    scripts: { typecheck: "tsc -p tsconfig.json --noEmit", lint: "eslint ." },
    keywords: ["api"],
  });
});
