/** A `fetch` of the user's own that may be called with a `Request`, as some clients do; it is given URL and init either way. */
export function takingRequests(own: typeof fetch): typeof fetch {
  return async (input, init) => {
    if (!(input instanceof Request)) return own(input, init);
    const { url, method, headers, signal } = input;
    const body = input.body === null ? {} : { body: await input.text() };
    return own(url, { method, headers, signal, ...body });
  };
}
