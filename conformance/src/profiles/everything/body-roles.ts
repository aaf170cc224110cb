import {
  sendBytes,
  sendBytesOperation,
  sendForm,
  sendFormOperation,
  sendImage,
  sendImageOperation,
  sendJson,
  sendJsonOperation,
  sendParts,
  sendPartsOperation,
  sendPatch,
  sendPatchOperation,
  sendSeveral,
  sendSeveralOperation,
  sendText,
  sendTextOperation,
} from "@userapis/everything/operations";
import { plainCall } from "../../profile.js";
import { factsOf } from "./role.js";
import type { EverythingRole } from "./role.js";

const painting = { title: "Nocturne", tags: ["night", "river"] };
const size = { width: 60, height: 40 };

const form = {
  title: "Nocturne & more",
  tags: ["night", "river"],
  joined: ["a", "b"],
  piped: ["a", "b"],
  size,
  deep: size,
  sold: false,
};

const formText = [
  "title=Nocturne+%26+more",
  "tags=night&tags=river",
  "joined=a,b",
  "piped=a%7Cb",
  "size=%7B%22width%22%3A60%2C%22height%22%3A40%7D",
  "deep%5Bwidth%5D=60&deep%5Bheight%5D=40",
  "sold=false",
].join("&");

const parts = {
  title: "Nocturne",
  tags: ["night", "river"],
  size,
  note: "*painted* at night",
  scan: new Blob(["scan"]),
  details: [
    new File(["first"], 'the "first".pdf', { type: "application/pdf" }),
    new TextEncoder().encode("second"),
  ],
};

const partsText = [
  ['name="title"', undefined, "Nocturne"],
  ['name="tags"', undefined, "night"],
  ['name="tags"', undefined, "river"],
  ['name="size"', "application/json", '{"width":60,"height":40}'],
  ['name="note"', "text/markdown", "*painted* at night"],
  ['name="scan"; filename="blob"', "image/png", "scan"],
  [
    'name="details"; filename="the %22first%22.pdf"',
    "application/pdf",
    "first",
  ],
  ['name="details"; filename="blob"', "application/octet-stream", "second"],
]
  .map(([name, type, text]) =>
    [
      "--{boundary}",
      `Content-Disposition: form-data; ${name ?? ""}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      "",
      text,
      "",
    ].join("\r\n"),
  )
  .concat("--{boundary}--\r\n")
  .join("");

/** Bodies of each kind. */
export const bodyRoles = {
  json: {
    ...factsOf(sendJsonOperation, { body: painting }),
    call: (client, options) =>
      plainCall(sendJson(client, { body: painting }, options)),
  },
  "json-like": {
    ...factsOf(sendPatchOperation, { body: painting }),
    call: (client, options) =>
      plainCall(sendPatch(client, { body: painting }, options)),
  },
  "left-out": {
    ...factsOf(sendPatchOperation),
    call: (client, options) => plainCall(sendPatch(client, {}, options)),
  },
  form: {
    ...factsOf(sendFormOperation, { body: formText }),
    call: (client, options) =>
      plainCall(sendForm(client, { body: form }, options)),
  },
  parts: {
    ...factsOf(sendPartsOperation, { body: partsText }),
    call: (client, options) =>
      plainCall(sendParts(client, { body: parts }, options)),
  },
  text: {
    ...factsOf(sendTextOperation, { body: "zoë ☂" }),
    call: (client, options) =>
      plainCall(sendText(client, { body: "zoë ☂" }, options)),
  },
  bytes: {
    ...factsOf(sendBytesOperation, { body: "bytes" }),
    call: (client, options) => {
      const body = new TextEncoder().encode("bytes");
      return plainCall(sendBytes(client, { body }, options));
    },
  },
  blob: {
    ...factsOf(sendBytesOperation, { body: "a blob" }),
    call: (client, options) => {
      const body = new Blob(["a blob"], { type: "image/png" });
      return plainCall(sendBytes(client, { body }, options));
    },
  },
  stream: {
    ...factsOf(sendBytesOperation, { body: "a stream" }),
    call: (client, options) => {
      const body = streamOf("a ", "stream");
      return plainCall(sendBytes(client, { body }, options));
    },
  },
  image: {
    ...factsOf(sendImageOperation, { body: "an image" }),
    call: (client, options) => {
      const body = new Blob(["an image"], { type: "image/webp" });
      return plainCall(sendImage(client, { body }, options));
    },
  },
  "image-without-type": {
    ...factsOf(sendImageOperation, { body: "an image" }),
    call: (client, options) => {
      const body = new Blob(["an image"]);
      return plainCall(sendImage(client, { body }, options));
    },
  },
  "image-of-a-type": {
    ...factsOf(sendImageOperation, { body: "an image" }),
    call: (client, options) => {
      const body = new TextEncoder().encode("an image");
      const contentType = "image/png";
      return plainCall(sendImage(client, { body, contentType }, options));
    },
  },
  "several-first": {
    ...factsOf(sendSeveralOperation, { body: painting }),
    call: (client, options) =>
      plainCall(sendSeveral(client, { body: painting }, options)),
  },
  "several-form": {
    ...factsOf(sendSeveralOperation, { body: "title=Nocturne&tags=a&tags=b" }),
    call: (client, options) => {
      const body = { title: "Nocturne", tags: ["a", "b"] };
      const contentType = "application/x-www-form-urlencoded";
      return plainCall(sendSeveral(client, { body, contentType }, options));
    },
  },
  "several-text": {
    ...factsOf(sendSeveralOperation, { body: "Nocturne" }),
    call: (client, options) => {
      const contentType = "text/plain";
      return plainCall(
        sendSeveral(client, { body: "Nocturne", contentType }, options),
      );
    },
  },
} satisfies Readonly<Record<string, EverythingRole>>;

/** Of a length that nobody knows beforehand. */
function streamOf(...texts: readonly string[]): ReadableStream<Uint8Array> {
  const left = texts.map((text) => new TextEncoder().encode(text));
  return new ReadableStream({
    pull: (controller) => {
      const next = left.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
  });
}
