/**
 * A value that fits a schema: JSON, or a `SampleBytes` wherever the schema wants raw bytes.
 * `sampleToValue` makes it something to send, `printSample` something to read.
 */
export type Sample =
  | null
  | boolean
  | number
  | string
  | readonly Sample[]
  | SampleBytes
  | SampleObject;

export interface SampleObject {
  readonly [key: string]: Sample;
}

const utf8 = Symbol("bytes");

/** Raw bytes, which JSON has no word for; they are those of a text in UTF-8. */
export interface SampleBytes {
  readonly [utf8]: string;
}

export function sampleBytes(text: string): SampleBytes {
  return { [utf8]: text };
}

/** The text of the bytes; `undefined` for any other sample. */
export function textOfBytes(sample: Sample | undefined): string | undefined {
  return isSampleBytes(sample) ? sample[utf8] : undefined;
}

export function isSampleBytes(
  sample: Sample | undefined,
): sample is SampleBytes {
  return typeof sample === "object" && sample !== null && utf8 in sample;
}

/** The value that the sample's code would give: every `SampleBytes` becomes a `Blob`. */
export function sampleToValue(sample: Sample): unknown {
  if (isSampleBytes(sample)) return new Blob([sample[utf8]]);
  if (isSampleList(sample)) return sample.map(sampleToValue);
  if (!isSampleObject(sample)) return sample;
  return objectOf(
    Object.entries(sample).map(([key, value]) => [key, sampleToValue(value)]),
  );
}

export function isSampleList(
  sample: Sample | undefined,
): sample is readonly Sample[] {
  return Array.isArray(sample);
}

export function isSampleObject(
  sample: Sample | undefined,
): sample is SampleObject {
  return (
    typeof sample === "object" &&
    sample !== null &&
    !isSampleList(sample) &&
    !isSampleBytes(sample)
  );
}

/** As `Object.fromEntries`, which also keeps a key `__proto__` as an own property. */
export function objectOf<Value>(
  entries: readonly (readonly [string, Value])[],
): { readonly [key: string]: Value } {
  return Object.fromEntries(entries);
}
