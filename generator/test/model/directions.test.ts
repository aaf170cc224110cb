import { describe, expect, it } from "vitest";
import { modelOf } from "./model-of.js";

/** `Type / Input: directions` of each model, where the schemas are sent and answered as said. */
async function directionsOf(
  schemas: string,
  use: { readonly sent?: string; readonly answered?: string },
): Promise<string[]> {
  const media = (name: string) =>
    `content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } }`;
  const body =
    use.sent === undefined ? "" : `requestBody: { ${media(use.sent)} }`;
  const answer =
    use.answered === undefined
      ? ""
      : `responses: { "200": { description: x, ${media(use.answered)} } }`;
  const model = await modelOf(`
paths:
  /a:
    post:
      operationId: a
      ${body}
      ${answer}
components:
  schemas:
${schemas.replaceAll(/^/gm, "    ")}
`);
  return model.models.map(
    ({ typeName, inputName, directions }) =>
      `${typeName} / ${inputName}: ${directions.join(" ")}`,
  );
}

const ref = (name: string) => `{ $ref: '#/components/schemas/${name}' }`;

describe("directions", () => {
  it.each([
    [
      "a model that nothing uses",
      "User: { type: object }",
      {},
      ["User / User: output"],
    ],
    [
      "one that only requests use",
      "User: { properties: { id: { readOnly: true } } }",
      { sent: "User" },
      ["User / User: input"],
    ],
    [
      "one that both use alike",
      "User: { properties: { id: { type: string } } }",
      { sent: "User", answered: "User" },
      ["User / User: output"],
    ],
    [
      "readOnly",
      "User: { properties: { id: { readOnly: true } } }",
      { sent: "User", answered: "User" },
      ["User / UserInput: output input"],
    ],
    [
      "writeOnly",
      "User: { properties: { password: { writeOnly: true } } }",
      { sent: "User", answered: "User" },
      ["User / UserInput: output input"],
    ],
    [
      "an open enum",
      "Status: { enum: [a, b] }",
      { sent: "Status", answered: "Status" },
      ["Status / StatusInput: output input"],
    ],
    [
      "a closed one",
      "Flag: { enum: [true] }",
      { sent: "Flag", answered: "Flag" },
      ["Flag / Flag: output"],
    ],
    [
      "what refers to one that differs, through lists, unions and circles",
      `
Group: { properties: { members: { type: array, items: ${ref("Member")} } } }
Member: { oneOf: [${ref("User")}, ${ref("Group")}] }
User: { properties: { id: { readOnly: true } } }
Plain: { properties: { a: { type: string } } }`,
      { sent: "Group", answered: "Group" },
      [
        "Group / GroupInput: output input",
        "Member / MemberInput: output input",
        "User / UserInput: output input",
        "Plain / Plain: output",
      ],
    ],
    [
      "what only stands behind a readOnly property",
      `
User: { properties: { profile: { allOf: [${ref("Profile")}], readOnly: true } } }
Profile: { properties: { status: { enum: [a, b] } } }`,
      { sent: "User", answered: "User" },
      [
        "User / UserInput: output input",
        "Profile / Profile: output",
        "ProfileStatus / ProfileStatus: output",
      ],
    ],
    [
      "an input name that a model has already",
      "User: { properties: { id: { readOnly: true } } }\nUserInput: { type: object }",
      { sent: "User", answered: "User" },
      ["User / UserModelInput: output input", "UserInput / UserInput: output"],
    ],
  ])("%s", async (...[, schemas, use, wanted]) => {
    expect(await directionsOf(schemas, use)).toEqual(wanted);
  });

  it("go the other way in webhooks and callbacks", async () => {
    const content = (name: string) =>
      `content: { application/json: { schema: ${ref(name)} } }`;
    const model = await modelOf(`
paths:
  /a:
    post:
      operationId: a
      callbacks:
        done:
          "{$request.body#/url}":
            post: { requestBody: { ${content("Done")} }, responses: { "200": { description: x, ${content("Reply")} } } }
webhooks:
  newUser:
    post: { requestBody: { ${content("News")} }, responses: { "200": { description: x } } }
components:
  schemas: { Done: {}, Reply: {}, News: {} }
`);
    expect(
      model.models.map(({ id, directions }) => [id, ...directions]),
    ).toEqual([
      ["Done", "output"],
      ["Reply", "input"],
      ["News", "output"],
    ]);
  });
});
