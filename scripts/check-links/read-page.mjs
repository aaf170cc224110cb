import { parsers } from "prettier/plugins/markdown";

/** The targets of a page's links and images, of those in HTML as well unless it is `withoutTags`, and its anchors, as GitHub makes them of headings. */
export async function readPage(text, { withoutTags }) {
  const nodes = [...nodesIn(await parsers.markdown.parse(text, {}))];
  const headings = nodes.filter(({ type }) => type === "heading");
  return {
    links: nodes
      .filter(({ type }) => type !== "html" || !withoutTags)
      .flatMap(targetsOf),
    anchors: new Set([
      ...slugsOf(headings.map(textOf)),
      ...nodes.flatMap(namesOf),
    ]),
  };
}

function* nodesIn(node) {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

function targetsOf({ type, url, value }) {
  if (["link", "image", "definition"].includes(type)) return [url];
  return type === "html" ? attributesOf(value, "href|src") : [];
}

function namesOf({ type, value }) {
  return type === "html" ? attributesOf(value, "id|name") : [];
}

function attributesOf(html, names) {
  const attribute = new RegExp(`\\s(?:${names})\\s*=\\s*(["'])(.*?)\\1`, "gis");
  const tags = html.replace(/<!--[\s\S]*?-->/g, "");
  return Array.from(tags.matchAll(attribute), ([, , value]) => value);
}

/** Without what only shapes it, and without tags. */
function textOf({ type, value, children = [] }) {
  if (type === "html") return "";
  return value ?? children.map(textOf).join("");
}

/** The second of a name gets `-1`. */
function slugsOf(headings) {
  const counts = new Map();
  return headings.map((heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const before = counts.get(slug) ?? 0;
    counts.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}
