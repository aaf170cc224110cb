import type { Server } from "../model/api-model.js";
import { defaultServerUrl } from "../model/default-server-url.js";
import { isUnlicensed } from "./package-json-of.js";
import type { InitSettings } from "./init-settings.js";
import type { SpecSource } from "./open-source.js";
import type { PlacedSpec } from "./place-spec.js";
import type { Project } from "./project.js";

export interface NotesRequest {
  readonly project: Project;
  readonly settings: InitSettings;
  readonly source: SpecSource;
  readonly spec: PlacedSpec;
  readonly servers: readonly Server[];
}

/** What someone would otherwise find out later; each is one line. */
export function planNotes(request: NotesRequest): string[] {
  return [
    ...noteOnCopy(request),
    ...noteOnLicense(request),
    ...noteOnServers(request),
    ...noteOnWorkflow(request),
  ];
}

function noteOnCopy({ source, spec }: NotesRequest): string[] {
  if (spec.copies.length === 0 || spec.moved !== undefined) return [];
  const original =
    source.kind === "url" ? source.address : source.document.file;
  return [
    `${spec.path} is a copy: later changes of ${original} do not arrive there by themselves.`,
  ];
}

function noteOnLicense({ project, settings }: NotesRequest): string[] {
  return isUnlicensed(project, settings)
    ? [
        "Without a licence the package is private: npm refuses to publish it. A licence is given with --license.",
      ]
    : [];
}

/** Of several servers the first is called. */
function noteOnServers({ servers: [first] }: NotesRequest): string[] {
  if (first !== undefined && URL.canParse(defaultServerUrl(first)))
    return first.variables
      .filter(({ placeholder }) => placeholder)
      .map(
        ({ name }) => `Every client needs \`${name}\` in \`serverVariables\`.`,
      );
  const what =
    first === undefined || first.url === "/"
      ? "names no server"
      : `names a server only by its path, ${first.url}`;
  return [`The document ${what}: every client needs a \`baseUrl\`.`];
}

function noteOnWorkflow({ project, settings }: NotesRequest): string[] {
  return settings.ci === "elsewhere"
    ? [
        `No workflow is written: GitHub reads those at the top of the repository only, ${project.repository?.folder ?? ""}.`,
      ]
    : [];
}
