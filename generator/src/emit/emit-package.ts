import type { ApiModel } from "../model/api-model.js";
import { emitDocs } from "./docs/emit-docs.js";
import { emitModels } from "./emit-models.js";
import { emitApi } from "./operations/emit-apis.js";
import { emitOperations } from "./operations/emit-operations.js";
import { signedTag } from "./operations/signature.js";
import { emitClient } from "./package/emit-client.js";
import { emitConfig } from "./package/emit-config.js";
import { emitIndex, emitOperationsDoor } from "./package/emit-doors.js";
import { emitManifest } from "./package/emit-manifest.js";
import { emitMsw } from "./package/emit-msw.js";
import { emitOpenapiFetch } from "./package/emit-openapi-fetch.js";
import { emitSpec } from "./package/emit-spec.js";
import { emitTsconfig } from "./package/emit-tsconfig.js";
import { emitWebhooks, hasWebhooks } from "./package/emit-webhooks.js";
import { packageContext } from "./package-context.js";
import type { PackageTarget } from "./package-target.js";
import type { SourceFile } from "./source-file.js";

/** Every file of the package but `src/openapi.ts`, which openapi-typescript writes. Text as prettier prints it, by default options, but for `openapi.json`. */
export function emitPackage(
  model: ApiModel,
  target: PackageTarget,
): SourceFile[] {
  const context = packageContext(model, target);
  const tags = model.tags.map((tag) => signedTag(context, tag));
  return [
    emitManifest(target),
    emitTsconfig(target),
    ...emitSpec(target),
    ...emitDocs(context, tags),
    emitIndex(context),
    emitClient(context),
    emitConfig(context),
    ...tags.map((tag) => emitApi(context, tag)),
    emitOperationsDoor(context),
    ...tags.map((tag) => emitOperations(context, tag)),
    ...(model.models.length > 0
      ? [emitModels(model.models, context.models, context.source)]
      : []),
    ...(hasWebhooks(model) ? [emitWebhooks(context)] : []),
    ...(target.openapiFetch ? [emitOpenapiFetch(context, tags)] : []),
    ...(target.msw ? [emitMsw(context, tags)] : []),
  ];
}
