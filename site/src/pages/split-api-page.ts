import type { ApiModel, Operation } from "@userapis/generator";
import { splitSections } from "./split-sections.js";
import type { MarkdownSection } from "./split-sections.js";

/** A package's `api.md`, by what its sections are about. */
export interface ApiParts {
  /** Under the title. */
  readonly intro: string;
  readonly operations: readonly OperationPart[];
  /** The sections from `## Models` on, that one and `## Errors` included. */
  readonly models: readonly MarkdownSection[];
  readonly errors: MarkdownSection;
  /** Anything else, such as webhooks. */
  readonly others: readonly MarkdownSection[];
}

interface OperationPart {
  readonly operation: Operation;
  readonly section: MarkdownSection;
}

/** @throws {Error} where the page has no section for an operation of the model, or none for models or errors. */
export function splitApiPage(markdown: string, model: ApiModel): ApiParts {
  const [title, ...sections] = splitSections(markdown);
  const operations = model.tags.flatMap((tag) =>
    tag.operations.map((operation) => ({
      operation,
      section: operationSection(
        sections,
        `.${tag.propertyName}.${operation.methodName}`,
      ),
    })),
  );
  const models = chapter(sections, "Models");
  const [errors] = chapter(sections, "Errors");
  if (title === undefined || errors === undefined)
    throw new Error("api.md has no title, or no section about errors");
  const used = new Set([
    ...operations.map(({ section }) => section),
    ...models,
    errors,
    ...chapter(sections, "Operations"),
  ]);
  const others = sections.filter(
    (one) => !used.has(one) && !isTagHeading(one, operations),
  );
  return { intro: title.body, operations, models, errors, others };
}

function operationSection(
  sections: readonly MarkdownSection[],
  callee: string,
): MarkdownSection {
  const found = sections.find(
    ({ level, title }) => level === 3 && title.endsWith(callee),
  );
  if (found === undefined)
    throw new Error(`api.md has no section that ends in ${callee}`);
  return found;
}

/** A section of the second level and those below it. */
function chapter(
  sections: readonly MarkdownSection[],
  title: string,
): readonly MarkdownSection[] {
  const start = sections.findIndex(
    (one) => one.level === 2 && one.title === title,
  );
  if (start === -1) return [];
  const after = sections.slice(start + 1);
  const length = after.findIndex(({ level }) => level <= 2);
  return sections.slice(start, length === -1 ? undefined : start + 1 + length);
}

function isTagHeading(
  { level, title }: MarkdownSection,
  operations: readonly OperationPart[],
): boolean {
  return (
    level === 2 &&
    operations.some(({ section }) => section.title.startsWith(`${title}.`))
  );
}
