import type { ApiModel, Webhook } from "../../model/api-model.js";
import { brokenBlock } from "../layout.js";
import { inputShape, inputType } from "../operations/input-type.js";
import { webhookProse } from "../operations/operation-prose.js";
import type { PackageContext } from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";
import { schemaTypes } from "../types/schema-type.js";
import type { SchemaTypes } from "../types/schema-type.js";
import { memberLayout } from "../types/type-layout.js";
import type { Member, TypeNode } from "../types/type-node.js";
import { literal, text, union } from "../types/type-node.js";

export const webhooksFile = "src/webhooks.ts";

export function hasWebhooks(api: ApiModel): boolean {
  return webhooksOf(api).length > 0;
}

function webhooksOf({ webhooks, tags }: ApiModel): Webhook[] {
  const operations = tags.flatMap((tag) => tag.operations);
  return [...webhooks, ...operations.flatMap((op) => op.callbacks)];
}

/** `src/webhooks.ts`: what the API sends to the user's own server, and what that may answer. */
export function emitWebhooks({
  api,
  models,
  source,
}: PackageContext): SourceFile {
  const f = new SourceText(webhooksFile, source);
  const received = schemaTypes(models, "output");
  const sent = schemaTypes(models, "input");
  for (const webhook of webhooksOf(api)) {
    const members = [
      ...requestMember(received, webhook),
      responseMember(sent, webhook),
    ];
    f.add(
      docComment(webhookProse(webhook)),
      `export interface ${webhook.typeName} `,
      brokenBlock(
        members.map((member) => memberLayout(f, member)),
        ";",
      ),
    );
  }
  return f.toFile();
}

function requestMember(types: SchemaTypes, webhook: Webhook): Member[] {
  const shape = inputShape(types, webhook);
  if (shape.parameters.length === 0 && shape.bodies.length === 0) return [];
  return [member("request", inputType(shape), "What the API sends.")];
}

function responseMember(types: SchemaTypes, { responses }: Webhook): Member {
  const alternatives = responses.map(({ status, content }): TypeNode => {
    const body = union(content.map(({ schema }) => types.typeOf(schema)));
    const number = /^\d{3}$/.test(status) ? text(status) : literal(status);
    const own = member("status", number);
    const members = content.length === 0 ? [own] : [own, member("body", body)];
    return { kind: "object", members };
  });
  const prose = "What it may be answered with.";
  return member("response", union(alternatives), prose);
}

function member(key: string, type: TypeNode, prose?: string): Member {
  return {
    key,
    optional: false,
    readonly: false,
    type,
    prose: { paragraphs: [prose] },
  };
}
