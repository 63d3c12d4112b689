/** What is wrong in a file of a language or of the world, as one line that names the file and the place: no report is at fault. */
export class LanguageFileError extends Error {
  override name = 'LanguageFileError'
}
