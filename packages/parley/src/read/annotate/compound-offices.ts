import type { Cue } from '../../language/cue.ts'
import type { Token } from '../../language/token.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'

/** A cue that is an office. */
type OfficeCue = Cue & { entry: { meaning: MeaningOf<'office'> } }

/**
 * The cues of a sentence with each office once: «заступник голови уряду», «врио главы МИД», "deputy chief negotiator",
 * "executive director" are one office with what it is the deputy or a kind of. A word that only goes before offices is
 * none by itself.
 */
export function joinOffices(tokens: readonly Token[], cues: readonly Cue[], cased: boolean): Cue[] {
  const joined: Cue[] = []
  let next: OfficeCue | undefined
  const offices = cues.filter(isOffice)
  for (const cue of (cased ? offices : offices.map((one) => behindBody(tokens, cues, one))).toReversed()) {
    const one = next && isOne(cue, next, cased) ? together(tokens, { cue, next, cased }) : null
    if (one && next) joined[joined.length - 1] = one
    else if (!cue.entry.meaning.prefix) joined.push(cue)
    else continue
    next = one ?? cue
  }
  return [...cues.filter((cue) => !isOffice(cue)), ...joined].sort((one, other) => one.first - other.first)
}

const isOffice = (cue: Cue): cue is OfficeCue => cue.entry.meaning.cue === 'office'

/** "Centre Party leader": a noun of bodies with a capital, behind another word with one, is the end of a name, and the office what follows. */
function behindBody(tokens: readonly Token[], cues: readonly Cue[], office: OfficeCue): OfficeCue {
  const { entry, first, last } = office
  const ends = cues.some(
    ({ entry: { meaning }, ...noun }) =>
      meaning.cue === 'kind' && NAMED.has(meaning.kind) && noun.first === first && noun.last === first,
  )
  if (!ends || last === first || tokens[last]?.shape !== 'lower') return office
  if (tokens[first]?.shape !== 'capital' || tokens[first - 1]?.shape !== 'capital') return office
  return { ...office, entry: { ...entry, lemma: entry.lemma.split(' ').slice(1).join(' ') }, first: first + 1 }
}

const NAMED: ReadonlySet<string> = new Set(['party', 'union', 'association', 'bloc', 'movement', 'company'])

/** Right behind the deputy or the prefix; where there are cases, in the genitive of whom he stands in for. */
function isOne({ entry, last }: OfficeCue, next: OfficeCue, cased: boolean): boolean {
  const { deputy, prefix } = entry.meaning
  const { counterpart, kin, former } = next.entry.meaning
  if ((!deputy && !prefix) || next.first !== last + 1 || counterpart || kin || former) return false
  return !cased || !next.features.cases || next.features.cases.includes('gen')
}

/** The title of the first with the second as it stands; of the kind of the second, but no head of state by being a deputy. */
function together(
  tokens: readonly Token[],
  { cue, next, cased }: { cue: OfficeCue; next: OfficeCue; cased: boolean },
): OfficeCue {
  const second = tokens.slice(next.first, next.last + 1).map(({ text }) => text)
  const head = !!next.entry.meaning.head && !cue.entry.meaning.deputy
  const lemma = `${cue.entry.lemma.replaceAll(' .', '.')} ${cased ? second.join(' ') : next.entry.lemma}`
  return {
    entry: { ...next.entry, meaning: { ...next.entry.meaning, head }, lemma },
    first: cue.first,
    last: next.last,
    features: cased ? cue.features : next.features,
  }
}
