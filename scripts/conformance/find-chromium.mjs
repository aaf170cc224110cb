import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The path of the machine's Chromium: `CHROMIUM_PATH`, or the first of its usual names on `PATH`. */
export function findChromium({ CHROMIUM_PATH, PATH = "" }) {
  if (CHROMIUM_PATH !== undefined) {
    if (isExecutable(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which is no program`);
  }
  const found = names
    .flatMap((name) => PATH.split(delimiter).map((part) => join(part, name)))
    .find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    `none of ${names.join(", ")} is on PATH; install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH`,
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
