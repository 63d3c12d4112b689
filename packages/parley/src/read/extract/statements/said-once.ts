import type { Token } from '../../../language/token.ts'
import type { Said } from './said.ts'

/** «Експерт сумнівається: обидві, каже він, загнали себе в кут»: one passage is said once, by whom is told first. */
export const withoutRepeated = (found: readonly Said[]): Said[] =>
  found.filter(
    (one, place) =>
      !found
        .slice(0, place)
        .some(
          (before) =>
            before.speaker !== null &&
            before.passages[0]?.start === one.passages[0]?.start &&
            (one.rule === 'statement.around-verb' ||
              (one.speaker?.actor === before.speaker.actor && before.passages[0]?.end === one.passages[0]?.end)),
        ),
  )

/** «У Білому домі кажуть, що …», «Зазначається, що …, підтвердила Х»: somebody says it, so that it is no hearsay. */
export const withoutHearsay = (found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      !one.introduced ||
      !found.some(
        (other) => other.speaker && (other.passages[0]?.start === one.passages[0]?.start || overlaps(other, one)),
      ),
  )

/** «За словами Х, він запевнив Y, що …»: whoever says it is told twice, and by the pronoun with a verb within what is told. */
export const withoutTwiceTold = (tokens: readonly Token[], found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      one.speaker?.takesUp !== 'pronoun' ||
      one.rule === 'statement.according-to' ||
      !found.some(
        (other) =>
          other.rule === 'statement.according-to' &&
          other.speaker?.anonymity === 'named' &&
          one.by &&
          holds(other, tokens[one.by.first]),
      ),
  )

const holds = ({ passages }: Said, token: Token | undefined): boolean =>
  !!token && passages.some(({ start, end }) => start <= token.start && token.end <= end)

/** «заявил, что …, и, по его мнению, …»: how one sees it, within what one says, is said already. */
export const withoutOwnView = (found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      one.rule !== 'statement.according-to' ||
      one.speaker?.takesUp !== 'pronoun' ||
      !found.some((other) => other.by && one.by && other.by.last < one.by.first && overlaps(other, one)),
  )

const overlaps = (one: Said, other: Said): boolean =>
  one.passages.some(({ start, end }) => other.passages.some((own) => start < own.end && own.start < end))

/** «уточнив, що той доповість про результати»: what one describes within the words of another is no statement. */
export const withoutInner = (found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      !(
        LOOSE.has(one.rule) &&
        found.some(
          (other) =>
            other !== one &&
            !other.speaker?.press &&
            other.by &&
            one.by &&
            other.by.last < one.by.first &&
            contains(other, one),
        )
      ),
  )

const LOOSE = new Set(['statement.about', 'statement.described', 'statement.before-verb', 'statement.quoted-words'])

const contains = (outer: Said, inner: Said): boolean =>
  outer.passages.some(({ start, end }) =>
    inner.passages.some((passage) => start <= passage.start && passage.end <= end),
  )
