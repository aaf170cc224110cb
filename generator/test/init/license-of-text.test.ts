import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { licenseOfText } from "../../src/init/license-of-text.js";

const bsd = `Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice.
2. Redistributions in binary form must reproduce the above copyright notice.
`;
const isc = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted`;

test.each([
  ["BSD-2-Clause", bsd],
  ["BSD-3-Clause", `${bsd}3. Neither the name of the copyright holder nor …`],
  [
    undefined,
    `${bsd}3. All advertising materials mentioning features … 4. Neither the name …`,
  ],
  ["ISC", `${isc}, provided that the above copyright notice and this …`],
  [undefined, `${isc}.\n\nTHE SOFTWARE IS PROVIDED "AS IS"`],
  [
    "Apache-2.0",
    "                                 Apache License\n                           Version 2.0, January 2004\n",
  ],
  [undefined, "All rights reserved."],
  [undefined, "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007"],
  [undefined, ""],
])("%s", (id, text) => {
  expect(licenseOfText(text)).toBe(id);
});

test("the one of this repository, with whatever line breaks", async () => {
  const text = await readFile(
    new URL("../../../LICENSE", import.meta.url),
    "utf8",
  );
  expect(licenseOfText(text)).toBe("MIT");
  expect(licenseOfText(text.replaceAll("\n", "\r\n"))).toBe("MIT");
  expect(licenseOfText(`${text}\nApache License, Version 2.0 also`)).toBe(
    undefined,
  );
});
