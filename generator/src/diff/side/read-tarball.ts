import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { UsageError } from "../../support/usage-error.js";
import { readTar } from "./read-tar.js";

/** Enough for any package; a small file that unpacks to more is made to exhaust memory. */
const maxBytes = 2 ** 29;

/**
 * The text files of a package's tarball, by their path in the package: without the folder that `npm pack` puts around it.
 *
 * @throws {UsageError} where it cannot be read, or is no tarball.
 */
export async function readTarball(
  file: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    return textsIn(await unpack(await readFile(file)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `\`${file}\` cannot be read as the tarball of a package: ${reason}.`,
      "Give a file that `npm pack` has written.",
      { cause: error },
    );
  }
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  if (bytes.length === 0) throw new Error("it is empty");
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip
    ? promisify(gunzip)(bytes, { maxOutputLength: maxBytes })
    : bytes;
}

function textsIn(tar: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { path, bytes } of readTar(tar))
    if (isUtf8(bytes) && !bytes.includes(0))
      texts.set(withoutTopFolder(path), bytes.toString("utf8"));
  return texts;
}

/** It is called `package` as a rule, but need not be. */
function withoutTopFolder(path: string): string {
  return path.replace(/^(\.\/)?[^/]+\//, "");
}
