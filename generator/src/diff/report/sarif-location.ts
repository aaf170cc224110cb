import type { ApiChange, ChangePlace } from "../api-change.js";
import type { ReportSide } from "../diff-report.js";
import type {
  SarifArtifactLocation,
  SarifLocation,
  SarifRegion,
} from "./sarif-log.js";
import { sarifText } from "./sarif-text.js";

/** Where a change stands in the revision, or stood. */
export function sarifRevisionLocation(
  { revision }: ApiChange,
  side: ReportSide,
): SarifLocation {
  return locationOf(revision, side);
}

/** Where it stood in the base, or would have stood. */
export function sarifBaseLocation(
  { base }: ApiChange,
  side: ReportSide,
): SarifLocation {
  const verb = base.exact ? "stands" : "would stand";
  const text = sarifText(`In the base, ${side.label}, it ${verb} here.`);
  return { ...locationOf(base, side), message: { text } };
}

function locationOf(place: ChangePlace, { label }: ReportSide): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(place.file, label),
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

/**
 * A file of the working tree is relative to its root. One that git, a registry or the standard input gave is no file there.
 *
 * @param label Of the side that it belongs to.
 */
export function artifactOf(file: string, label: string): SarifArtifactLocation {
  const path = file.replace(/^\.\//u, "");
  if (/^(?:https?|file):/iu.test(path) && URL.canParse(path))
    return { uri: new URL(path).href };
  if (/^[a-z]:[/\\]/iu.test(path))
    return { uri: `file:///${encodePath(path.replaceAll("\\", "/"))}` };
  if (path.startsWith("/")) return { uri: `file://${encodePath(path)}` };
  const uri = encodePath(path);
  return isElsewhere(label) ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}

/** `git:main:api.yaml`, `main:api.yaml`, `npm:@acme/api`, or standard input. */
function isElsewhere(label: string): boolean {
  return /^(?![a-z]:[/\\])[^/]+:|^-$|^<stdin>$/iu.test(label);
}

function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/");
}
