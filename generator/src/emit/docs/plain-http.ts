import type { ApiModel, Server } from "../../model/api-model.js";

/** Whether an operation that takes credentials may go to a server over plain http that is not this machine, where the runtime withholds them. */
export function maySendPlainly({ servers, tags }: ApiModel): boolean {
  const takers = tags
    .flatMap(({ operations }) => operations)
    .filter(({ security }) => security.some((one) => one.schemes.length > 0));
  return (
    takers.length > 0 &&
    [...servers, ...takers.flatMap((one) => one.servers ?? [])].some(isPlain)
  );
}

function isPlain(server: Server): boolean {
  return beginnings(server).some((url) => {
    const host = /^http:\/\/([^/:]*|\[[^\]]*\])(?:[:/]|$)/i.exec(url)?.[1];
    return host !== undefined && !loopback.test(host);
  });
}

/** The URL with each value that a variable at its beginning may have, and the defaults of the others. */
function beginnings({ url, variables }: Server): readonly string[] {
  const first = variables.find(({ name }) => url.startsWith(`{${name}}`));
  const values = first?.enum ?? [first?.default ?? ""];
  return values.map((value) =>
    variables.reduce(
      (text, one) =>
        text.replaceAll(`{${one.name}}`, one === first ? value : one.default),
      url,
    ),
  );
}

/** What the runtime takes for this machine. */
const loopback = /^(?:(?:.+\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/;
