/** What stands above a page's Markdown, for VitePress. */
export interface PageHeader {
  readonly title: string;
  readonly description?: string;
  /** `home` and `page` have no sidebar. */
  readonly layout?: "home" | "page";
  /** Headings that the outline shows. Default: those of the second level. */
  readonly outline?: readonly [number, number];
}

/** YAML, in which JSON values are valid. */
export function pageHeader(header: PageHeader): string {
  const lines = Object.entries(header).map(
    ([key, value]: [string, unknown]) => `${key}: ${JSON.stringify(value)}`,
  );
  return ["---", ...lines, "---"].join("\n");
}
