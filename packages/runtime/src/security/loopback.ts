/** RFC 6761, section 6.3; RFC 5735, section 3; RFC 4291, section 2.5.3. */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
}
