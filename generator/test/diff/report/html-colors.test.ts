import { expect, test } from "vitest";
import {
  darkColors,
  edgePairs,
  lightColors,
  textPairs,
} from "../../../src/diff/report/html-colors.js";
import type {
  HtmlColorPair,
  HtmlColors,
} from "../../../src/diff/report/html-colors.js";
import { htmlStyle } from "../../../src/diff/report/html-style.js";

const schemes = [
  ["light", lightColors],
  ["dark", darkColors],
] as const;

test.each(schemes)("text is readable in %s (WCAG 1.4.3, AA)", (_, colors) => {
  for (const pair of textPairs)
    expect(contrast(pair, colors), pair.join(" on ")).toBeGreaterThan(4.5);
});

test.each(schemes)("edges can be seen in %s (WCAG 1.4.11, AA)", (_, colors) => {
  for (const pair of edgePairs)
    expect(contrast(pair, colors), pair.join(" on ")).toBeGreaterThan(3);
});

test("the contrast of black on white is 21", () => {
  const colors = { ...lightColors, text: "#000000", page: "#ffffff" };
  expect(contrast(["text", "page"], colors)).toBe(21);
});

test("the style uses the colours that there are, and no others", () => {
  const used = htmlStyle.matchAll(/var\(--(\w+)\)/gu);
  expect([...new Set(Array.from(used, ([, name]) => name))].sort()).toEqual(
    [...Object.keys(lightColors), "mono", "sans"].sort(),
  );
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast([front, back]: HtmlColorPair, colors: HtmlColors): number {
  const [light, dark] = [
    luminance(colors[front]),
    luminance(colors[back]),
  ].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
