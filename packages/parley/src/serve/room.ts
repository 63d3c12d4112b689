import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the reading room, ready to be sent. */
export interface RoomFile {
  content: Uint8Array<ArrayBuffer>
  type: string
  tag: string
  /** Its name changes with its content, so that it may be kept for good. */
  forGood: boolean
}

const TYPES: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Where the reading room is built to. */
export function defaultWebRoot(): string {
  return fileURLToPath(new URL('../../../web/dist', import.meta.url))
}

/**
 * The file of a path, or index.html for a path of the room itself, which finds its way from there;
 * null when there is none. Nothing outside the folder is ever read: names are plain, and links are followed first.
 */
export async function roomFile(webRoot: string, path: string): Promise<RoomFile | null> {
  const segments = path.split('/').filter((segment) => segment !== '')
  const isAsset = segments[0] === 'assets'
  const named = extname(segments.at(-1) ?? '') in TYPES
  if (!isAsset && !named) return load(webRoot, ['index.html'])
  const plain = segments.every((segment) => /^[\w@-][\w.@-]*$/u.test(segment))
  const file = plain ? await load(webRoot, segments) : null
  // An id may end like the name of a file.
  return file ?? (isAsset || segments.length < 2 ? null : load(webRoot, ['index.html']))
}

async function load(webRoot: string, segments: readonly string[]): Promise<RoomFile | null> {
  try {
    const root = await realpath(webRoot)
    const file = await realpath(join(root, ...segments))
    const type = TYPES[extname(file)]
    if (type === undefined || !file.startsWith(root + sep)) return null
    const content = new Uint8Array(await readFile(file))
    const tag = `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`
    return { content, type, tag, forGood: segments[0] === 'assets' }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(String((error as { code?: unknown }).code)))
      return null
    throw error
  }
}
