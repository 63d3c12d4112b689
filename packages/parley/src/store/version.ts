/** Whether version `a` ("0.10.0") comes after `b`. What stands after a hyphen does not count. */
export function isNewer(a: string, b: string): boolean {
  const left = numbersOf(a)
  const right = numbersOf(b)
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

function numbersOf(version: string): number[] {
  const [release = ''] = version.split('-')
  return release.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
