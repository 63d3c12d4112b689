import type { Paint } from '../export/paint.ts'

/** Wider lines are hard to read. */
const WIDEST = 100
const IN_A_PIPE = 80

/** How to print on standard output: columns, and colours where a person is looking. */
export async function terminal(): Promise<{ width: number; paint: Paint }> {
  const { default: colours } = await import('picocolors')
  const { bold, dim, cyan, yellow } = colours.createColors(process.stdout.isTTY === true && colours.isColorSupported)
  const paint: Paint = {
    heading: bold,
    strong: bold,
    quiet: dim,
    quote: cyan,
    warning: yellow,
  }
  return { width: Math.min(WIDEST, process.stdout.columns ?? IN_A_PIPE), paint }
}
