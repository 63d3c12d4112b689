import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const trackingFile = z.strictObject({ note: z.string(), source: z.string(), parameters: z.array(z.string()) })

/** Gives the one address of a page, whatever was added to it on its way; null for what is no web address. */
export type Canonical = (address: string) => string | null

/**
 * Without a fragment, without parameters that only tell where a reader came from, without the port that goes without
 * saying; the rest as it is, since a server may tell pages apart by anything else.
 */
export function createCanonical(): Canonical {
  const { parameters } = trackingFile.parse(parse(readFileSync(new URL('tracking.yml', import.meta.url), 'utf8')))
  const whole = new Set(parameters.filter((name) => !name.endsWith('*')))
  const begun = parameters.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  const isTracking = (name: string): boolean =>
    whole.has(name.toLowerCase()) || begun.some((start) => name.toLowerCase().startsWith(start))
  return (address) => {
    if (!URL.canParse(address)) return null
    const url = new URL(address)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    url.hash = ''
    // Names that stay keep their order and their spelling.
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((part) => part !== '' && !isTracking(nameOf(part)))
    url.search = kept.join('&')
    return url.href
  }
}

function nameOf(part: string): string {
  const [name = ''] = part.split('=')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
