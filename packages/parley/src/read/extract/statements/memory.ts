import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { DELEGATION_LED, roleRule } from '../../role-rule.ts'
import { isPress } from './candidates/names.ts'
import type { Said } from './said.ts'
import type { Speaker } from './speaker.ts'

/** Who spoke last, as a report goes on from sentence to sentence. */
export interface Memory {
  /** The speaker that a statement has in the light of those before it. */
  settle(said: Said): Speaker | null
  keep(speaker: Speaker, sentence: number): void
}

/** How many without a name a reader remembers. */
const MOST_REMEMBERED = 12
/** So much of a noun stays in all its forms. */
const STEM = 5

/** The beginning of the last word: «дипломата» and «дипломат», "officials" and "official". */
const stemOf = (text: string): string => (text.toLowerCase().split(/\s+/u).at(-1) ?? '').slice(0, STEM)

/** How many paragraphs on a pronoun may still mean who spoke. */
const REACH = 2

export function createMemory(report: ResolvedReport): Memory {
  const heads = headsOf(report)
  /** «глава держави» takes up a president who spoke, or the only head of the country that it names. */
  const holder = (speaker: Speaker, before: Speaker | null): Speaker => {
    const title = speaker.office && heads.titles.has(speaker.office.title)
    if (!title) return speaker
    const side = speaker.office?.side ?? null
    const fitting = [...heads.countries]
      .filter(([, country]) => side === null || country === report.actors[side]?.known)
      .map(([actor]) => actor)
    const actor =
      before && before.actor !== null && fitting.includes(before.actor)
        ? before.actor
        : side !== null && fitting.length === 1
          ? fitting[0]
          : undefined
    return actor === undefined ? speaker : { ...speaker, actor, anonymity: 'named', office: null }
  }
  let last: { speaker: Speaker; sentence: number } | null = null
  const unnamed: Speaker[] = []
  /** "the diplomat": the last who was called so, else whoever spoke last and has no name, else a single person with one. */
  const takenByNoun = ({ text, takesUp, country }: Speaker, before: Speaker): Speaker | null => {
    if (country !== undefined) return isOf(report, before, country) ? before : null
    const stem = stemOf(text)
    const called = unnamed.findLast((one) => one.text.toLowerCase().includes(stem))
    if (called) return called
    return before.anonymity === 'unnamed' || (takesUp === 'person' && isPerson(report, before)) ? before : null
  }
  const near = (place: number): boolean =>
    !!last && (report.sentences[place]?.paragraph ?? 0) - (report.sentences[last.sentence]?.paragraph ?? 0) <= REACH
  return {
    settle(said) {
      const { speaker } = said
      if (!speaker) return said.introduced ? null : (last?.speaker ?? null)
      if (speaker.office) {
        const before = last && near(said.sentence) ? last.speaker : null
        const held = holder(speaker, before ?? topicBefore(report, said.sentence, speaker))
        const own = ownTopic(report, { place: said.sentence, title: speaker, spoke: last?.sentence ?? -1 })
        if (held.actor === speaker.actor && own && isWithoutOffice(report, own))
          return { ...own, anonymity: 'named', office: null }
        return held.actor === speaker.actor && before && isWithoutOffice(report, before)
          ? { ...before, text: speaker.text }
          : held
      }
      if (speaker.takesUp === 'thing')
        return last && near(said.sentence) && !isPerson(report, last.speaker)
          ? { ...last.speaker, text: speaker.text }
          : speaker.last > speaker.first
            ? { ...speaker, takesUp: null }
            : null
      if (!speaker.takesUp || !last || !near(said.sentence))
        return speaker.takesUp === 'pronoun' && speaker.actor === null
          ? subjectBefore(report, said.sentence, speaker)
          : speaker
      if (speaker.takesUp === 'some') return speaker
      if (speaker.takesUp === 'noun' || speaker.takesUp === 'person') {
        const taken = takenByNoun(speaker, last.speaker)
        return taken ? { ...taken, text: speaker.text } : speaker
      }
      const meant =
        newSubject(report, last.sentence, said.sentence) || newPerson(report, last.sentence, { said, speaker })
      const owned = speaker.actor === null
      // «він» is no body or country that spoke before.
      const one = last.speaker.actor === null || isPerson(report, last.speaker) || last.speaker.single === true
      if (owned && !one) return subjectBefore(report, said.sentence, speaker) ?? speaker
      const fits = owned || agree(report, speaker, last.speaker)
      return fits && (owned ? true : !meant) ? { ...last.speaker, text: speaker.text } : speaker
    },
    keep(speaker, sentence) {
      last = { speaker, sentence }
      if (speaker.actor === null && speaker.anonymity === 'unnamed' && !unnamed.includes(speaker)) unnamed.push(speaker)
      if (unnamed.length > MOST_REMEMBERED) unnamed.shift()
    },
  }
}

/** «…, добавил глава МИД»: who spoke before, if the report gives that person no office of another name. */
const isWithoutOffice = (report: ResolvedReport, { actor }: Speaker): boolean =>
  actor !== null &&
  report.actors[actor]?.kind === 'person' &&
  report.actors[actor].roles.every(({ evidence }) => evidence.every(({ by }) => by === LEADS_DELEGATION))

/** Whoever only leads a delegation may have any office. */
const LEADS_DELEGATION = roleRule(DELEGATION_LED)

/** «катарський дипломат»: a person to whom the report gives an office of that country. */
const isOf = (report: ResolvedReport, speaker: Speaker, country: ActorRef): boolean =>
  isPerson(report, speaker) && !!report.actors[speaker.actor ?? -1]?.roles.some(({ side }) => side === country)

const isPerson = (report: ResolvedReport, { actor }: Speaker): boolean =>
  actor !== null && report.actors[actor]?.kind === 'person'

/** Heads of state and government whom the report names, with their country, and the titles of heads. */
function headsOf(report: ResolvedReport): { countries: Map<ActorRef, string | null>; titles: Set<string> } {
  const countries = new Map<ActorRef, string | null>()
  const titles = new Set<string>()
  for (const { offices, mentions } of report.sentences)
    for (const office of offices) {
      if (!office.head) continue
      titles.add(office.title)
      for (const holder of office.holders) {
        const actor = mentions[holder]?.actor
        if (actor !== undefined && actor >= 0) countries.set(actor, countries.get(actor) ?? office.country)
      }
    }
  return { countries, titles }
}

/** A pronoun was already held against genders: whoever it could mean has the gender of the one that it was found to mean. */
function agree(report: ResolvedReport, pronoun: Speaker, speaker: Speaker): boolean {
  const one = pronoun.actor === null ? null : report.actors[pronoun.actor]?.gender
  const other = speaker.actor === null ? null : report.actors[speaker.actor]
  if (speaker.single && other?.kind !== 'person') return true
  return (!other || other.kind === 'person') && (!one || !other?.gender || one === other.gender)
}

/** Whether another person has become the subject between two statements. */
function newSubject(report: ResolvedReport, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place++) if (opensWithPerson(report.sentences[place])) return true
  return false
}

/**
 * Whether a pronoun means somebody named in its own paragraph, rather than who spoke in one before: «Міністра такий текст
 * не влаштовує. «…», — відрізав він.»
 */
function newPerson(report: ResolvedReport, from: number, { said, speaker }: { said: Said; speaker: Speaker }): boolean {
  const own = report.sentences[said.sentence]?.paragraph
  if (speaker.actor === null || report.sentences[from]?.paragraph === own) return false
  for (let place = said.sentence - 1; place > from && report.sentences[place]?.paragraph === own; place--)
    if (report.sentences[place]?.mentions.some(({ actor }) => actor === speaker.actor)) return true
  return false
}

/** «Гарсія вперше відповів. «…», — пише ватажок повстанців»: the subject of the sentence before, in the same paragraph and later than who spoke. */
function ownTopic(
  report: ResolvedReport,
  { place, title, spoke }: { place: number; title: Speaker; spoke: number },
): Speaker | null {
  const before = report.sentences[place - 1]
  if (!before || spoke >= place - 1 || before.paragraph !== report.sentences[place]?.paragraph) return null
  const people = before.mentions.filter(({ kind }) => kind === 'person')
  const [subject] = people
  return subject && new Set(people.map(({ actor }) => actor)).size === 1 && opensWithPerson(before)
    ? { ...title, actor: subject.actor }
    : null
}

/** How far back, in sentences, the subject that a title takes up may stand. */
const REACH_OF_TOPIC = 3

/** «Прем'єр Чехії поговорив із президентом Молдови. Глава уряду наголосив …»: the person whom a sentence before is about. */
function topicBefore(report: ResolvedReport, place: number, title: Speaker): Speaker | null {
  for (let at = place - 1; at >= Math.max(0, place - REACH_OF_TOPIC); at--) {
    const subject = report.sentences[at]?.mentions.find(
      ({ kind, cases }) => kind === 'person' && (cases.length === 0 || cases.includes('nom')),
    )
    if (subject) return { ...title, actor: subject.actor }
  }
  return null
}

/** «Про це розповів Х. За його словами, …»: the person who is the subject of the sentence before. */
function subjectBefore(report: ResolvedReport, place: number, pronoun: Speaker): Speaker | null {
  const subject = report.sentences[place - 1]?.mentions.find(
    (mention) => mention.kind === 'person' && (mention.cases.length === 0 || mention.cases.includes('nom')),
  )
  return subject ? { ...pronoun, actor: subject.actor } : null
}

const opensWithPerson = (sentence: ResolvedSentence | undefined): boolean =>
  !!sentence?.mentions.some(
    (mention) =>
      mention.kind === 'person' &&
      !isPress(mention) &&
      (!sentence.grammar.inflected || mention.cases.length === 0
        ? mention.first - sentence.first <= 4
        : mention.cases.includes('nom')),
  )
