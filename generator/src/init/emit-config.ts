import { Document, isMap, isScalar, Scalar } from "yaml";
import type { RepositorySetting } from "../config/package-settings.js";
import type { JsonObject } from "../spec/spec-document.js";

/** What the configuration says about a new package. */
export interface ConfigEntry {
  /** The package's short name. */
  readonly name: string;
  /** Relative to the configuration, with `/`. */
  readonly spec: string;
  /** Where the document came from. */
  readonly address: string | undefined;
  /** Relative to the configuration, with `/`. */
  readonly output: string;
  readonly packageName: string;
  readonly clientName: string;
  readonly license: string | undefined;
  readonly repository: RepositorySetting | undefined;
  readonly packageJson: JsonObject;
}

/** The entry as YAML, to stand below `packages`. */
export function printEntry(entry: ConfigEntry): string {
  const { name, address, license, repository, ...others } = entry;
  const document = new Document({
    [name]: {
      spec: others.spec,
      output: others.output,
      packageName: others.packageName,
      clientName: others.clientName,
      ...(license === undefined ? {} : { license }),
      ...(repository === undefined ? {} : { repository }),
      packageJson: others.packageJson,
    },
  });
  const comments = {
    ...(address === undefined ? {} : { spec: ` From ${address}` }),
    packageJson:
      " Goes into package.json, which is generated: what `npm install` adds there is lost, unless it stands here.",
  };
  for (const [key, comment] of Object.entries(comments))
    commentOn(document.get(name), key, comment);
  commentOn(
    document.getIn([name, "packageJson"]),
    "private",
    " npm refuses to publish it, since nothing says that others may use it. With a `license`, take this out.",
  );
  return document.toString({ lineWidth: 0 });
}

function commentOn(map: unknown, key: string, comment: string): void {
  if (!isMap(map)) return;
  const pair = map.items.find((item) => String(item.key) === key);
  if (pair === undefined) return;
  const node = isScalar(pair.key) ? pair.key : new Scalar(key);
  node.commentBefore = comment;
  pair.key = node;
}

/** A whole `userapis.config.yaml` with one package. */
export function printConfig(entry: string): string {
  return `# yaml-language-server: $schema=./node_modules/@userapis/generator/schemas/config.schema.json
# Which OpenAPI document becomes which package; \`userapis generate\` reads this.

packages:
${entry.replace(/^(?=.)/gm, "  ")}`;
}
