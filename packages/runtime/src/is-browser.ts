/** Whether a browser's rules hold, where `fetch` sends its own `User-Agent` and hides where redirects lead. Workers on a server are none. */
export function isBrowser(): boolean {
  return (
    "navigator" in globalThis &&
    // React Native has a navigator without one.
    /^Mozilla\//.test(globalThis.navigator.userAgent)
  );
}
