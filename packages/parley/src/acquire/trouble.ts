/** Why reading failed, in words for the user: what is wrong and what to do. Knows system errors and broken archives. */
export function trouble(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const known = code === undefined ? undefined : KNOWN[code]
  return known ?? `cannot be read (${code ?? message ?? 'unknown error'})`
}

const KNOWN: { [code: string]: string } = {
  ENOENT: 'is not there: check the name',
  ENOTDIR: 'is not there: a part of its path is no folder',
  EACCES: 'may not be read: ask for the right to read it',
  EPERM: 'may not be read: ask for the right to read it',
  EISDIR: 'is a folder where a file was expected',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long for this system',
  EINVAL: 'has a name that this system does not allow',
  EIO: 'cannot be read from the disk (EIO): copy it anew',
  EMFILE: 'cannot be opened: too many files are open at once',
  ENXIO: 'is a socket or device, not a file',
  ERR_INVALID_ARG_VALUE: 'has a name that no file can have',
  Z_DATA_ERROR: 'is a broken gzip archive: fetch it again',
  Z_BUF_ERROR: 'is a gzip archive that breaks off: fetch it again',
}
