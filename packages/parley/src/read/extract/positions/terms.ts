import type { Cue } from '../../../language/cue.ts'
import { isOpeningMark } from '../../quotation-marks.ts'
import { hasComma } from '../marks.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'
import type { Around } from './whose.ts'

/** «за умови, що … не буде»: what must come true for a consent, without a party of its own. */
export function isOfTerms(
  told: ToldStance,
  { all, parties }: { all: readonly ToldStance[]; parties: readonly Party[] },
): boolean {
  const before = all.findLast((one) => one.last < told.first)
  return (
    told.form === 'beside' &&
    before?.form === 'terms' &&
    !before.price &&
    !parties.some(({ first }) => first > before.last && first < told.first)
  )
}

/** "If sanctions are lifted, Iran will accept …": the condition stands first, in a clause that a comma closes. */
function opensWithTerms(
  told: ToldStance,
  all: readonly ToldStance[],
  { report, sentence }: Pick<Around, 'report' | 'sentence'>,
): boolean {
  const isHead = (place: number): boolean =>
    place === sentence.first ||
    isOpeningMark(report.tokens[place - 1]?.text) ||
    sentence.cues.some(({ entry, last }) => entry.meaning.cue === 'that' && last === place - 1)
  return all.some(
    ({ form, first, last }) =>
      (form === 'terms' || form === 'loose') &&
      last < told.first &&
      sentence.grammar.supposes.has(report.tokens[first]?.key ?? '') &&
      isHead(first) &&
      hasComma(report, last, told.first),
  )
}

/**
 * "agrees … only if", «згоден … в обмін на», "agrees only to": a consent that depends on something or goes only so far; a
 * demand that is made only then: «вимагатиме тільки в разі».
 */
export function onTerms(
  told: ToldStance,
  all: readonly ToldStance[],
  scene: Pick<Around, 'report' | 'sentence' | 'parties'>,
): ToldStance {
  const consents = told.stance === 'accepts' || told.stance === 'offers'
  const terms = all.some(
    ({ form, price, first }) =>
      first > told.last &&
      !isOthers(told, first, scene) &&
      (consents
        ? form === 'terms' || form === 'loose'
        : told.stance === 'demands' && form === 'terms' && !price && first === told.last + 1),
  )
  return terms || (consents && (told.only || opensWithTerms(told, all, scene)))
    ? { ...told, stance: 'conditional' }
    : told
}

/** "Peru proposed a truce, and Chile threatened to leave if …": another party takes a stance between, and the terms are its own. */
const isOthers = (
  told: ToldStance,
  before: number,
  { sentence: { cues }, parties }: Pick<Around, 'sentence' | 'parties'>,
): boolean =>
  parties.some(
    (party) =>
      party.subject &&
      party.first > told.last &&
      party.last < before &&
      cues.some(({ entry, first }) => isDeed(entry) && first === party.last + 1 && first < before),
  )

/** A verb of its own, and not one that only tells who said it: "…, Chile said". */
const isDeed = ({ meaning }: Cue['entry']): boolean =>
  meaning.cue === 'stance' || meaning.cue === 'paper' || (meaning.cue === 'say' && !!meaning.object)
