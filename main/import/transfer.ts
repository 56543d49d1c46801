/** Bytes that have a buffer to themselves, so that it can be handed to another thread; copied where they share one. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes
  // Not `slice`: a Buffer's makes no copy.
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}
