/** Whether a store is named by the address of a PostgreSQL database, not by a file. */
export function isPostgresAddress(named: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(named)
}

/** The address as messages may show it: without a password. */
export function shownAddress(address: string): string {
  try {
    const url = new URL(address)
    url.password = ''
    url.searchParams.delete('password')
    return url.href
  } catch {
    return address.replace(/:[^:@/]*@/u, '@')
  }
}
