import { posix } from "node:path";

/** Where the files of the repository are read by people. */
const repository = "https://github.com/userapis/userapis";

/** Where links of the repository's pages lead on the site. */
export interface LinkMap {
  /** By path in the repository: the page's link. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * The target of a link that stands in a file of the repository: a page of the site where there is one, else the file on GitHub.
 *
 * @param from The file's path in the repository, with `/`.
 */
export function repositoryLink(
  link: string,
  from: string,
  { pages }: LinkMap,
): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|#|\/)/i.test(link)) return link;
  const [path = "", ...hashes] = link.split("#");
  const hash = hashes.length === 0 ? "" : `#${hashes.join("#")}`;
  const file = posix.join(posix.dirname(from), path).replace(/\/$/, "");
  const page = pages.get(file) ?? pages.get(posix.join(file, "README.md"));
  return `${page ?? sourceLink(file)}${hash}`;
}

/** A file or a folder of the repository on GitHub, which redirects from one form to the other. */
export function sourceLink(path: string): string {
  return `${repository}/blob/main/${path}`;
}
