import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./files-below.mjs";

/** Every link of every page of the site leads to a file of it, and every anchor to an element. */
export async function checkLinks({ folder }) {
  const pages = filesBelow(folder, ".html");
  const anchors = new Map();
  const problems = [];
  let links = 0;
  let outside = 0;
  for (const page of pages) {
    for (const link of linksOf(read(folder, page))) {
      const target = new URL(link, `http://site/${page}`);
      if (target.host !== "site") {
        outside += 1;
        continue;
      }
      links += 1;
      const problem = problemOf(target);
      if (problem !== undefined) problems.push(`${page}: ${link}: ${problem}`);
    }
  }
  const said = `${links} on ${pages.length} pages; ${outside} lead elsewhere and are not followed`;
  return { said, problems };

  function problemOf({ pathname, hash }) {
    const path = decodeURIComponent(pathname).slice(1);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!existsSync(join(folder, file))) return "there is no such file";
    if (hash === "" || !file.endsWith(".html")) return undefined;
    if (!anchors.has(file)) anchors.set(file, anchorsOf(read(folder, file)));
    const anchor = decodeURIComponent(hash.slice(1));
    return anchors.get(file).has(anchor)
      ? undefined
      : "there is no such anchor";
  }
}

function read(folder, file) {
  return readFileSync(join(folder, file), "utf8");
}

function linksOf(html) {
  return attributes(html, /\s(?:href|src)="([^"]*)"/g);
}

function anchorsOf(html) {
  return new Set(attributes(html, /\sid="([^"]*)"/g));
}

function attributes(html, pattern) {
  return Array.from(withoutScripts(html).matchAll(pattern), ([, value]) =>
    value
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
}

function withoutScripts(html) {
  return html.replace(/<script\b[^>]*>.*?<\/script>/gs, (whole) =>
    whole.slice(0, whole.indexOf(">") + 1),
  );
}
