import { readFile, writeFile } from 'node:fs/promises'

/** The figure that each layer of each negotiation has reached. */
export interface Floors {
  [negotiation: string]: { [layer: string]: number }
}

/** How far a figure may fall under its floor: a better rule in one place may cost a little in another. */
export const SLACK = 0.05

/** Floors from a file; none where there is no file yet. */
export async function readFloors(path: string): Promise<Floors> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Floors
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return {}
    throw new Error(`${path}: is not JSON; take the last good one from the history`, { cause: error })
  }
}

export async function writeFloors(path: string, floors: Floors): Promise<void> {
  await writeFile(path, `${JSON.stringify(floors, null, 2)}\n`)
}

/** A line for each figure that fell under its floor by more than the slack, or that is no longer measured. */
export function fallen(reached: Floors, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([negotiation, layers]) =>
    Object.entries(layers)
      .filter(([layer, floor]) => (reached[negotiation]?.[layer] ?? 0) < floor - SLACK)
      .map(([layer, floor]) => {
        const now = reached[negotiation]?.[layer]
        return `${negotiation}, ${layer}: ${now === undefined ? 'not measured' : percent(now)}, floor ${percent(floor)}`
      }),
  )
}

/** Floors raised to what was reached, never lowered. Rounded down, so that the same run stays above them. */
export function raised(reached: Floors, floors: Floors): Floors {
  const negotiations = [...new Set([...Object.keys(floors), ...Object.keys(reached)])].toSorted()
  return Object.fromEntries(
    negotiations.map((negotiation) => {
      const [old, now] = [floors[negotiation] ?? {}, reached[negotiation] ?? {}]
      const layers = [...new Set([...Object.keys(now), ...Object.keys(old)])]
      return [
        negotiation,
        Object.fromEntries(
          layers.map((layer) => [layer, Math.max(old[layer] ?? 0, Math.floor((now[layer] ?? 0) * 1000) / 1000)]),
        ),
      ]
    }),
  )
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}
