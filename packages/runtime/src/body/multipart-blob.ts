import { InvalidInput } from "../invalid-input.js";
import type { Encoding, RequestMedia } from "../operation.js";
import { isBytes } from "./bytes.js";
import { fieldText } from "./form-text.js";
import { wellFormed } from "./well-formed.js";

/**
 * `multipart/form-data` (RFC 7578) as one Blob, so that each part has the content type the document gives it and an attempt can be repeated.
 * Lists repeat their name, objects are JSON, Blobs and bytes are files. `FormData` cannot do this: it makes a file of every part that has a content type.
 */
export function multipartBlob(
  body: object,
  media: RequestMedia,
  boundary: string,
): Blob {
  const parts = Object.entries(body).flatMap(
    ([name, value]: [string, unknown]) => {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      const encoding = media.encoding?.[name];
      return items.flatMap((item) =>
        partOf({ name, item, encoding, boundary }),
      );
    },
  );
  return new Blob([...parts, `--${boundary}--\r\n`]);
}

interface Part {
  readonly name: string;
  readonly item: unknown;
  readonly encoding: Encoding | undefined;
  readonly boundary: string;
}

function partOf(part: Part): readonly BlobPart[] {
  const content = contentOf(part);
  if (content === undefined) return [];
  const lines = [
    `--${part.boundary}`,
    `Content-Disposition: form-data; name="${quoted(part.name)}"${content.fileName}`,
    ...(content.type === undefined ? [] : [`Content-Type: ${content.type}`]),
  ];
  return [`${lines.join("\r\n")}\r\n\r\n`, content.data, "\r\n"];
}

interface PartContent {
  readonly data: BlobPart;
  readonly type: string | undefined;
  readonly fileName: string;
}

function contentOf({ name, item, encoding }: Part): PartContent | undefined {
  const declared = soleType(encoding);
  if (item instanceof ReadableStream) {
    throw new InvalidInput(
      `body property ${JSON.stringify(name)}: a stream cannot be a part; read it into a Blob first`,
    );
  }
  if (item instanceof Blob || isBytes(item)) {
    const own =
      item instanceof Blob && item.type !== "" ? item.type : undefined;
    const type = own ?? declared ?? "application/octet-stream";
    return { data: item, type, fileName: fileNameOf(item) };
  }
  const text = fieldText(name, item);
  if (text === undefined) return undefined;
  const isJson = typeof item === "object" && !(item instanceof Date);
  const type = declared ?? (isJson ? "application/json" : undefined);
  return { data: text, type, fileName: "" };
}

/** One type that is no range: a list or a range leaves the choice to the part. */
function soleType(encoding: Encoding | undefined): string | undefined {
  const type = encoding?.contentType;
  return type === undefined || /[,*\r\n]/.test(type) ? undefined : type;
}

/** Servers tell a file from a field by its file name, so bytes without a name get one. */
function fileNameOf(item: unknown): string {
  const name =
    item instanceof Blob && "name" in item && typeof item.name === "string"
      ? item.name
      : "blob";
  return `; filename="${quoted(name)}"`;
}

/** The escapes of the WHATWG HTML standard, "multipart form data". */
function quoted(text: string): string {
  return wellFormed(text)
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll('"', "%22");
}

/** 72 random bits: no content holds it by chance. */
export function createBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `userapis-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
