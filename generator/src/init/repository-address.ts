/** How a remote is written: as a URL, and as ssh takes it. */
const forms = [
  /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/(?:[^/]*@)?(?:www\.)?(?<host>github|gitlab)\.com(?::\d+)?\/(?<path>.+)$/i,
  /^(?:[^/@:]+@)?(?<host>github|gitlab)\.com:(?<path>.+)$/i,
];

/** Where people read what a remote holds, without credentials; `undefined` for a host that is not known to show it. */
export function repositoryAddress(remote: string): string | undefined {
  const { host = "", path = "" } =
    forms.map((form) => form.exec(remote)).find((match) => match !== null)
      ?.groups ?? {};
  const plain = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return /^[\w.~-]+(?:\/[\w.~-]+)+$/.test(plain)
    ? `https://${host.toLowerCase()}.com/${plain}`
    : undefined;
}
