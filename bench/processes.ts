import { readdirSync, readFileSync } from 'node:fs'

/** Looks a second at what processes hold; what comes and goes in between is missed. */
const LOOKS = 20

/**
 * Watches what a process and those that it started hold at once, in bytes: what they share counts for each. Linux tells it in
 * `/proc`; elsewhere nothing is seen. `most`: so far.
 */
export function watchMemory(pid: number): { most(): number; end(): void } {
  let most = 0
  const look = (): void => {
    most = Math.max(most, heldBy(pid))
  }
  const timer = setInterval(look, 1000 / LOOKS)
  return { most: () => most, end: () => clearInterval(timer) }
}

function heldBy(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return Number(kilobytes) * 1024 + children.reduce((sum, child) => sum + heldBy(child), 0)
  } catch {
    // It ended while it was looked at.
    return 0
  }
}

/** Milliseconds of the processor of this process and of those that it started and that have ended. */
export function processorTime(): number {
  try {
    // Behind the name, which may have any sign in it: fields 14 to 17 of proc(5), in hundredths of a second.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}
