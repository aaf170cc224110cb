/** The anchor that GitHub gives to a heading; links in the repository's pages are written for it, so the site gives the same. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}

/** Anchors of one page, in its order: the second heading of the same text gets `-1`, and so on. */
export class PageAnchors {
  readonly #used = new Map<string, number>();

  claim(heading: string): string {
    const slug = slugOf(heading);
    const before = this.#used.get(slug);
    if (before === undefined) {
      this.#used.set(slug, 0);
      return slug;
    }
    this.#used.set(slug, before + 1);
    const anchor = `${slug}-${before + 1}`;
    this.#used.set(anchor, 0);
    return anchor;
  }
}
