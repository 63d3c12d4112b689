import { availableParallelism, cpus, totalmem } from 'node:os'

/** What a figure was measured on; without it no figure means anything. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0)
  return `${model}, ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}`
}
