import { setHeader } from "../headers.js";
import { percentEncode } from "../parameters/percent-encode.js";

/** Puts a credential where it is no header of its own: into `headers`, or into the URL that it gives. Only a document that has such a scheme imports its place. */
export type CredentialPlace = (
  url: URL,
  headers: Headers,
  credential: { readonly slot: string; readonly text: string },
) => URL;

/** In place of pairs of that name, which a paging link may have brought back. The rest of the query keeps its bytes. */
export const inQuery: CredentialPlace = (url, _headers, { slot, text }) => {
  const label = percentEncode(slot);
  const others = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && pair.split("=")[0] !== label);
  const result = new URL(url);
  result.search = [...others, `${label}=${percentEncode(text)}`].join("&");
  return result;
};

/** Behind the other pairs of the header `Cookie` (RFC 6265, section 4.2.1). */
export const inCookie: CredentialPlace = (url, headers, { slot, text }) => {
  const pair = `${slot}=${percentEncode(text)}`;
  const before = headers.get("cookie");
  setHeader(headers, "cookie", before === null ? pair : `${before}; ${pair}`);
  return url;
};
