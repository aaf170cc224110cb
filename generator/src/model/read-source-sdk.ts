import type { JsonObject } from "../spec/spec-document.js";
import type { SourceSdk } from "./api-model.js";
import { isObject, stringAt, stringsAt, valueAt } from "./located.js";

/** `x-source-sdk` of `info`; `undefined` where there is none, or none that can be read. */
export function readSourceSdk(info: JsonObject): SourceSdk | undefined {
  const sdk = valueAt(info, "x-source-sdk");
  if (!isObject(sdk)) return undefined;
  const language = stringAt(sdk, "language");
  const name = stringAt(sdk, "package");
  const className = stringAt(sdk, "class");
  const source = sourceOf(sdk);
  if (
    language === undefined ||
    name === undefined ||
    className === undefined ||
    source === undefined
  )
    return undefined;
  const exception = stringAt(sdk, "exception");
  return { language, package: name, className, exception, source };
}

function sourceOf(sdk: JsonObject): string | undefined {
  const sources = stringsAt(sdk, "source");
  return sources.length > 0 ? sources.join("; ") : stringAt(sdk, "source");
}
