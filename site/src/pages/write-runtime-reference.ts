import { join } from "node:path";
import { Application, TSConfigReader } from "typedoc";
import type { TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { sourceLink } from "./repository-links.js";

const source = "packages/runtime/src";

/** The entries of the runtime's `package.json`. */
const entries = ["index", "testing", "undici", "opentelemetry", "msw"];

/**
 * The reference of `@userapis/runtime` by TypeDoc, as Markdown. The folder is emptied first.
 *
 * @throws {Error} where the sources do not compile.
 */
export async function writeRuntimeReference(
  root: string,
  folder: string,
): Promise<void> {
  const application = await Application.bootstrapWithPlugins(
    options(root, folder),
    [new TSConfigReader()],
  );
  const project = await application.convert();
  if (project === undefined)
    throw new Error(`TypeDoc could not read ${source}; see its messages above`);
  await application.generateOutputs(project);
}

function options(
  root: string,
  folder: string,
): TypeDocOptions & Partial<PluginOptions> {
  const base = join(root, source);
  return {
    plugin: ["typedoc-plugin-markdown"],
    logLevel: "Warn",
    name: "@userapis/runtime",
    entryPoints: entries.map((name) => join(base, `${name}.ts`)),
    tsconfig: join(root, "packages/runtime/tsconfig.build.json"),
    // Without this, TypeDoc empties and fills `docs` in the current folder.
    outputs: [{ name: "markdown", path: folder }],
    readme: "none",
    disableGit: true,
    gitRevision: "main",
    sourceLinkTemplate: `${sourceLink(source)}/{path}#L{line}`,
    displayBasePath: base,
    basePath: base,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    githubPages: false,
    ...layout,
  };
}

const layout: TypeDocOptions & Partial<PluginOptions> = {
  router: "member",
  entryFileName: "index",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  classPropertiesFormat: "table",
  typeDeclarationFormat: "table",
  tableColumnSettings: {
    hideSources: true,
    hideModifiers: true,
    hideDefaults: true,
    hideInherited: true,
    hideOverrides: true,
  },
  pageTitleTemplates: {
    index: "Reference of {projectName}",
    module: ({ name }) =>
      name === "index" ? "@userapis/runtime" : `@userapis/runtime/${name}`,
    member: "{name}",
  },
};
