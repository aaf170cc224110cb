import type { ApiChange, ChangePlace } from "../api-change.js";
import type {
  SarifArtifactLocation,
  SarifLocation,
  SarifRegion,
} from "./sarif-log.js";
import { sarifText } from "./sarif-text.js";

/** Where a change stands in the revision, or stood. */
export function sarifRevisionLocation({ revision }: ApiChange): SarifLocation {
  return locationOf(revision);
}

/** Where it stood in the base, or would have stood. */
export function sarifBaseLocation({ base }: ApiChange): SarifLocation {
  const verb = base.exact ? "stands" : "would stand";
  const text = sarifText(`In the base it ${verb} here: ${base.file}`);
  return { ...locationOf(base), message: { text } };
}

function locationOf(place: ChangePlace): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(place.file),
      region: regionOf(place),
    },
    logicalLocations: [{ fullyQualifiedName: `#${place.pointer}` }],
  };
}

/** Of what encloses the change, only the beginning: it may be most of the file. */
function regionOf(place: ChangePlace): SarifRegion {
  const { line, column, endLine, endColumn } = place;
  const start = { startLine: line, startColumn: column };
  return place.exact ? { ...start, endLine, endColumn } : start;
}

/** A file of the working tree is relative to its root. One that git, a registry or the standard input gave is no file there. */
export function artifactOf(file: string): SarifArtifactLocation {
  const path = file.replace(/^\.\//u, "");
  if (/^(?:https?|file):/iu.test(path) && URL.canParse(path))
    return { uri: new URL(path).href };
  if (/^[a-z]:[/\\]/iu.test(path))
    return { uri: `file:///${encodePath(path.replaceAll("\\", "/"))}` };
  if (path.startsWith("/")) return { uri: `file://${encodePath(path)}` };
  const [, fromGit] = /^git:[^:]*:(.*)$/su.exec(path) ?? [];
  if (fromGit !== undefined) return { uri: encodePath(fromGit) };
  if (/^\w+:|^-$/u.test(path)) return { uri: encodePath(path) };
  return { uri: encodePath(path), uriBaseId: "%SRCROOT%" };
}

function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/");
}
