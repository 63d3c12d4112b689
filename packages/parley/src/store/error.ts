/** What went wrong with a store, as one line for the user that names the file and what to do. */
export class StoreError extends Error {
  override name = 'StoreError'
}
