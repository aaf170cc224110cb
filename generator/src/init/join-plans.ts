import type { SourceFile } from "../emit/source-file.js";
import { PackageTree } from "../write/package-tree.js";
import { planWrite } from "../write/plan-write.js";
import type { WritePlan } from "../write/write-plan.js";
import type { EditedFile, ProjectFiles } from "./plan-project.js";

export interface JoinRequest extends Omit<ProjectFiles, "generateScript"> {
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The package's folder, relative to the project; `.` is the project itself. */
  readonly output: string;
  /** A document that gives way to the package's own file, whose text this is; its copy is among `create`. */
  readonly moved: SourceFile | undefined;
}

/** One plan for package and project, so that all of it is written or nothing. Nothing of the project is removed. */
export async function joinPlans(
  generated: WritePlan,
  request: JoinRequest,
): Promise<WritePlan> {
  const { folder, output, create, edit } = request;
  const optional = await absentOnes(request);
  const written = await planWrite(folder, [...create, ...optional]);
  const inside = inProject(generated, output);
  const blocked = [...inside.blocked, ...written.blocked].sort();
  const { update, blocked: others } = await giveWay(request, blocked);
  return {
    folder,
    create: [...written.create, ...inside.create],
    update: [
      ...written.update,
      ...inside.update,
      ...update,
      ...edit.filter(({ text, previous }) => text !== previous),
    ],
    remove: inside.remove,
    blocked: others,
    unchanged: written.unchanged + inside.unchanged,
  };
}

async function absentOnes({
  folder,
  optional,
}: JoinRequest): Promise<SourceFile[]> {
  const tree = new PackageTree(folder);
  const occupants = await Promise.all(
    optional.map(({ path }) => tree.occupantOf(path)),
  );
  return optional.filter((_, index) => occupants[index]?.kind === "nothing");
}

/** The paths of a package's plan, seen from the project. */
function inProject(plan: WritePlan, output: string): WritePlan {
  if (output === ".") return plan;
  const placed = (path: string): string => `${output}/${path}`;
  const place = <File extends SourceFile>(file: File): File => ({
    ...file,
    path: placed(file.path),
  });
  return {
    ...plan,
    create: plan.create.map(place),
    update: plan.update.map(place),
    remove: plan.remove.map(place),
    blocked: plan.blocked.map(placed),
  };
}

/** The moved document is replaced, though it is not ours: its text stays, at its new place. */
async function giveWay(
  { folder, moved }: JoinRequest,
  blocked: readonly string[],
): Promise<{
  readonly update: readonly EditedFile[];
  readonly blocked: readonly string[];
}> {
  const kept = { update: [], blocked };
  if (moved === undefined || !blocked.includes(moved.path)) return kept;
  const occupant = await new PackageTree(folder).occupantOf(moved.path);
  if (occupant.kind !== "file") return kept;
  return {
    update: [{ ...moved, previous: occupant.text }],
    blocked: blocked.filter((path) => path !== moved.path),
  };
}
