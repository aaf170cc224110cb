/** 128 random bits as hexadecimal digits, for `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header, section 2.2). */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
