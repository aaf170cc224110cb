/** The anchors that GitHub and npm give to headings, claimed in the order of the page. */
export class Anchors {
  readonly #used = new Map<string, number>();

  /** Without `#`. The second heading of the same text gets `-1`, and so on. */
  claim(heading: string): string {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const before = this.#used.get(slug);
    this.#used.set(slug, (before ?? -1) + 1);
    if (before === undefined) return slug;
    const anchor = `${slug}-${before + 1}`;
    this.#used.set(anchor, 0);
    return anchor;
  }
}
