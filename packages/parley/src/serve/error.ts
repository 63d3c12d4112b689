/** Why the server cannot start, as one line for the user that says what to do. */
export class ServeError extends Error {
  override name = 'ServeError'
}

/** Turns what listening threw into a `ServeError`. What is no fault of the address is given back as it is. */
export function serveFailure(thrown: unknown, host: string, port: number): unknown {
  switch ((thrown as { code?: unknown }).code) {
    case 'EADDRINUSE':
      return new ServeError(
        `Port ${port} is busy: stop the program that listens there, or choose another port with --port.`,
      )
    case 'EACCES':
      return new ServeError(`Port ${port} is reserved by the system: choose one from 1024 up with --port.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ServeError(`"${host}" is no address of this machine: leave it out, or name one that is.`)
    default:
      return thrown
  }
}
