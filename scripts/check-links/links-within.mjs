import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The links that do not leave the repository, each with its page, and the file and the anchor that it leads to.
 *
 * @param pages What each page links to, and its anchors, by its path.
 * @param repository The address of the repository; a link to a file on its default branch is one of ours.
 */
export function linksWithin(pages, repository) {
  return [...pages].flatMap(([page, { links }]) =>
    links.flatMap((link) => {
      const target = targetOf(link, { page, repository });
      return target === undefined ? [] : [{ page, link, ...target }];
    }),
  );
}

/** `undefined` where it leaves the repository. */
function targetOf(link, { page, repository }) {
  const own = ["blob", "tree"]
    .map((kind) => `${repository}/${kind}/main/`)
    .find((start) => link.startsWith(start));
  if (own === undefined && /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link))
    return undefined;
  const [, path, anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(
    own === undefined ? link : link.slice(own.length),
  );
  if (own !== undefined) return { file: join(decoded(path)), anchor };
  const file = path === "" ? page : join(dirname(page), decoded(path));
  return { file, anchor };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A line for each link that leads nowhere. */
export function findBroken(links, pages) {
  return links.flatMap(({ page, link, ...target }) => {
    const problem = problemOf(target, pages);
    return problem === undefined ? [] : [`${page}: ${link}: ${problem}`];
  });
}

function problemOf({ file, anchor }, pages) {
  if (!existsSync(file)) return "no such file";
  if (anchor === undefined || !pages.has(file)) return undefined;
  return pages.get(file).anchors.has(decoded(anchor))
    ? undefined
    : "no such heading";
}
