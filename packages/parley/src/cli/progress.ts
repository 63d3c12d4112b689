/** Counts what was done on one line of standard error, where a person is looking; silent in a pipe. */
export interface Progress {
  read(): void
  refused(): void
  /** Takes the line away, so that something else can be printed. */
  clear(): void
}

const INTERVAL = 100

export function createProgress(): Progress {
  const counts = { read: 0, refused: 0 }
  let shown = 0
  const show = (): void => {
    const now = Date.now()
    if (!process.stderr.isTTY || now - shown < INTERVAL) return
    shown = now
    const refused = counts.refused === 0 ? '' : `, ${counts.refused} refused`
    process.stderr.write(`\r\u001B[K${counts.read} reports read${refused} …`)
  }
  return {
    read() {
      counts.read++
      show()
    },
    refused() {
      counts.refused++
      show()
    },
    clear() {
      if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
    },
  }
}
