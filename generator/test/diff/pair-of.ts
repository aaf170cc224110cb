import { buildModel } from "../../src/model/build-model.js";
import type { DiffSide, SidePair } from "../../src/diff/diff-side.js";
import { loadTexts } from "../spec/load-texts.js";

/** Two documents from their texts, YAML or JSON. */
export async function pairOf(
  base: string,
  revision: string,
): Promise<SidePair> {
  return {
    base: await sideOf("base.yaml", base),
    revision: await sideOf("revision.yaml", revision),
  };
}

export async function sideOf(file: string, text: string): Promise<DiffSide> {
  const document = await loadTexts({ [file]: text });
  return { label: file, document, model: buildModel(document) };
}
