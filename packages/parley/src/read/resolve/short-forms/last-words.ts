import type { AnnotatedReport, Mention } from '../../annotated.ts'
import { bodiesIn, keyOfName, mayMean, type Meant, onlyOnes, spacesOf } from './meant.ts'

/** "the UN Security Council …, the Security Council adopted": what any state may have is the one body known by more words, where no state is named with it. */
export function bodiesByLastWords({ sentences }: AnnotatedReport): [form: string, body: Mention][] {
  const bodies = bodiesIn(sentences)
  const plain = bodies.filter(({ institution }) => institution !== undefined)
  const ofStates = new Set(plain.flatMap((one) => (one.country === null ? [] : [one.base])))
  const free = new Map(plain.flatMap((one) => (ofStates.has(one.base) ? [] : [[one.base, keyOfName(one)]])))
  const meant: Meant = new Map()
  for (const body of free.size > 0 ? bodies : []) {
    if (body.known === null || body.institution !== undefined) continue
    for (const at of spacesOf(body)) {
      const form = free.get(body.base.slice(at + 1))
      if (form !== undefined) mayMean(meant, form, body)
    }
  }
  return onlyOnes(meant)
}
