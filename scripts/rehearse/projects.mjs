import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "./publish.mjs";

/** Makes empty projects outside of the workspace, which have what npm installs from the rehearsal's registry and nothing else. */
export function projectsIn(context) {
  const clients = new Map();
  const others = new Map();
  let count = 0;
  const bare = async (name) => {
    count += 1;
    const project = join(context.folder, "projects", `${count}-${name}`);
    await mkdir(project, { recursive: true });
    return project;
  };
  const empty = async (name) => {
    const project = await bare(name);
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
    /** An empty folder. */
    bare: ({ id }) => bare(id),
    /** Without any package. */
    empty: ({ id }) => empty(id),
    /** With the unit's package and whatever else is given. */
    fresh: ({ id, manifest }, specifiers) =>
      withPackages(id, [manifest.name, ...specifiers]),
    /** With the unit's package only; one for all that do not change what is installed. */
    installed: (unit) => {
      const { name } = unit.manifest;
      const made = unit.vendor === undefined ? others : clients;
      if (!made.has(name)) made.set(name, withPackages(unit.id, [name]));
      return made.get(name);
    },
    /** Those of `installed` that there are by now, of vendors' packages; one that npm could not make is the failure of who asked for it. */
    clients: async () => {
      const made = await Promise.allSettled(clients.values());
      return made.flatMap(({ value }) => (value === undefined ? [] : [value]));
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
