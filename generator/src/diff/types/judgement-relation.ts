import type { ApiChange, ChangePlace } from "../api-change.js";
import type { TypeJudgement } from "./type-judgement.js";

/** Whether a judgement is about what a change is said to reach, and about values that travel the same way. */
export function isAbout(judgement: TypeJudgement, change: ApiChange): boolean {
  if (!isSameWay(judgement, change)) return false;
  const { subject } = judgement;
  switch (subject.kind) {
    case "operation":
      return subject.labels.some((label) => change.usedBy.includes(label));
    case "webhook":
    case "type":
      return (
        subject.usedBy.some((label) => change.usedBy.includes(label)) ||
        change.oldValue === subject.name ||
        isWithin(change, judgement)
      );
    case "client":
      return isOfClient(change);
  }
}

/** Whether the judgement alone can say what the change does to types: that of an operation or webhook, or of what it stands in. */
export function decides(judgement: TypeJudgement, change: ApiChange): boolean {
  const { subject } = judgement;
  if (isOfClient(change) || subject.kind === "client")
    return subject.kind === "client" && isOfClient(change);
  if (!isSameWay(judgement, change)) return false;
  if (subject.kind === "type")
    return change.usedBy.length === 0 && isWithin(change, judgement);
  return isAbout(judgement, change);
}

/** What the client is constructed with: servers and credentials. */
export function isOfClient({ base, revision }: ApiChange): boolean {
  return [base, revision].some(({ pointer }) =>
    /^\/(?:servers|security|components\/securitySchemes)(?:\/|$)/.test(pointer),
  );
}

function isSameWay({ direction }: TypeJudgement, change: ApiChange): boolean {
  return (
    direction === undefined ||
    change.direction === undefined ||
    change.direction === "both" ||
    change.direction === direction
  );
}

function isWithin(change: ApiChange, judgement: TypeJudgement): boolean {
  return (
    encloses(judgement.base, change.base) ||
    encloses(judgement.revision, change.revision)
  );
}

function encloses(outer: ChangePlace | undefined, inner: ChangePlace): boolean {
  return (
    outer !== undefined &&
    outer.pointer !== "" &&
    outer.file === inner.file &&
    `${inner.pointer}/`.startsWith(`${outer.pointer}/`)
  );
}
