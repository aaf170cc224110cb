import { parsePointer } from "../../spec/json-pointer.js";
import type { ApiChange } from "../api-change.js";
import { mainSide } from "./change-places.js";

/** Part of a document that a reviewer looks at as one: an endpoint, a component, or what is at the top of the document. */
interface Spot {
  /** `Endpoints`, `Schemas`, `Document` … */
  readonly area: string;
  /** `GET /users/{id}`, `User`, `servers`. */
  readonly name: string;
}

export interface SpotArea {
  readonly name: string;
  readonly spots: readonly {
    readonly name: string;
    readonly changes: readonly ApiChange[];
  }[];
}

/** Changes by area and spot, both in the order of their first change. */
export function groupBySpot(changes: readonly ApiChange[]): SpotArea[] {
  const areas = new Map<string, Map<string, ApiChange[]>>();
  for (const change of changes) {
    const { area, name } = spotOf(change);
    const spots = areas.get(area) ?? new Map<string, ApiChange[]>();
    areas.set(area, spots);
    const known = spots.get(name);
    if (known === undefined) spots.set(name, [change]);
    else known.push(change);
  }
  return Array.from(areas, ([name, spots]) => ({
    name,
    spots: Array.from(spots, ([name, changes]) => ({ name, changes })),
  }));
}

function spotOf(change: ApiChange): Spot {
  const { pointer, file } = change[mainSide(change)];
  const [root, first, second] = parsePointer(pointer);
  if (root === "paths" && first !== undefined)
    return { area: "Endpoints", name: endpointName(first, second) };
  if (root === "webhooks" && first !== undefined)
    return { area: "Webhooks", name: first };
  if (root === "components" && first !== undefined)
    return { area: areaOf(first), name: second ?? first };
  return { area: "Document", name: root ?? file };
}

const methods: ReadonlySet<string> = new Set([
  ...["get", "put", "post", "delete", "options"],
  ...["head", "patch", "trace", "query"],
]);

function endpointName(path: string, key: string | undefined): string {
  return key !== undefined && methods.has(key)
    ? `${key.toUpperCase()} ${path}`
    : path;
}

/** `securitySchemes` → `Security schemes`. */
function areaOf(components: string): string {
  const words = components.replaceAll(
    /[A-Z]/gu,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
