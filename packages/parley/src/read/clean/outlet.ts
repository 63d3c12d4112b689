/** The outlet as its address names it: the host without "www." and the like. Null for what is no web address. */
export function outletOfAddress(url: string): string | null {
  const host = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/iu.exec(url)?.[1]?.toLowerCase()
  if (host === undefined || !/\.\p{L}/u.test(host)) return null
  return host.replace(/^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)/u, '')
}
