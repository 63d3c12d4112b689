/** Why something could not be fetched or read at all, as one line for the user that names it and what to do. */
export class AcquireError extends Error {
  override name = 'AcquireError'
}
