/** What each licence's text says and no other's does; as https://spdx.org/licenses has them, in lower case. */
const signs: readonly (readonly [
  id: string,
  isOf: (text: string) => boolean,
])[] = [
  [
    "MIT",
    (text) =>
      text.includes("permission is hereby granted, free of charge, to any") &&
      text.includes("this permission notice shall be included in all copies"),
  ],
  ["Apache-2.0", (text) => /apache license,? version 2\.0[, ]/.test(text)],
  [
    "ISC",
    (text) =>
      /permission to use, copy, modify, and(?:\/or)? distribute this software for any purpose with or without fee is hereby granted, provided that/.test(
        text,
      ),
  ],
  ["BSD-3-Clause", (text) => isBsd(text) && /\bneither the name/.test(text)],
  ["BSD-2-Clause", (text) => isBsd(text) && !/\bneither the name/.test(text)],
];

function isBsd(text: string): boolean {
  return (
    text.includes(
      "redistribution and use in source and binary forms, with or without modification, are permitted",
    ) && !text.includes("all advertising materials")
  );
}

/** The SPDX identifier of a licence by its text; `undefined` where it is none of the usual ones, or several. */
export function licenseOfText(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, " ");
  const [id, ...others] = signs.filter(([, isOf]) => isOf(plain));
  return others.length > 0 ? undefined : id?.[0];
}
