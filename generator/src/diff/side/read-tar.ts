/** A regular file in a tar archive. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const blockSize = 512;

/**
 * The regular files of a tar archive in the ustar or pax format (POSIX.1-2024, `pax`), or with GNU's long names.
 * Links, folders and devices are passed over; numbers in base 256, for files of 8 GiB and more, are not read.
 *
 * @throws {Error} where a header's checksum is wrong or the archive ends too early.
 */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  let special: Partial<SpecialNames> = {};
  for (let at = 0; at < archive.length;) {
    const header = archive.subarray(at, at + blockSize);
    if (header.every((byte) => byte === 0)) break;
    if (header.length < blockSize) throw new Error("it ends too early");
    checkHeader(header);
    const type = textAt(header, 156, 1);
    const size = special.size ?? octalAt(header, 124, 12);
    const start = at + blockSize;
    const bytes = archive.subarray(start, start + size);
    if (!(bytes.length >= size)) throw new Error("it ends too early");
    at = start + Math.ceil(size / blockSize) * blockSize;
    if (type === "x") special = { ...special, ...readRecords(bytes) };
    else if (type === "L")
      special = { ...special, path: textAt(bytes, 0, size) };
    else {
      const path = special.path ?? nameIn(header);
      if (isFile(type, path)) files.push({ path, bytes });
      if (type !== "g" && type !== "K") special = {};
    }
  }
  return files;
}

/** What a header of its own says about the next file. */
interface SpecialNames {
  readonly path: string;
  readonly size: number;
}

/** The sum of the header's bytes, those of the checksum itself taken as spaces. */
function checkHeader(header: Buffer): void {
  let sum = 8 * 0x20;
  for (const [index, byte] of header.entries())
    if (index < 148 || index >= 156) sum += byte;
  if (octalAt(header, 148, 8) !== sum) throw new Error("it is no tar archive");
}

/** Nothing is 0; `NaN` where it is no number. */
function octalAt(header: Buffer, offset: number, length: number): number {
  const digits = textAt(header, offset, length).trim();
  return /^[0-7]*$/.test(digits) ? Number(`0o0${digits}`) : NaN;
}

/** Up to the first zero byte. */
function textAt(bytes: Buffer, offset: number, length: number): string {
  const field = bytes.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end === -1 ? length : end);
}

/** GNU tar has other things where ustar has the first part of a long path. */
function nameIn(header: Buffer): string {
  const name = textAt(header, 0, 100);
  const isUstar = header.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isUstar ? textAt(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

function isFile(type: string, path: string): boolean {
  return ["", "0", "7"].includes(type) && !path.endsWith("/");
}

/** `<length> <keyword>=<value>\n`; the length, in bytes, is that of the whole record. */
function readRecords(bytes: Buffer): Partial<SpecialNames> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(" ", at);
    const length = Number(bytes.toString("latin1", at, space));
    if (space === -1 || !(length > space - at)) break;
    const record = bytes.toString("utf8", space + 1, at + length - 1);
    const equals = record.indexOf("=");
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  const path = records.get("path");
  const size = records.get("size");
  return {
    ...(path === undefined ? {} : { path }),
    ...(size !== undefined && /^\d+$/.test(size) ? { size: Number(size) } : {}),
  };
}
