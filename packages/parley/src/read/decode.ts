import { likeness } from './alphabet.ts'

/** Encodings of one byte per letter that Ukrainian, Russian and western pages use; KOI8-U reads all that KOI8-R does. */
const SINGLE_BYTE = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'windows-1252']
const SAMPLE = 64 * 1024
/** Below this a text is not taken for language at all. */
const LEAST_LIKENESS = 0.8

/**
 * Bytes to text. A byte-order mark is believed, then valid UTF-8, then what the letters look like: declarations of the
 * page are wrong too often to be more than one candidate. Null when the bytes are no text in any of them.
 */
export function decode(bytes: Uint8Array): string | null {
  const marked = byMark(bytes)
  if (marked !== undefined) return marked
  const wide = wideEncoding(bytes)
  if (wide) return decodeAs(wide, bytes)
  if (bytes.includes(0)) return null
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return utf8
  return asSingleByte(bytes)
}

function byMark(bytes: Uint8Array): string | null | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return asUtf8(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return undefined
}

/** UTF-16 without a mark: every other byte is that of the ASCII or the Cyrillic block. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return null
  const high = [0, 0]
  for (let index = 0; index < length; index++) {
    if (bytes[index] === 0 || bytes[index] === 4) high[index & 1]!++
  }
  const most = (length / 2) * 0.9
  if (high[1]! > most && high[0]! < most) return 'utf-16le'
  if (high[0]! > most && high[1]! < most) return 'utf-16be'
  return null
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    let broken = 0
    let beyondAscii = 0
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === 0xfffd) broken++
      else if (code > 0x7f) beyondAscii++
    }
    return broken * 10 <= beyondAscii ? text : null
  }
}

function asSingleByte(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const declared = declaredEncoding(sample)
  const candidates = declared === null ? SINGLE_BYTE : [...new Set([declared, ...SINGLE_BYTE])]
  let best: string | null = null
  let most = LEAST_LIKENESS
  for (const encoding of candidates) {
    const score = likeness(decodeAs(encoding, sample))
    if (score > most) {
      most = score
      best = encoding
    }
  }
  return best === null ? null : decodeAs(best, bytes)
}

/** The encoding that the page names in its first bytes, where the platform knows it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeAs('windows-1252', bytes.subarray(0, 4096))
  const name =
    /charset\s*=\s*["']?([a-z\d_-]{2,30})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([a-z\d_-]{2,30})/i.exec(head)?.[1]
  if (name === undefined) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}
