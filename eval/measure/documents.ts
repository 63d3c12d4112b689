import type { Document } from '../../packages/parley/src/model/document.ts'
import type { GoldDocument } from '../gold.ts'
import { covers, isHere } from './alignment.ts'
import type { Alignment } from './alignment.ts'
import { detail, right, setF1 } from './figure.ts'
import type { Measured } from './figure.ts'
import type { Identity } from './linking.ts'
import { matchPassages } from './passages.ts'

/** Plans, declarations and agreements, where a report names them. */
export function measureDocuments(alignment: Alignment, identity: Identity): Measured {
  const { figure, matches, errors } = matchPassages(
    'documents',
    {
      items: alignment.record.documents.filter(({ evidence }) => isHere(alignment, evidence)),
      golds: alignment.gold.documents,
    },
    {
      same: ({ evidence }, { report, names }) => names.some((text) => covers(alignment, evidence, { report, text })),
      show: ({ evidence }) => `«${evidence[0]?.quote.slice(0, 60)}» in ${alignment.key(evidence[0]?.report ?? '')}`,
      showGold: ({ report, names }) => `${report} «${names[0]}»`,
    },
  )
  const known = matches.filter(({ gold }) => gold.points ?? gold.status ?? gold.signatories)
  const wrong = known.filter(({ got, gold }) => !agrees(got, gold, identity))
  errors.push(
    ...wrong.map(({ got, gold }) => {
      const signatories = got.signatories.map((id) => identity.key(id)).join(', ')
      return `${gold.key}: ${got.points ?? 'no'} points, ${got.status}, signed by ${signatories || 'none'}`
    }),
  )
  const slots = right('points, status, signatories', known.length - wrong.length, known.length)
  return { figures: [figure, detail(slots)], errors }
}

function agrees(got: Document, gold: GoldDocument, identity: Identity): boolean {
  return (
    (gold.points === undefined || got.points === gold.points) &&
    (gold.status === undefined || got.status === gold.status) &&
    (gold.signatories === undefined ||
      setF1(
        got.signatories.map((id) => identity.key(id)),
        gold.signatories,
      ) === 1)
  )
}
