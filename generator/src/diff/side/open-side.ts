import { buildModel } from "../../model/build-model.js";
import type { ModelOptions } from "../../model/build-model.js";
import type { ApiModel } from "../../model/api-model.js";
import type { SpecDocument } from "../../spec/spec-document.js";
import { SpecError } from "../../spec/spec-problem.js";
import { UsageError } from "../../support/usage-error.js";
import type { DiffSide } from "../diff-side.js";
import { specNames } from "./load-from-package.js";
import { loadSource } from "./load-source.js";
import type { SideRequest } from "./side-request.js";
import { findSource } from "./side-source.js";
import type { SideSource } from "./side-source.js";

/**
 * Reads one of the documents and builds its model. No rule is applied: a sloppy document can be compared too.
 * Places name files relative to the working directory where they are there, after the package where they are not, or `<stdin>`.
 *
 * @throws {UsageError} where there is no such document.
 * @throws {SpecError} where it cannot be read, or means nothing.
 */
export async function openSide(request: SideRequest): Promise<DiffSide> {
  const source = await findSource(request);
  const document = await loadSource(source, request);
  if (document !== undefined) return createSide(request, document);
  throw await explainMissing(source, request);
}

/**
 * As `openSide`; `undefined` where a commit or a package is there and has no such document, as before a spec was first written.
 *
 * @throws {UsageError} where there is no such commit, repository or package.
 * @throws {SpecError} where it cannot be read, or means nothing.
 */
export async function openSideIfThere(
  request: SideRequest,
): Promise<DiffSide | undefined> {
  const document = await loadSource(await findSource(request), request);
  return document && createSide(request, document);
}

async function createSide(
  { text, model }: SideRequest,
  document: SpecDocument,
): Promise<DiffSide> {
  const { unreadParts } = await import("./unread-parts.js");
  const problems = [...unreadParts(document)];
  const built = await buildOrExplain(document, {
    ...model,
    onProblem: (error) => {
      problems.push(...error.problems);
    },
  });
  return { label: text, document, model: built, problems };
}

/** What is so wrong that no model can be built of it is better told by the rules. */
async function buildOrExplain(
  document: SpecDocument,
  options: ModelOptions,
): Promise<ApiModel> {
  try {
    return buildModel(document, options);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const { examineSpec } = await import("../../spec/check-spec.js");
    const check = examineSpec(document);
    throw check.hasErrors ? new SpecError(check.problems()) : error;
  }
}

async function explainMissing(
  source: SideSource,
  request: SideRequest,
): Promise<UsageError> {
  if (source.kind === "git") {
    const { explainMissingPath } = await import("./explain-git.js");
    return explainMissingPath(source, request);
  }
  return new UsageError(
    `\`${request.text}\` holds no OpenAPI document (${specNames.join(", ")}).`,
    "Packages of this generator have one unless `includeSpec` is false. Give the document as a file or from git: git:<tag>:<path>.",
  );
}
