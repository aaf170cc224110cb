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
 * What a change of a spec breaks, as `userapis diff` says it:
 *
 * ```ts
 * import { composeReport, diffSpecs, markdownReport, openPair } from "@userapis/generator";
 *
 * const pair = await openPair({
 *   folder: process.cwd(),
 *   base: "git:main:specs/petstore.yaml",
 *   revision: "specs/petstore.yaml",
 * });
 * const report = composeReport(pair, diffSpecs(pair), { failOn: "types" });
 * console.log(report.advice.bump, report.failing.size, markdownReport([report]));
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
export type { Config, DiffConfig, PackageConfig } from "./config.js";

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

// What a change of a spec breaks
export { openSide } from "./diff/side/open-side.js";
export { openPair } from "./diff/side/open-pair.js";
export { mergeBase } from "./diff/side/merge-base.js";
export { diffSpecs } from "./diff/diff-specs.js";
export { applySeverity } from "./diff/severity.js";
export { failLevels, reachesLevel } from "./diff/fail-level.js";
export { composeReport } from "./diff/compose-report.js";
export { readAcceptances } from "./diff/accept/read-acceptances.js";
export { findStaleAcceptances } from "./diff/accept/stale-acceptances.js";
export { adviseBump } from "./diff/advice/advise-bump.js";
export { checkVersion } from "./diff/advice/check-version.js";
export {
  changesetContent,
  printChangeset,
} from "./diff/advice/print-changeset.js";
export { catalogue, catalogueEntries } from "./diff/catalogue/catalogue.js";
export type {
  SideRequest,
  SideSurroundings,
} from "./diff/side/side-request.js";
export type { PairRequest } from "./diff/side/open-pair.js";
export type { MergeBase } from "./diff/side/merge-base.js";
export type { DiffSide, SidePair } from "./diff/diff-side.js";
export type {
  ApiChange,
  ChangeDirection,
  ChangeGroup,
  ChangePlace,
  TypesVerdict,
  WireVerdict,
} from "./diff/api-change.js";
export type { Severity, SeverityTable } from "./diff/severity.js";
export type { FailLevel } from "./diff/fail-level.js";
export type { ReportSettings } from "./diff/compose-report.js";
export type {
  AcceptedChange,
  Bump,
  BumpAdvice,
  DiffReport,
  ReportSide,
} from "./diff/diff-report.js";
export type { Acceptance } from "./diff/accept/acceptance.js";
export type {
  StaleAcceptance,
  StaleRequest,
} from "./diff/accept/stale-acceptances.js";
export type { BumpPolicy } from "./diff/advice/advise-bump.js";
export type { VersionPair } from "./diff/advice/check-version.js";
export type { ChangesetContent } from "./diff/advice/print-changeset.js";
export type {
  CatalogueEntry,
  Verdict,
} from "./diff/catalogue/catalogue-entry.js";

// And what the TypeScript compiler says of it
export { emittedSurface } from "./diff/types/emitted-surface.js";
export { readSurface } from "./diff/types/read-surface.js";
export { judgeTypes } from "./diff/types/judge-types.js";
export { applyTypeJudgements } from "./diff/types/apply-type-judgements.js";
export type {
  JudgedSubject,
  TypeJudgement,
} from "./diff/types/type-judgement.js";
export type { SurfaceOrigins, TypeSurface } from "./diff/types/type-surface.js";

// How it is reported
export { catalogueMarkdown } from "./diff/report/catalogue-markdown.js";
export { textReport } from "./diff/report/text-report.js";
export { jsonReport } from "./diff/report/json-report.js";
export { markdownReport } from "./diff/report/markdown-report.js";
export { githubReport } from "./diff/report/github-report.js";
export { junitReport } from "./diff/report/junit-report.js";
export { sarifReport } from "./diff/report/sarif-report.js";
export { htmlReport } from "./diff/report/html-report.js";
export { bumpReport } from "./diff/report/bump-report.js";
export { explainChange } from "./diff/report/explain-change.js";
export type { TextOptions } from "./diff/report/text-report.js";
export type { MarkdownOptions } from "./diff/report/markdown-report.js";
export type { SarifFacts } from "./diff/report/sarif-report.js";

// Writing
export { planWrite } from "./write/plan-write.js";
export { applyWrite } from "./write/apply-write.js";
export { recoverWrite } from "./write/roll-back.js";
export { UsageError } from "./support/usage-error.js";
export type { ApplyOptions } from "./write/apply-write.js";
export type { WritePlan } from "./write/write-plan.js";
