/** The colours of a page, as CSS variables: `--text`. */
export interface HtmlColors {
  readonly page: string;
  readonly panel: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  /** Of what can be used. */
  readonly control: string;
  readonly link: string;
  readonly bad: string;
  readonly badPanel: string;
  readonly doubtful: string;
  readonly doubtfulPanel: string;
  readonly good: string;
  readonly goodPanel: string;
  readonly baseLine: string;
  readonly baseMark: string;
  readonly revisionLine: string;
  readonly revisionMark: string;
}

export const lightColors: HtmlColors = {
  page: "#ffffff",
  panel: "#f5f6f8",
  text: "#1c2127",
  muted: "#56606b",
  border: "#d5dae0",
  control: "#7a838d",
  link: "#0a53b3",
  bad: "#a1112a",
  badPanel: "#ffe9e8",
  doubtful: "#744700",
  doubtfulPanel: "#fff1cf",
  good: "#0f5e2c",
  goodPanel: "#dcf7e3",
  baseLine: "#fff0ef",
  baseMark: "#ffc4be",
  revisionLine: "#eafbee",
  revisionMark: "#a5ebb8",
};

export const darkColors: HtmlColors = {
  page: "#0f1318",
  panel: "#181e25",
  text: "#e4e9ef",
  muted: "#9ba6b2",
  border: "#323a44",
  control: "#7d8894",
  link: "#77b5ff",
  bad: "#ff9d97",
  badPanel: "#3b1517",
  doubtful: "#efc161",
  doubtfulPanel: "#352704",
  good: "#74dc91",
  goodPanel: "#102b19",
  baseLine: "#2a1718",
  baseMark: "#74272d",
  revisionLine: "#12261a",
  revisionMark: "#1f5f36",
};

export type HtmlColorPair = readonly [
  front: keyof HtmlColors,
  back: keyof HtmlColors,
];

/** Every colour of text with what it stands on. */
export const textPairs: readonly HtmlColorPair[] = [
  ["text", "page"],
  ["text", "panel"],
  ["text", "baseLine"],
  ["text", "baseMark"],
  ["text", "revisionLine"],
  ["text", "revisionMark"],
  ["muted", "page"],
  ["muted", "panel"],
  ["muted", "baseLine"],
  ["muted", "revisionLine"],
  ["link", "page"],
  ["link", "panel"],
  ["bad", "badPanel"],
  ["bad", "page"],
  ["doubtful", "doubtfulPanel"],
  ["good", "goodPanel"],
  ["page", "bad"],
  ["page", "link"],
];

/** Edges by which something is recognised. */
export const edgePairs: readonly HtmlColorPair[] = [
  ["control", "page"],
  ["control", "panel"],
  ["link", "page"],
  ["bad", "page"],
  ["doubtful", "page"],
  ["good", "page"],
];

/** `--text:#1c2127;…` */
export function colorVariables(colors: HtmlColors): string {
  return Object.entries(colors)
    .map(([name, color]) => `--${name}:${String(color)};`)
    .join("");
}
