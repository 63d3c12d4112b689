/** Which reports of the store are listed: those that are taken, unless it says otherwise. */
export interface DossierSearch {
  which?: 'left'
}

/** Reads the address; what makes no sense is left out. */
export function readDossierSearch(raw: Record<string, unknown>): DossierSearch {
  return raw.which === 'left' ? { which: 'left' } : {}
}
