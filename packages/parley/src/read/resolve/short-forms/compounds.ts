import { once } from '../../../language/once.ts'
import { loadAffiliations } from '../../../language/world/entries.ts'
import type { AnnotatedReport, Mention } from '../../annotated.ts'
import { bodiesIn, keyOfName, mayMean, type Meant, onlyOnes } from './meant.ts'

/** First halves of compounds that tell of a country or a part of the world: «євро». */
const halves = once(() => new Set(loadAffiliations().flatMap(({ compounds }) => Object.values(compounds).flat())))

/** «Єврокомісія …, речник Комісії»: a name of one word is the one known body whose name ends in it, behind the half that tells where it is at home. */
export function bodiesByCompound({ sentences }: AnnotatedReport): [form: string, body: Mention][] {
  const bodies = bodiesIn(sentences)
  const known = new Map(bodies.flatMap((one) => (one.known === null ? [] : [[one.known, one]])))
  const plain = new Map(
    bodies.flatMap((one) => (one.known === null && isOneWord(one.base) ? [[one.base.toLowerCase(), one]] : [])),
  )
  const meant: Meant = new Map()
  for (const body of plain.size > 0 ? known.values() : []) {
    const name = body.base.toLowerCase()
    if (!isOneWord(name)) continue
    for (const half of halves()) {
      const form = name.startsWith(half) ? plain.get(name.slice(half.length)) : undefined
      if (form !== undefined) mayMean(meant, keyOfName(form), body)
    }
  }
  return onlyOnes(meant)
}

const isOneWord = (name: string): boolean => !/[\s-]/u.test(name)
