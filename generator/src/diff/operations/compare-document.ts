import { asObject, itemsAt, objectAt, stringAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import { jsonHeaderKey } from "../../emit/header.js";
import { bundleKey } from "../../spec/bundled-place.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { rootOf } from "./call-view.js";
import { compareExtensions, compareProse } from "./compare-prose.js";
import { recordNotice } from "./comparison.js";
import type { Comparison, Scope } from "./comparison.js";

type Notices = Omit<Scope, "direction">;

/** What a document says of itself. */
export function compareDocument(comparison: Comparison): void {
  const scope: Notices = { ...comparison, usedBy: [] };
  const root = onBoth(comparison.documents, rootOf);
  const subject = "the document";
  compareProse(
    scope,
    onBoth(root, (at) => partOf(at, "info")),
    {
      ids: INFO,
      subject,
    },
  );
  compareProse(scope, root, {
    ids: {
      externalDocs: "document-external-docs-changed",
      jsonSchemaDialect: "document-json-schema-dialect-changed",
    },
    subject,
    known: [jsonHeaderKey, bundleKey],
  });
  for (const key of ["paths", "components"])
    compareExtensions(
      scope,
      onBoth(root, (at) => partOf(at, key)),
      {
        subject: `\`${key}\``,
      },
    );
  compareTags(scope, onBoth(comparison.documents, tagsOf));
}

const INFO = {
  title: "document-title-changed",
  version: "document-version-changed",
  summary: "document-summary-changed",
  description: "document-description-changed",
  termsOfService: "document-terms-changed",
  contact: "document-contact-changed",
  license: "document-license-changed",
};

/** A part that a sloppy document leaves out is empty. */
function partOf(root: Located<JsonObject>, key: string): Located<JsonObject> {
  return objectAt(root, key) ?? { ...root, value: {} };
}

type Tags = ReadonlyMap<string, Located<JsonObject>>;

function tagsOf(document: SpecDocument): Tags {
  return new Map(
    itemsAt(rootOf(document), "tags").flatMap((item) => {
      const at = asObject(item);
      const name = at && stringAt(at.value, "name");
      return at === undefined || name === undefined
        ? []
        : [[name, at] as const];
    }),
  );
}

function compareTags(scope: Notices, { base, revision }: Both<Tags>): void {
  for (const [name, before] of base) {
    const now = revision.get(name);
    const subject = `tag \`${name}\``;
    if (now === undefined)
      recordNotice(scope, "tag-removed", { subject, base: before });
    else
      compareProse(
        scope,
        { base: before, revision: now },
        {
          ids: {
            summary: "tag-summary-changed",
            description: "tag-description-changed",
            externalDocs: "tag-external-docs-changed",
          },
          subject,
        },
      );
  }
  for (const [name, at] of revision)
    if (!base.has(name))
      recordNotice(scope, "tag-added", {
        subject: `tag \`${name}\``,
        revision: at,
      });
}
