/**
 * The compiler as a library.
 *
 * ```ts
 * import { generatePackage, loadConfig } from "@userapis/generator";
 *
 * const { packages } = await loadConfig("userapis.config.yaml");
 * for (const config of packages) {
 *   const { name, plan } = await generatePackage(config);
 *   console.log(name, plan.create.length + plan.update.length + plan.remove.length);
 * }
 * ```
 *
 * Or stage by stage: `loadSpec` → `checkSpec` → `buildModel` → `emitPackage` → `planWrite` → `applyWrite`. Only the first
 * and the last two touch the disk. Errors are `SpecError` (the document or the configuration is wrong, with every problem's place)
 * and `UsageError` (the caller or the disk is); any other error is a defect of this package.
 *
 * @packageDocumentation
 */

// From a configuration to a package
export { loadConfig } from "./config/load-config.js";
export { findConfig } from "./config/find-config.js";
export { generatePackage } from "./generate-package.js";
export type { PackageReport } from "./generate-package.js";
export type { Config, PackageConfig } from "./config.js";

// The spec
export { loadSpec } from "./spec/load-spec.js";
export { checkSpec } from "./spec/check-spec.js";
export { bundleSpec } from "./spec/bundle-spec.js";
export { findProblems } from "./find-problems.js";
export { SpecError, formatProblem } from "./spec/spec-problem.js";
export type { SpecProblem, SpecPosition } from "./spec/spec-problem.js";
export type {
  SpecDocument,
  SpecFile,
  Place,
  ResolvedReference,
  JsonValue,
  JsonObject,
} from "./spec/spec-document.js";

// The model
export { buildModel } from "./model/build-model.js";
export type {
  AnswerKind,
  ApiModel,
  BodyKind,
  Direction,
  Discriminator,
  Encoding,
  Evidence,
  Header,
  Json,
  Model,
  Operation,
  Pagination,
  Parameter,
  ParameterLocation,
  Property,
  RequestBody,
  RequestMedia,
  Response,
  ResponseMedia,
  Schema,
  SchemaBase,
  SecurityRequirement,
  SecurityScheme,
  Server,
  ServerVariable,
  Source,
  Tag,
  WebSocketMessages,
  Webhook,
} from "./model/api-model.js";

// Valid values made up from the model
export { sampleInput } from "./emit/sample/sample-input.js";
export { sampleValue } from "./emit/sample/sample-value.js";
export { indexModels } from "./emit/sample/model-index.js";
export { sampleToValue } from "./emit/sample/sample.js";
export type { SampleInputOptions } from "./emit/sample/sample-input.js";
export type {
  Sample,
  SampleBytes,
  SampleObject,
} from "./emit/sample/sample.js";

// The package's files
export { emitPackage } from "./emit/emit-package.js";
export { isGenerated } from "./emit/header.js";
export type { PackageTarget } from "./emit/package-target.js";
export type { SourceFile } from "./emit/source-file.js";

// Writing
export { planWrite } from "./write/plan-write.js";
export { applyWrite } from "./write/apply-write.js";
export { recoverWrite } from "./write/roll-back.js";
export { UsageError } from "./support/usage-error.js";
export type { ApplyOptions } from "./write/apply-write.js";
export type { WritePlan } from "./write/write-plan.js";
