import fc from "fast-check";

/** One code unit of a surrogate pair without the other. */
const loneSurrogate = fc
  .integer({ min: 0xd800, max: 0xdfff })
  .map((unit) => String.fromCharCode(unit));

const controlCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0x1f }),
    fc.integer({ min: 0x7f, max: 0x9f }),
  )
  .map((unit) => String.fromCharCode(unit));

const special = fc.constantFrom(
  ...Array.from("/\\?#%&=+,;:.|~!'\"()*[]{}<>@$^` \t\r\n"),
);

/** What has led servers and parsers astray. */
const infamous = fc.constantFrom(
  "",
  ".",
  "..",
  "../..",
  "%2e%2e",
  "%2E.",
  "%",
  "%00",
  "a%2Fb",
  "//evil.example",
  "?x=1#y",
  "a=1&b=2",
  "null",
  "undefined",
  "[object Object]",
  "__proto__",
  "a\r\nX-Evil: 1",
  "\uFEFF",
);

const wellFormedUnit = fc.oneof(
  {
    arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    weight: 2,
  },
  { arbitrary: fc.string({ minLength: 1, maxLength: 1 }), weight: 2 },
  { arbitrary: special, weight: 2 },
  { arbitrary: controlCharacter, weight: 1 },
);

/** Any text that has a UTF-8 form: the whole of Unicode, what has a meaning in URLs, and control characters. */
export const wellFormedText = fc.oneof(
  { arbitrary: fc.string({ unit: wellFormedUnit, maxLength: 12 }), weight: 5 },
  { arbitrary: infamous, weight: 1 },
);

/** Any JavaScript string at all; about one in six holds half of a surrogate pair. */
export const anyText = fc.oneof(
  { arbitrary: wellFormedText, weight: 5 },
  {
    arbitrary: fc
      .tuple(wellFormedText, loneSurrogate, wellFormedText)
      .map((parts) => parts.join("")),
    weight: 1,
  },
);
