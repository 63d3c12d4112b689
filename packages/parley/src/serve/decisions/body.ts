/** More than any correction takes, in bytes. */
export const MOST_BYTES = 256 * 1024
/** What is taken off the wire, and dropped, so that whoever sends too much reads the answer. */
const MOST_DROPPED = 16 * 1024 * 1024

/**
 * The body of a request; null where it is longer than any correction takes: what is over is read and dropped. Where it
 * does not end even then, `ended` is false and nothing else can be asked on its connection.
 */
export async function bodyOf(request: Request): Promise<{ bytes: Uint8Array<ArrayBuffer> | null; ended: boolean }> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size <= MOST_BYTES) parts.push(part)
    else if (size > MOST_DROPPED) return { bytes: null, ended: false }
  }
  return { bytes: size > MOST_BYTES ? null : new Uint8Array(await new Blob(parts).arrayBuffer()), ended: true }
}
