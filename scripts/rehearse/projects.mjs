import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "./publish.mjs";

/** Makes empty projects outside of the workspace, which have what npm installs from the rehearsal's registry and nothing else. */
export function projectsIn(context) {
  const installed = new Map();
  let count = 0;
  const empty = async (name) => {
    count += 1;
    const project = join(context.folder, "projects", `${count}-${name}`);
    await mkdir(project, { recursive: true });
    await writeFile(join(project, "package.json"), `{ "private": true }\n`);
    return project;
  };
  const withPackages = async (name, specifiers) => {
    const project = await empty(name);
    await npm(["install", "--ignore-scripts", ...specifiers], {
      ...context,
      cwd: project,
    });
    return project;
  };
  return {
    /** Without anything. */
    empty: ({ id }) => empty(id),
    /** With the unit's package and whatever else is given. */
    fresh: ({ id, manifest }, others) =>
      withPackages(id, [manifest.name, ...others]),
    /** With the unit's package only; one for all that do not change it. */
    installed: (unit) => {
      const { name } = unit.manifest;
      if (!installed.has(name))
        installed.set(name, withPackages(unit.id, [name]));
      return installed.get(name);
    },
  };
}

/** Writes files into a new folder of a project; gives its path. */
export async function addFolder(project, name, files) {
  const folder = join(project, name);
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files))
    await writeFile(
      join(folder, file),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  return folder;
}
