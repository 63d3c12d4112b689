/**
 * Aborts when the process is told to end: by Ctrl-C, by the system, or by its terminal going away. Ctrl-C reaches every
 * process of a terminal, and one may hand it on to another: the second must not cut closing short.
 */
export function stopAsked(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  return stop.signal
}
