import { SourceMap } from "node:module";

/** Parts of the runtime that only some documents need, by the modules that make them up. */
const parts = {
  paging: /runtime\/src\/paging\//,
  "web sockets": /runtime\/src\/socket\//,
  streams:
    /runtime\/src\/answer\/(event-stream-answer|json-lines-answer|item-stream|split-text)\.ts$/,
  "OAuth 2": /runtime\/src\/security\/oauth2/,
};

/**
 * How many bytes of a bundle come from each source file, by its source map: each character belongs to the nearest mapping before it.
 * The built packages have source maps of their own, so these are the files that were written.
 */
export function bytesBySource(code, map) {
  const sources = new SourceMap(JSON.parse(map));
  const bytes = new Map();
  for (const [line, text] of code.split("\n").entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const { originalSource = "(bundler)" } = sources.findEntry(line, column);
      bytes.set(originalSource, (bytes.get(originalSource) ?? 0) + 1);
    }
  }
  return bytes;
}

/** Files of a part that are in a bundle though they should not be. */
export function filesOfPart(part, bytes) {
  return [...bytes.keys()].filter((source) => parts[part].test(source));
}
