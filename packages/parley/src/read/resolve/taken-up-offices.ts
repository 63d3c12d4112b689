import type { AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'
import type { HeldOffice } from './held-offices.ts'

/** An office that opens a sentence has at most so many words before it: "The American", «Новий американський». */
const NEAR_START = 3

/**
 * «… розмовляв із Х. Американський президент написав …»: an office of a country that opens a sentence, of which the report
 * names no holder, is that of the only person of the sentence before whom the report gives no office.
 */
export function takenUpOffices(
  report: AnnotatedReport,
  mentions: readonly (readonly ResolvedMention[])[],
  { held, officeOf }: { held: readonly Pick<HeldOffice, 'office' | 'holder'>[]; officeOf: (title: string) => string },
): { place: number; office: OfficePhrase; holder: ResolvedMention }[] {
  const withOffice = new Set(held.map(({ holder }) => holder.actor))
  const told = new Set(held.map(({ office }) => `${officeOf(office.title)} ${office.country}`))
  return report.sentences.flatMap((sentence, place) =>
    sentence.offices.flatMap((office) => {
      if (!opens(report, sentence, office) || told.has(`${officeOf(office.title)} ${office.country}`)) return []
      if (beginsAnew(report, place)) return []
      const people = (mentions[place - 1] ?? []).filter(({ kind }) => kind === 'person')
      const without = people.filter(({ actor }) => !withOffice.has(actor))
      const [one] = without
      if (!one || without.some(({ actor }) => actor !== one.actor)) return []
      const [first, last] = [report.tokens[office.first], report.tokens[office.last]]
      const holder = { ...one, first: office.first, last: office.last, start: first?.start ?? 0, end: last?.end ?? 0 }
      return [{ place, office, holder }]
    }),
  )
}

/** A paragraph that opens with an office turns to somebody else; the lead goes on with whom the headline names. */
const beginsAnew = ({ sentences }: AnnotatedReport, place: number): boolean =>
  place > 1 && sentences[place]?.paragraph !== sentences[place - 1]?.paragraph

/** A single office of a state, which only one can hold, without a name and as a subject. */
function opens(report: AnnotatedReport, { first, grammar }: AnnotatedSentence, office: OfficePhrase): boolean {
  const { country, holders, plural, former, counterpart, kin, head, cases } = office
  if (!country?.startsWith('country:') || holders.length > 0 || plural || former || counterpart || kin || !head)
    return false
  if (office.first - first > NEAR_START || (cases.length > 0 && !cases.includes('nom'))) return false
  const before = report.tokens.slice(first, office.first).map(({ key }) => key)
  return !before.some((key) => grammar.articles.indefinite.has(key) || grammar.prepositions.has(key))
}
