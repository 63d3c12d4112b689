import type { DossierSource } from '../../model/dossier.ts'
import type { Canonical } from './address.ts'

/**
 * Under what a source is remembered: a page by its one address, whether it was named or found; a folder by what no
 * address is like.
 */
export function sourceKey(source: DossierSource, canonical: Canonical): string {
  if (source.kind === 'folder') return `folder:${source.path}`
  return source.kind === 'page' ? (canonical(source.address) ?? source.address) : source.address
}
