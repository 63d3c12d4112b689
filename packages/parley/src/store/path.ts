import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where a store is when nobody says otherwise: parley/parley.sqlite in the user's data folder
 * (XDG Base Directory Specification 0.8: XDG_DATA_HOME, or ~/.local/share where it is not an absolute path).
 */
export function defaultStorePath(env: { readonly [name: string]: string | undefined }): string {
  const given = env.XDG_DATA_HOME
  const data = given !== undefined && isAbsolute(given) ? given : join(env.HOME || homedir(), '.local', 'share')
  return join(data, 'parley', 'parley.sqlite')
}
