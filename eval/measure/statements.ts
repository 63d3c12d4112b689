import type { Statement } from '../../packages/parley/src/model/statement.ts'
import type { GoldStatement } from '../gold.ts'
import { covers, isHere } from './alignment.ts'
import type { Alignment } from './alignment.ts'
import { detail, right } from './figure.ts'
import type { Measured } from './figure.ts'
import type { Identity } from './linking.ts'
import { matchPassages } from './passages.ts'

/** What was said, by whom, in which mode, through whom. */
export function measureStatements(alignment: Alignment, identity: Identity): Measured {
  const { figure, matches, errors } = matchPassages(
    'statements',
    {
      items: alignment.record.statements.filter(({ evidence }) => isHere(alignment, evidence)),
      golds: alignment.gold.statements,
    },
    {
      same: ({ evidence }, gold) => covers(alignment, evidence.slice(0, 1), gold),
      show: ({ evidence }) => `«${evidence[0]?.quote.slice(0, 80)}» in ${alignment.key(evidence[0]?.report ?? '')}`,
      showGold: ({ report, text }) => `${report} «${text}»`,
    },
  )
  const wrong = (
    of: string,
    is: (match: { got: Statement; gold: GoldStatement }) => boolean,
    show: (got: Statement) => string,
  ) => {
    const mistaken = matches.filter((match) => !is(match))
    errors.push(...mistaken.map(({ got, gold }) => `${of} of ${gold.report} «${gold.text.slice(0, 50)}»: ${show(got)}`))
    return detail(right(of, matches.length - mistaken.length, matches.length))
  }
  const chain = (got: Statement) => got.via.map(({ actor }) => identity.key(actor)).filter((key) => key !== null)
  return {
    figures: [
      figure,
      wrong(
        'speaker',
        ({ got, gold }) => isSpeaker(identity.key(got.speaker), gold),
        (got) => `${identity.key(got.speaker) ?? 'nobody'} («${got.speakerText}»)`,
      ),
      wrong(
        'mode',
        ({ got, gold }) => gold.mode === 'mixed' || got.mode === gold.mode,
        (got) => got.mode,
      ),
      wrong(
        'chain of sources',
        ({ got, gold }) => chain(got).join(' ← ') === gold.via.join(' ← '),
        (got) => chain(got).join(' ← ') || 'none',
      ),
    ],
    errors,
  }
}

function isSpeaker(key: string | null, { speaker, orSpeaker }: GoldStatement): boolean {
  return key === speaker || (key !== null && orSpeaker?.includes(key) === true)
}
