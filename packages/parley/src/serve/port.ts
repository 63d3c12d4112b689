import { ServeError } from './error.ts'

const LAST_PORT = 65_535

/** Whether somebody wrote a port: a number from 0, which takes a free one, to 65535. */
export const isPort = (written: string): boolean => /^\d{1,5}$/u.test(written) && Number(written) <= LAST_PORT

export const noPort = (written: string | number): ServeError =>
  new ServeError(`${written} is no port: choose one from 0 to ${LAST_PORT}.`)

/** The port that somebody wrote. Throws `ServeError` where it is none. */
export function portOf(written: string): number {
  if (!isPort(written)) throw noPort(written)
  return Number(written)
}
