import type { Server, ServerVariable } from "../../model/api-model.js";
import type { Member, TypeNode } from "../types/type-node.js";
import { literal, text, union } from "../types/type-node.js";
import { optionMember, requiredMember } from "./option-member.js";

/** `server` and `serverVariables`, where the document leaves a choice. */
export function serverOptions(servers: readonly Server[]): Member[] {
  return [...serverOption(servers), ...variablesOption(servers)];
}

function serverOption(servers: readonly Server[]): Member[] {
  if (servers.length < 2) return [];
  const lines = servers.map(({ url, description }, index) => {
    const said = description === undefined ? "" : `: ${description.trim()}`;
    return `- ${index}: \`${url}\`${said}`;
  });
  const type = union(servers.map((_, index) => text(String(index))));
  const prose = `Which server to use. Default 0.\n\n${lines.join("\n")}`;
  return [optionMember("server", type, [prose])];
}

function variablesOption(servers: readonly Server[]): Member[] {
  const variables = servers.flatMap((server) => server.variables);
  const names = [...new Set(variables.map(({ name }) => name))];
  if (names.length === 0) return [];
  const members = names.map((name) => {
    const same = variables.filter((variable) => variable.name === name);
    const values = same.map(({ enum: listed }) =>
      listed === undefined ? text("string") : union(listed.map(literal)),
    );
    const isNeeded =
      same.length === servers.length &&
      same.every(({ placeholder }) => placeholder);
    const member = isNeeded ? requiredMember : optionMember;
    return member(name, union(values), [
      same.find(({ description }) => description !== undefined)?.description,
      defaultText(same),
    ]);
  });
  const type: TypeNode = { kind: "object", members };
  return [
    optionMember("serverVariables", type, [
      "Values of the server's variables.",
    ]),
  ];
}

function defaultText(same: readonly ServerVariable[]): string {
  const defaults = new Set(
    same.map((variable) => JSON.stringify(variable.default)),
  );
  const list = [...defaults].join(" or ");
  return same.some(({ placeholder }) => placeholder)
    ? `Has to be given, such as ${list}.`
    : `Default ${list}.`;
}
