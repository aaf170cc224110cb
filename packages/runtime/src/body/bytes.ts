/** Bytes in memory; those shared between threads cannot be sent. */
export function isBytes(
  value: unknown,
): value is ArrayBuffer | ArrayBufferView<ArrayBuffer> {
  return (
    value instanceof ArrayBuffer ||
    (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer)
  );
}
