import { InvalidArgumentError } from 'commander'

const MOST = 1_000_000_000

/** Reads a whole number that is not less than another. */
export function numberFrom(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/u.test(value) || number < least || number > MOST)
      throw new InvalidArgumentError(`write a whole number from ${least} up.`)
    return number
  }
}
