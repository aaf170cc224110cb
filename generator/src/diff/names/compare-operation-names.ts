import type { Operation, Tag } from "../../model/api-model.js";
import type { ChangeRecorder } from "../change-draft.js";
import type { SidePair } from "../diff-side.js";
import { groupBy } from "./group-by.js";
import { labelOf } from "./operation-match.js";
import type { OperationMatch } from "./operation-match.js";

/** Tags, then what each operation is called. */
export function compareOperationNames(
  { base, revision }: SidePair,
  matches: readonly OperationMatch[],
  recorder: ChangeRecorder,
): void {
  const tagsBefore = tagsByOperation(base.model.tags);
  const tagsAfter = tagsByOperation(revision.model.tags);
  const located = matches.flatMap((match): LocatedMatch[] => {
    const before = tagsBefore.get(match.base);
    const after = tagsAfter.get(match.revision);
    if (before === undefined || after === undefined) return [];
    return [{ ...match, tags: { before, after } }];
  });
  const renamed = renamedTags(located, {
    before: base.model.tags,
    after: revision.model.tags,
  });
  for (const tag of renamed.values()) recordTag(tag, recorder);
  for (const match of located) {
    recordCall(match, renamed.has(match.tags.before), recorder);
    recordKeys(match, recorder);
  }
}

interface LocatedMatch extends OperationMatch {
  readonly tags: { readonly before: Tag; readonly after: Tag };
}

function tagsByOperation(tags: readonly Tag[]): Map<Operation, Tag> {
  return new Map(
    tags.flatMap((tag) =>
      tag.operations.map((operation): [Operation, Tag] => [operation, tag]),
    ),
  );
}

interface RenamedTag {
  readonly before: Tag;
  readonly after: Tag;
  readonly matches: readonly LocatedMatch[];
}

/** Tags that are gone and whose operations are all in one tag that is new. */
function renamedTags(
  matches: readonly LocatedMatch[],
  tags: { before: readonly Tag[]; after: readonly Tag[] },
): Map<Tag, RenamedTag> {
  const before = new Set(tags.before.map(nameOf));
  const after = new Set(tags.after.map(nameOf));
  const groups = groupBy(matches, (match) => match.tags.before);
  const found = new Map<Tag, RenamedTag>();
  for (const [tag, own] of groups) {
    const targets = new Set(own.map((match) => match.tags.after));
    const [target] = targets;
    if (target === undefined || targets.size > 1) continue;
    if (nameOf(tag) === nameOf(target)) {
      if (tag.className !== target.className)
        found.set(tag, { before: tag, after: target, matches: own });
    } else if (!after.has(nameOf(tag)) && !before.has(nameOf(target)))
      found.set(tag, { before: tag, after: target, matches: own });
  }
  return found;
}

function nameOf({ propertyName }: Tag): string {
  return propertyName;
}

function recordTag(
  { before, after, matches }: RenamedTag,
  recorder: ChangeRecorder,
): void {
  const [first] = matches;
  const keepsProperty = nameOf(before) === nameOf(after);
  recorder.record({
    id: keepsProperty ? "tag-class-renamed" : "tag-renamed",
    direction: undefined,
    base: first?.base.source,
    revision: first?.revision.source,
    oldValue: keepsProperty ? before.className : `client.${nameOf(before)}`,
    newValue: keepsProperty ? after.className : `client.${nameOf(after)}`,
    usedBy: labelsOf(matches),
    subject: `tag \`${after.name}\``,
  });
}

function labelsOf(matches: readonly OperationMatch[]): string[] {
  return matches.map(({ revision }) => labelOf(revision));
}

/** One finding: who renames the method renames the rest with it. */
function recordCall(
  { base, revision, tags }: LocatedMatch,
  isTagRenamed: boolean,
  recorder: ChangeRecorder,
): void {
  const changed = (id: string, oldValue: string, newValue: string): boolean => {
    if (oldValue === newValue) return false;
    recorder.record({
      id,
      direction: undefined,
      base: base.source,
      revision: revision.source,
      oldValue,
      newValue,
      usedBy: labelsOf([{ base, revision }]),
    });
    return true;
  };
  const before = isTagRenamed ? tags.after : tags.before;
  if (
    !changed(
      "operation-method-renamed",
      `client.${nameOf(before)}.${base.methodName}`,
      `client.${nameOf(tags.after)}.${revision.methodName}`,
    ) &&
    !changed(
      "operation-function-renamed",
      base.functionName,
      revision.functionName,
    )
  )
    changed("operation-types-renamed", base.typeName, revision.typeName);
}

/** The input's keys of parameters that are the same on the wire. */
function recordKeys(match: OperationMatch, recorder: ChangeRecorder): void {
  for (const before of match.base.parameters) {
    const after = match.revision.parameters.find(
      (one) => one.name === before.name && one.in === before.in,
    );
    if (after === undefined || after.key === before.key) continue;
    recorder.record({
      id: "parameter-key-renamed",
      direction: undefined,
      base: before.source,
      revision: after.source,
      oldValue: before.key,
      newValue: after.key,
      usedBy: labelsOf([match]),
    });
  }
}
