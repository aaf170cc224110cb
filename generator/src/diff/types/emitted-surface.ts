import { emitModels } from "../../emit/emit-models.js";
import { emitApi } from "../../emit/operations/emit-apis.js";
import { emitOperations } from "../../emit/operations/emit-operations.js";
import { signedTag } from "../../emit/operations/signature.js";
import { emitClient } from "../../emit/package/emit-client.js";
import { emitConfig } from "../../emit/package/emit-config.js";
import { emitWebhooks } from "../../emit/package/emit-webhooks.js";
import { packageContext } from "../../emit/package-context.js";
import type { PackageTarget } from "../../emit/package-target.js";
import type { SourceFile } from "../../emit/source-file.js";
import type { ApiModel, Source } from "../../model/api-model.js";
import type { ChangePlace } from "../api-change.js";
import type { DiffSide } from "../diff-side.js";
import type { SurfaceOrigins, TypeSurface } from "./type-surface.js";

/** The declarations of the package that a document becomes. Both sides of a comparison must have the same names of package and client. */
export function emittedSurface(
  side: DiffSide,
  target: PackageTarget,
): TypeSurface {
  const context = packageContext(side.model, target);
  const tags = side.model.tags.map((tag) => signedTag(context, tag));
  const files: SourceFile[] = [
    emitModels(side.model.models, context.models, context.source),
    ...tags.flatMap((tag) => [
      emitOperations(context, tag),
      emitApi(context, tag),
    ]),
    emitClient(context),
    emitConfig(context),
    emitWebhooks(context),
  ];
  return {
    label: side.label,
    files: new Map(files.map(({ path, text }) => [path, text])),
    origins: originsOf(side),
  };
}

function originsOf({ document, model }: DiffSide): SurfaceOrigins {
  const placeOf = (source: Source | undefined): ChangePlace | undefined =>
    source && { ...document.rangeOf(source), pointer: source.pointer };
  const operations = new Map(
    model.tags
      .flatMap((tag) => tag.operations)
      .map((one) => [`${one.method} ${one.path}`, one.source]),
  );
  const types = typeSources(model);
  const webhooks = webhookUsers(model);
  return {
    operation: (label) => placeOf(operations.get(label)),
    type: (name) => placeOf(types.get(name)),
    webhookUsers: (typeName) => webhooks.get(typeName) ?? [],
  };
}

function typeSources({ models }: ApiModel): Map<string, Source> {
  return new Map(
    models.flatMap(({ typeName, inputName, valuesName, source }) =>
      [typeName, inputName, valuesName].flatMap((name): [string, Source][] =>
        name === undefined ? [] : [[name, source]],
      ),
    ),
  );
}

function webhookUsers({ webhooks, tags }: ApiModel): Map<string, string[]> {
  const operations = tags.flatMap((tag) => tag.operations);
  return new Map([
    ...webhooks.map(({ typeName, name }): [string, string[]] => [
      typeName,
      [`webhook ${name}`],
    ]),
    ...operations.flatMap(({ callbacks, method, path }) =>
      callbacks.map(({ typeName }): [string, string[]] => [
        typeName,
        [`${method} ${path}`],
      ]),
    ),
  ]);
}
