import type { AnnotatedReport, Mention } from '../../annotated.ts'

/** Under which key a name that no table knows is one actor. */
export const keyOfName = ({ kind, base }: Mention): string => `${kind} ${base.toLowerCase().replace(/["«»“”„']/gu, '')}`

/** For the key of each short form all bodies that it may mean, one mention of each. */
export type Meant = Map<string, Map<string, Mention>>

export function mayMean(meant: Meant, form: string, body: Mention): void {
  const bodies = meant.get(form) ?? new Map<string, Mention>()
  meant.set(form, bodies.set(body.known ?? keyOfName(body), body))
}

/** The forms that may mean one body alone. */
export const onlyOnes = (meant: Meant): [form: string, body: Mention][] =>
  [...meant].flatMap(([form, bodies]) => (bodies.size === 1 ? [[form, [...bodies.values()][0]!]] : []))

export const bodiesIn = (sentences: AnnotatedReport['sentences']): Mention[] =>
  sentences.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'organization'))

/** The places of the spaces in a name. */
export function* spacesOf({ base }: Mention): Generator<number> {
  for (let at = base.indexOf(' '); at > 0; at = base.indexOf(' ', at + 1)) yield at
}
